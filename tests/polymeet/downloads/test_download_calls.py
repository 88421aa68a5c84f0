"""A download goes the road of every call: observers, log, breaker, rate budget."""

from typing import Any

import httpx
import pytest

from polymeet.errors import (
    ConnectFailed,
    DailyLimitReached,
    NotFound,
    ServerError,
    ServiceUnavailable,
)
from polymeet.observers import Observer, RequestStarted, ResponseReceived, RetryPlanned, Waited
from polymeet.rate_limits import RateLimiter, ZoomRateLimits
from polymeet.recording import Recorder
from polymeet_runtime import Operation
from tests.helpers.answers import Server
from tests.helpers.faulting import QUICK
from tests.polymeet.downloads.files import FILE, fetched

pytestmark = pytest.mark.anyio


class Seen(Observer):
    """Remembers what it was told, in order."""

    def __init__(self) -> None:
        self.events: list[tuple[object, ...]] = []

    def on_request(self, event: RequestStarted) -> None:
        self.events.append(("request", event.operation.id, event.attempt))

    def on_response(self, event: ResponseReceived) -> None:
        self.events.append(("response", event.status, event.failure, event.request_id))

    def on_retry(self, event: RetryPlanned) -> None:
        self.events.append(("retry", type(event.error).__name__))

    def on_wait(self, event: Waited) -> None:
        self.events.append(("wait", event.reason))


async def test_observers_and_the_log_hear_of_a_download(caplog: pytest.LogCaptureFixture) -> None:
    seen = Seen()
    file = httpx.Response(200, content=b"x", headers={"x-zm-trackingid": "WEB_1"})
    server = Server(httpx.Response(503), httpx.Response(404, json={"code": 3301, "message": "Gone."}), file)
    zoom = server.zoom(retry=QUICK, observers=[seen])
    with caplog.at_level("DEBUG", "polymeet.zoom"):
        with pytest.raises(NotFound):
            await fetched(zoom)
        await fetched(zoom)
    assert seen.events == [
        ("request", "open_download", 1),
        ("response", 503, "ServerError", None),
        ("retry", "ServerError"),
        ("request", "open_download", 2),
        ("response", 404, "NotFound", None),
        ("request", "open_download", 1),
        ("response", 200, None, "WEB_1"),
    ]
    assert "zoom open_download: 404 in" in caplog.text
    assert "canary" not in caplog.text


@pytest.mark.parametrize("fault", [httpx.Response(502), httpx.ConnectError("refused")], ids=repr)
async def test_a_host_of_files_that_does_not_serve_is_left_alone_and_no_other(
    fault: httpx.Response | Exception,
) -> None:
    def answer_of(request: httpx.Request) -> httpx.Response:
        if request.url.host != "us02web.zoom.us":
            return FILE if request.url.host != "api.zoom.us" else httpx.Response(200, json={"id": 1})
        if isinstance(fault, Exception):
            raise fault
        return fault

    server = Server(answer_of)
    zoom = server.zoom()
    for _ in range(10):
        with pytest.raises((ServerError, ConnectFailed)):
            await fetched(zoom)
    with pytest.raises(ServiceUnavailable, match=r"requests to us02web\.zoom\.us failed 10 times"):
        await fetched(zoom)
    assert len(server.requests) == 10
    assert await fetched(zoom, "https://us05web.zoom.us/rec/1") == FILE.content
    assert (await zoom.meetings.get_meeting(1)).id == 1


async def test_the_limit_of_a_day_is_told_at_once() -> None:
    message = "You have exceeded the daily rate limit (100) of requests permitted."
    server = Server(httpx.Response(429, json={"code": 429, "message": message}), FILE)
    with pytest.raises(DailyLimitReached, match=r"zoom open_download: .*daily rate limit \(100\)"):
        await fetched(server.zoom(retry=QUICK))
    assert len(server.requests) == 1


async def test_a_download_waits_for_its_turn_and_the_limiter_learns_from_it() -> None:
    class Counting(RateLimiter):
        async def acquire(self, operation: Operation) -> float:
            heard.append(operation.id)
            return await super().acquire(operation)

        def answered(self, operation: Operation, status: int, headers: Any, message: str | None) -> None:
            heard.append(status)

    heard: list[object] = []
    server = Server(httpx.Response(429, headers={"retry-after": "0"}), FILE)
    await fetched(server.zoom(retry=QUICK, rate_limits=Counting(ZoomRateLimits.PRO)))
    assert heard == ["open_download", 429, "open_download", 200]


async def test_what_looks_at_documented_answers_sees_no_file() -> None:
    zoom, recorder = Server(FILE).zoom(), Recorder()
    recorder.attach(zoom)
    assert await fetched(zoom) == FILE.content
    assert not recorder.report().answers
