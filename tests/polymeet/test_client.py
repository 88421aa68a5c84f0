"""A client as its user meets it: what goes over the wire, options, closing, timeouts, the transport seam."""

import math
import re
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
from pytest_httpx import HTTPXMock

import polymeet
from polymeet import ConnectyCube, Pyas, Zoom
from polymeet.auth import Answer, Authorization, BearerToken, Exchange
from polymeet.connection import Timeouts
from polymeet.connectycube.models import MeetingCreate as CubeMeetingCreate
from polymeet.errors import (
    ClientClosed,
    ConnectFailed,
    ConnectionLost,
    InvalidRequest,
    RateLimitWaitTooLong,
    TimedOut,
    TransportError,
)
from polymeet.observers import Observer, RequestStarted
from polymeet.rate_limits import Limit, RateLimiter, ZoomRateLimits
from polymeet.retry import Retry
from polymeet.zoom.models import Meeting, MeetingCreate, MeetingUpdate
from polymeet_runtime import Operation, RawResponse
from tests.helpers.answers import Server
from tests.helpers.backends import skip_on

pytestmark = pytest.mark.anyio

MEETING = httpx.Response(200, json={"id": 85746065, "topic": "Planning"})


async def test_a_call_returns_a_model() -> None:
    server = Server(MEETING)
    async with server.zoom() as zoom:
        meeting = await zoom.meetings.get_meeting(85746065)
    assert isinstance(meeting, Meeting)
    assert meeting.topic == "Planning"
    [request] = server.requests
    assert (request.method, str(request.url)) == ("GET", "https://api.zoom.us/v2/meetings/85746065")
    assert request.headers["authorization"] == "Bearer canary-zoom-token"
    assert request.headers["accept"] == "application/json"
    assert request.headers["host"] == "api.zoom.us"
    assert "content-type" not in request.headers


async def test_a_body_goes_out_as_json() -> None:
    server = Server(httpx.Response(201, json={"id": 1}), httpx.Response(204))
    zoom = server.zoom()
    await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))
    await zoom.meetings.update_meeting(1, body=MeetingUpdate(agenda=""))
    create, update = server.requests
    assert (create.method, create.content, create.headers["content-type"]) == (
        "POST",
        b'{"topic":"Planning"}',
        "application/json",
    )
    assert (update.method, update.content) == ("PATCH", b'{"agenda":""}')


async def test_a_uuid_reaches_the_wire_as_zoom_wants_it() -> None:
    server = Server(httpx.Response(200, json={"uuid": "/ab//cd=="}))
    await server.zoom().past_meetings.get_past_meeting("/ab//cd==")
    assert server.requests[0].url.raw_path == b"/v2/past_meetings/%252Fab%252F%252Fcd%253D%253D"


async def test_bracket_filters_have_names() -> None:
    server = Server(httpx.Response(200, json=[]))
    await server.connectycube().meetings.list_meetings(start_date_gte=1_800_000_000, scheduled=True)
    assert server.requests[0].url.raw_path == b"/meetings?start_date%5Bgte%5D=1800000000&scheduled=true"


async def test_a_query_value_cannot_add_parameters() -> None:
    server = Server(httpx.Response(200, json={"meetings": []}))
    await server.zoom().meetings.list_meetings("me", next_page_token="a&b=c d+e%/é")
    assert server.requests[0].url.params["next_page_token"] == "a&b=c d+e%/é"
    assert set(server.requests[0].url.params) == {"next_page_token"}


async def test_raw_response_gives_status_headers_and_the_model() -> None:
    server = Server(httpx.Response(201, json={"id": 7}, headers={"X-Zm-Trackingid": "WEB_1"}))
    raw = await server.zoom().with_raw_response.meetings.create_meeting("me", body=MeetingCreate(topic="canary"))
    assert isinstance(raw, RawResponse)
    assert raw.status == 201
    assert raw.headers["x-zm-trackingid"] == "WEB_1"
    assert raw.parsed.id == 7
    assert raw.content == b'{"id":7}'


async def test_options_are_a_view_on_the_same_connections() -> None:
    server = Server(MEETING)
    zoom = server.zoom()
    hasty = zoom.with_options(timeout=2)
    other = zoom.with_options(auth=BearerToken("other"))
    for client in (zoom, hasty, other):
        await client.meetings.get_meeting(1)
    assert [request.extensions["timeout"]["read"] for request in server.requests] == [30, 30, 30]
    assert server.requests[-1].headers["authorization"] == "Bearer other"
    await zoom.aclose()
    with pytest.raises(ClientClosed, match="get_meeting: this Zoom client is closed"):
        await hasty.meetings.get_meeting(1)


async def test_a_transport_that_was_passed_in_stays_open() -> None:
    class Watched(httpx.MockTransport):
        closed = False

        async def aclose(self) -> None:
            self.closed = True

    transport = Watched(lambda _: MEETING)
    async with Zoom(BearerToken("t"), transport=transport) as zoom:
        await zoom.meetings.get_meeting(1)
    assert not transport.closed
    await zoom.aclose()


def test_only_an_httpx_transport_is_taken() -> None:
    with pytest.raises(TypeError, match=r"transport must be an httpx.AsyncBaseTransport, not builtins.object"):
        Zoom(BearerToken("t"), transport=object())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"retry": 3}, "retry must be a Retry, such as Retry(attempts=5), not int"),
        ({"retry": Retry}, "retry must be a Retry"),
        ({"auth": "canary"}, "auth must be a credential of polymeet.auth, not str"),
    ],
)
def test_an_option_of_another_type_is_refused(options: dict[str, Any], message: str) -> None:
    zoom = Zoom(BearerToken("t"))
    with pytest.raises(TypeError, match=re.escape(message)):
        zoom.with_options(**options)
    with pytest.raises(TypeError, match=re.escape(message)):
        Zoom(**{"auth": BearerToken("t"), **options})


@pytest.mark.parametrize("rate_limits", ["PRO", ZoomRateLimits, 30, RateLimiter])
def test_rate_limits_of_another_type_are_refused(rate_limits: Any) -> None:
    with pytest.raises(TypeError, match=r"rate_limits must be a plan such as ZoomRateLimits.PRO, or a limiter, not"):
        Zoom(BearerToken("t"), rate_limits=rate_limits)


@pytest.mark.parametrize(
    "url",
    [
        "",
        " ",
        "api.zoom.us",
        "ftp://x.example",
        "http://api.zoom.us/v2",
        "https://",
        "https://u:canary@x.example",
        "https://u:canary@x.example:port",
        "https://x.example/?a=b",
        "https://x.example/v2?",
        "https://x.example/v2#part",
        "https://x.example/v2#",
        "https://x.example/v2 ",
        " https://x.example/v2",
        "https://x.example/v2\n",
        "https://x.example:port",
        "https://x.example:65536",
        "https://x.example:0",
        "https://xn--.example",
    ],
)
def test_a_base_url_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(InvalidRequest, match="base_url") as caught:
        Zoom(BearerToken("t"), base_url=url)
    assert "canary" not in str(caught.value)


class Counting(RateLimiter):
    """Counts who asked it for a turn."""

    def __init__(self) -> None:
        super().__init__(ZoomRateLimits.PRO)
        self.turns = 0

    async def acquire(self, operation: Operation) -> float:
        self.turns += 1
        return await super().acquire(operation)

    async def turns_of(self, client: Zoom) -> int:
        """Return how many turns a call of *client* takes."""
        before = self.turns
        await client.meetings.get_meeting(1)
        return self.turns - before


class TestTheOptionsOfAView:
    async def test_a_rate_budget_of_its_own(self) -> None:
        limiter = Counting()
        plain = Server(MEETING).zoom()
        assert await limiter.turns_of(plain) == 0
        assert await limiter.turns_of(plain.with_options(rate_limits=limiter)) == 1
        limited = Server(MEETING).zoom(rate_limits=limiter)
        assert await limiter.turns_of(limited.with_options(timeout=5)) == 1
        assert await limiter.turns_of(limited.with_options(rate_limits=None)) == 0
        once_a_minute = ZoomRateLimits.FREE.replace(light=Limit(1, per=60))
        paced = limited.with_options(rate_limits=once_a_minute, timeout=5)
        assert await limiter.turns_of(paced) == 0
        with pytest.raises(RateLimitWaitTooLong):
            await paced.meetings.get_meeting(1)
        with pytest.raises(TypeError, match="rate_limits must be a plan such as"):
            plain.with_options(rate_limits=ZoomRateLimits)  # type: ignore[arg-type]

    async def test_the_budget_of_one_account_is_not_that_of_another(self) -> None:
        limiter, auth, other = Counting(), BearerToken("canary-one"), BearerToken("canary-other")
        zoom = Zoom(auth, transport=Server(MEETING).transport, rate_limits=limiter)
        assert await limiter.turns_of(zoom.with_options(auth=other)) == 0
        assert await limiter.turns_of(zoom.with_options(auth=other, rate_limits=limiter)) == 1
        assert await limiter.turns_of(zoom.with_options(auth=auth)) == 1

    async def test_observers_of_its_own(self) -> None:
        class Counting(Observer):
            def __init__(self) -> None:
                self.requests = 0

            def on_request(self, event: RequestStarted) -> None:
                self.requests += 1

        first, second = Counting(), Counting()
        zoom = Server(MEETING).zoom(observers=[first])
        await zoom.with_options(observers=[second]).meetings.get_meeting(1)
        await zoom.with_options(observers=[]).meetings.get_meeting(1)
        assert (first.requests, second.requests) == (0, 1)
        await zoom.with_options(timeout=5).meetings.get_meeting(1)
        assert (first.requests, second.requests) == (1, 1)

    async def test_a_credential_without_weak_references_is_taken_too(self) -> None:
        class Slotted:
            __slots__ = ()

            async def authorize(self, exchange: Exchange, /) -> Authorization:
                return Authorization({"authorization": "Bearer canary-slotted"})

            async def answered(self, used: Authorization, answer: Answer, exchange: Exchange, /) -> bool:
                return False

            async def wait_until_idle(self) -> None:
                return

            async def finish(self) -> None:
                return

            def accepts_host(self, host: str, /) -> bool:
                return True

        server = Server(MEETING)
        await server.zoom().with_options(auth=Slotted()).meetings.get_meeting(1)
        assert server.requests[0].headers["authorization"] == "Bearer canary-slotted"


async def test_a_base_url_may_have_a_path() -> None:
    server = Server(MEETING)
    await server.zoom(base_url="https://proxy.example/zoom/v2/").meetings.get_meeting(1)
    assert str(server.requests[0].url) == "https://proxy.example/zoom/v2/meetings/1"


@pytest.mark.parametrize("timeout", [0, -1, math.nan, "5", True])
def test_a_timeout_that_is_none_is_refused(timeout: float) -> None:
    with pytest.raises(InvalidRequest, match=f"timeout: total must be more than 0 seconds, not {timeout!r}"):
        Zoom(BearerToken("t"), timeout=timeout)
    with pytest.raises(InvalidRequest, match=f"read must be more than 0 seconds, not {timeout!r}"):
        Timeouts(read=timeout)


async def test_timeouts_reach_the_transport_and_are_finite_by_default() -> None:
    server = Server(MEETING)
    await server.zoom().meetings.get_meeting(1)
    await server.zoom(timeout=Timeouts(connect=1, read=2, write=3, pool=math.inf)).meetings.get_meeting(1)
    default, chosen = (request.extensions["timeout"] for request in server.requests)
    assert all(seconds and math.isfinite(seconds) for seconds in default.values())
    assert chosen == {"connect": 1, "read": 2, "write": 3, "pool": None}


class Stalled(httpx.AsyncByteStream):
    """A body that never comes, and knows whether it was given back."""

    def __init__(self) -> None:
        self.closed = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b'{"id":'
        await anyio.sleep_forever()

    async def aclose(self) -> None:
        self.closed = True


async def test_the_whole_call_has_a_deadline_and_gives_its_connection_back() -> None:
    stream = Stalled()
    zoom = Zoom(
        BearerToken("t"), transport=httpx.MockTransport(lambda _: httpx.Response(200, stream=stream)), timeout=0.05
    )
    with pytest.raises(TimedOut, match=r"get_meeting: no complete answer within 0.05 seconds in all"):
        await zoom.meetings.get_meeting(1)
    assert stream.closed


async def test_a_cancelled_call_gives_its_connection_back() -> None:
    stream = Stalled()
    zoom = Zoom(BearerToken("t"), transport=httpx.MockTransport(lambda _: httpx.Response(200, stream=stream)))
    with anyio.move_on_after(0.05) as scope:
        await zoom.meetings.get_meeting(1)
    assert scope.cancelled_caught
    assert stream.closed


@pytest.mark.parametrize(
    ("failure", "kind"),
    [
        (httpx.ConnectError("refused"), ConnectFailed),
        (httpx.ConnectTimeout("slow"), ConnectFailed),
        (httpx.PoolTimeout("full"), ConnectFailed),
        (httpx.ProxyError("407"), ConnectFailed),
        (httpx.ReadTimeout("slow"), TimedOut),
        (httpx.WriteTimeout("slow"), TimedOut),
        (httpx.ReadError("reset"), ConnectionLost),
        (httpx.WriteError("reset"), ConnectionLost),
        (httpx.RemoteProtocolError("cut"), ConnectionLost),
        (httpx.DecodingError("gzip"), ConnectionLost),
    ],
)
async def test_a_broken_connection_is_a_typed_error(failure: Exception, kind: type[TransportError]) -> None:
    with pytest.raises(kind, match=type(failure).__name__) as caught:
        await Server(failure).zoom().meetings.get_meeting(1)
    assert caught.value.__cause__ is failure


async def test_bad_input_sends_nothing() -> None:
    server = Server()
    zoom, pyas, cube = server.zoom(), server.pyas(), server.connectycube()
    with pytest.raises(InvalidRequest, match="user_id is ''"):
        await zoom.meetings.list_meetings("")
    with pytest.raises(InvalidRequest, match=r"meeting_id is '\.\.'"):
        await zoom.past_meetings.get_past_meeting("..")
    with pytest.raises(InvalidRequest, match="page_size"):
        await zoom.meetings.list_meetings("me", page_size=-1)
    with pytest.raises(InvalidRequest, match="event_id"):
        await pyas.microsoft_events.delete_microsoft_event(".", account_id="a", calendar_id="c")
    with pytest.raises(InvalidRequest, match="offset must be from 0 up, not -1"):
        await cube.meetings.list_meetings(offset=-1)
    with pytest.raises(InvalidRequest, match="body of create_meeting must be MeetingCreate"):
        await cube.meetings.create_meeting(body=MeetingCreate(topic="of Zoom"))  # type: ignore[arg-type]
    assert not server.requests


async def test_connectycube_answers_one_meeting_as_a_list_of_one() -> None:
    """With `_id` a single object may come where the document says array."""
    key = "65e7a1c09b3d4f0012ab34cd"
    server = Server(httpx.Response(200, json={"_id": key, "name": "Sync"}), httpx.Response(200, json={"hello": 1}))
    cube = server.connectycube()
    [meeting] = await cube.meetings.list_meetings(id=key)
    assert (meeting.id, meeting.name) == (key, "Sync")


async def test_pyas_sends_its_key_and_connectycube_its_token() -> None:
    server = Server(httpx.Response(200, json={"success": True}), httpx.Response(200, json={"_id": "65"}))
    await server.pyas().zoom_meetings.get_zoom_meeting(5, account_id="account-1")
    body = CubeMeetingCreate(name="Sync", start_date=1_800_000_000, end_date=1_800_003_600, attendees=[])
    await server.connectycube().meetings.create_meeting(body=body)
    first, second = server.requests
    assert (first.url.host, first.headers["x-api-key"]) == ("api.pyas.io", "canary-pyas-key")
    assert (second.url.host, second.headers["cb-token"]) == ("api.connectycube.com", "canary-cube-token")


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_the_default_transport_is_httpx(httpx_mock: HTTPXMock) -> None:
    """pytest-httpx sees the traffic of a client without a transport of its own, so users can test with it."""
    skip_on("pytest-httpx sees httpx only", "httpx2", "aiohttp")
    httpx_mock.add_response(url="https://api.zoom.us/v2/meetings/5", json={"id": 5})
    async with Zoom(BearerToken("t")) as zoom:
        assert (await zoom.meetings.get_meeting(5)).id == 5


def test_the_clients_are_reachable_from_the_top() -> None:
    assert (polymeet.Zoom, polymeet.Pyas, polymeet.ConnectyCube) == (Zoom, Pyas, ConnectyCube)
    with pytest.raises(AttributeError, match="module 'polymeet' has no attribute 'Teams'"):
        polymeet.Teams  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.parametrize(
    "name",
    [
        "polymeet",
        "polymeet.auth",
        "polymeet.connectycube.models",
        "polymeet.observers",
        "polymeet.pyas.models",
        "polymeet.rate_limits",
        "polymeet.recurrence",
        "polymeet.testing",
        "polymeet.zoom.models",
    ],
)
def test_a_module_shows_the_names_that_it_imports_later(name: str) -> None:
    """In a new process, where none of them was asked for: it is from `dir` that a shell or a notebook completes names."""
    code = f"import {name} as module; print(*sorted(set(module.__all__) - set(dir(module))))"
    shown = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert shown.stdout.strip() == ""


def test_httpx_is_imported_in_one_place() -> None:
    """The sandbox, which shares no code with the clients, is the other."""
    folder = Path(polymeet.__file__).parent
    importing = {
        str(module.relative_to(folder))
        for module in folder.rglob("*.py")
        if re.search(r"^\s*(import|from) httpx\b", module.read_text("utf-8"), re.MULTILINE)
    }
    assert importing == {"_base/http.py"}


@pytest.mark.parametrize("url", ["http://127.0.0.1:8700/zoom/v2", "http://localhost/x", "http://[::1]:1/x"])
def test_plain_http_is_for_this_machine(url: str) -> None:
    assert url in repr(Zoom(BearerToken("t"), base_url=url))
