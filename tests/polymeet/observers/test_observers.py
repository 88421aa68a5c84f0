"""Seeing what a client does, without disturbing it and without secrets."""

import logging
import re
import sys
from typing import Any

import anyio
import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from polymeet import Zoom
from polymeet.auth import ZoomServerToServer
from polymeet.errors import NotFound, OutcomeUnknown, PolymeetError, RateLimited, ServiceUnavailable, TimedOut
from polymeet.observers import (
    Observer,
    OpenTelemetryObserver,
    Refreshed,
    RequestStarted,
    ResponseReceived,
    RetryPlanned,
)
from polymeet.retry import Retry
from polymeet.testing import Sandbox
from polymeet.zoom.models import MeetingCreate
from tests.helpers.answers import Server
from tests.helpers.faulting import MEETING, QUICK, scripted


class Recorder(Observer):
    """Keeps every event."""

    def __init__(self) -> None:
        self.begun: list[RequestStarted] = []
        self.ended: list[ResponseReceived] = []
        self.retries: list[RetryPlanned] = []
        self.refreshes: list[Refreshed] = []

    def on_request(self, event: RequestStarted) -> None:
        self.begun.append(event)

    def on_response(self, event: ResponseReceived) -> None:
        self.ended.append(event)

    def on_retry(self, event: RetryPlanned) -> None:
        self.retries.append(event)

    def on_refresh(self, event: Refreshed) -> None:
        self.refreshes.append(event)


FAULT = st.sampled_from(
    ["ok", "refused", "reset", "429 0", "429 99", "404", "500", "503 0", "hang", "body hangs", "pool"]
)


@pytest.mark.property
@settings(max_examples=30)
@given(
    faults=st.lists(FAULT, min_size=1, max_size=12),
    create=st.booleans(),
    patience=st.sampled_from([0.0, 0.01, 5.0]),
    backend=st.sampled_from(["asyncio", "trio"]),
)
def test_every_request_has_exactly_one_end(faults: list[str], create: bool, patience: float, backend: str) -> None:
    """Also where the deadline or the caller cuts it off."""
    seen = Recorder()
    zoom = scripted([(fault, 0.0) for fault in faults], timeout=0.03, retry=QUICK, observers=[seen])

    async def run() -> None:
        for _ in faults:
            try:
                with anyio.move_on_after(patience):
                    if create:
                        await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))
                    else:
                        await zoom.meetings.get_meeting(1)
            except PolymeetError:
                pass

    anyio.run(run, backend=backend)
    assert [id(event.started) for event in seen.ended] == [id(event) for event in seen.begun]
    assert all((event.failure is None) == (event.status == 200) for event in seen.ended)
    assert len(seen.retries) == sum(event.attempt > 1 for event in seen.begun) or patience < 1


pytestmark = pytest.mark.anyio


async def test_retries_are_told_with_their_reason_and_wait() -> None:
    seen = Recorder()
    server = Server(httpx.Response(429, headers={"retry-after": "0.01"}), MEETING)
    await server.zoom(retry=Retry(base=0), observers=[seen]).meetings.get_meeting(1)
    [retry] = seen.retries
    assert (retry.operation.id, retry.attempt, retry.wait, type(retry.error)) == ("get_meeting", 1, 0.01, RateLimited)
    assert [event.attempt for event in seen.begun] == [1, 2]
    assert [event.status for event in seen.ended] == [429, 200]
    assert ("retry-after", "0.01") in seen.ended[0].headers


async def test_a_token_renewal_is_told() -> None:
    seen, sandbox = Recorder(), Sandbox()
    oauth = sandbox.zoom_oauth
    auth = ZoomServerToServer(oauth.account_id, oauth.client_id, oauth.client_secret, oauth_url=sandbox.oauth_url)
    async with Zoom(auth, transport=sandbox.transport(), base_url=sandbox.base_url("zoom"), observers=[seen]) as zoom:
        await zoom.users.list_users()
        await zoom.users.list_users()
    [refresh] = seen.refreshes
    assert (refresh.host, refresh.status) == ("sandbox.invalid", 200)
    assert len(seen.ended) == 2


async def test_what_is_not_sent_is_no_request() -> None:
    seen = Recorder()
    zoom = Server(httpx.ConnectError("refused")).zoom(observers=[seen])
    for _ in range(12):
        with pytest.raises(PolymeetError):
            await zoom.meetings.get_meeting(1)
    assert len(seen.begun) == len(seen.ended) == 10
    with pytest.raises(ServiceUnavailable):
        await zoom.meetings.get_meeting(1)


async def test_only_loggable_query_parameters_and_headers_are_shown() -> None:
    seen = Recorder()
    headers = {"content-type": "application/json", "set-cookie": "canary", "x-ratelimit-remaining": "7"}
    server = Server(httpx.Response(200, json={"meetings": []}, headers=headers))
    await server.zoom(observers=[seen]).meetings.list_meetings("me", page_size=30, next_page_token="canary-page")
    assert seen.begun[0].query == (("page_size", "30"),)
    assert ("x-ratelimit-remaining", "7") in seen.ended[0].headers
    assert "canary" not in f"{seen.begun} {seen.ended}"


async def test_an_observer_that_fails_disturbs_nothing_and_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    class Failing(Observer):
        def on_request(self, event: RequestStarted) -> None:
            raise ZeroDivisionError

        def on_response(self, event: ResponseReceived) -> None:
            raise ZeroDivisionError

        def on_retry(self, event: RetryPlanned) -> None:
            raise ZeroDivisionError

    seen = Recorder()
    server = Server(httpx.Response(500), MEETING)
    meeting = await server.zoom(retry=QUICK, observers=[Failing(), seen]).meetings.get_meeting(1)
    assert meeting.topic == "Planning"
    assert (len(seen.begun), len(seen.ended), len(seen.retries)) == (2, 2, 1)
    failures = [record for record in caplog.records if record.name == "polymeet.observers"]
    assert [record.getMessage() for record in failures] == ["an observer failed: Failing"] * 5
    assert all(record.exc_info and record.exc_info[0] is ZeroDivisionError for record in failures)


LINES = [
    r"zoom get_meeting: 500 in \d+ ms, attempt 1, request id WEB_1",
    r"zoom get_meeting: attempt 1 failed with ServerError, next in \d+\.\d\d s",
    r"zoom get_meeting: 200 in \d+ ms, attempt 2, request id unknown",
    r"zoom get_meeting: ConnectFailed in \d+ ms, attempt 1, request id unknown",
]


async def test_one_line_a_request_at_debug(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    server = Server(httpx.Response(500, headers={"x-zm-trackingid": "WEB_1"}), MEETING, httpx.ConnectError("refused"))
    zoom = server.zoom(retry=QUICK)
    await zoom.meetings.get_meeting(1)
    with pytest.raises(PolymeetError):
        await zoom.with_options(retry=Retry(attempts=1)).meetings.get_meeting(1)
    records = [record for record in caplog.records if record.name == "polymeet.zoom"]
    assert len(records) == len(LINES)
    for record, line in zip(records, LINES, strict=True):
        assert record.levelno == logging.DEBUG
        assert re.fullmatch(line, record.getMessage()), record.getMessage()


async def test_a_request_that_was_cut_off_says_so(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "polymeet")
    with pytest.raises(TimedOut):
        await scripted([("hang", 0.0)], timeout=0.02).meetings.get_meeting(1)
    [record] = caplog.records
    assert re.fullmatch(r"zoom get_meeting: cancelled in \d+ ms, attempt 1, request id unknown", record.getMessage())


async def test_without_debug_there_is_nothing(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    server = Server(httpx.Response(500), MEETING)
    zoom = server.zoom(retry=QUICK)
    assert not zoom._sender.notifier.is_on
    await zoom.meetings.get_meeting(1)
    assert not caplog.records


class Spans:
    """OpenTelemetry's own recorder."""

    def __init__(self) -> None:
        self._exporter = InMemorySpanExporter()
        self.provider = TracerProvider()
        self.provider.add_span_processor(SimpleSpanProcessor(self._exporter))
        self.observer = OpenTelemetryObserver(self.provider)

    @property
    def finished(self) -> tuple[ReadableSpan, ...]:
        assert not self.observer._spans, "a span leaks"
        return self._exporter.get_finished_spans()


@pytest.fixture
def spans() -> Spans:
    return Spans()


def attributes(span: ReadableSpan) -> dict[str, Any]:
    return dict(span.attributes or {})


COMMON = {
    "http.request.method": "GET",
    "http.route": "/meetings/{meetingId}",
    "polymeet.provider": "zoom",
    "polymeet.operation": "get_meeting",
}


async def test_a_span_for_each_attempt_and_an_event_for_the_retry(spans: Spans) -> None:
    server = Server(httpx.Response(500, headers={"x-zm-trackingid": "WEB_1"}), MEETING)
    zoom = server.zoom(retry=QUICK, observers=[spans.observer])
    with spans.provider.get_tracer("app").start_as_current_span("booking"):
        await zoom.meetings.get_meeting(1)
    failed, good, booking = spans.finished
    assert (failed.name, good.name, failed.kind) == ("zoom get_meeting", "zoom get_meeting", SpanKind.CLIENT)
    assert attributes(failed) == {
        **COMMON,
        "http.request.resend_count": 0,
        "http.response.status_code": 500,
        "polymeet.request_id": "WEB_1",
        "error.type": "ServerError",
    }
    assert attributes(good) == {**COMMON, "http.request.resend_count": 1, "http.response.status_code": 200}
    assert (failed.status.status_code, good.status.status_code) == (StatusCode.ERROR, StatusCode.UNSET)
    assert [event.name for event in booking.events] == ["polymeet.retry"]
    assert all(span.parent and span.parent.span_id == booking.context.span_id for span in (failed, good))


@pytest.mark.parametrize(
    ("fault", "error"),
    [("404", NotFound), ("hang", TimedOut), ("429 99", RateLimited)],
)
async def test_a_failure_is_the_status_of_its_span(spans: Spans, fault: str, error: type[PolymeetError]) -> None:
    zoom = scripted([(fault, 0.0)], timeout=0.05, observers=[spans.observer])
    with pytest.raises(error):
        await zoom.meetings.get_meeting(1)
    [span] = spans.finished
    assert span.status.status_code is StatusCode.ERROR
    assert attributes(span)["error.type"] == ("cancelled" if fault == "hang" else error.__name__)


async def test_no_span_leaks_when_calls_are_cancelled(spans: Spans) -> None:
    zoom = scripted([("hang", 0.0)] * 50, observers=[spans.observer])
    with anyio.move_on_after(0.05):
        async with anyio.create_task_group() as tasks:
            for _ in range(50):
                tasks.start_soon(zoom.meetings.get_meeting, 1)
    assert len(spans.finished) == 50
    assert all(span.end_time for span in spans.finished)


async def test_a_lost_create_is_one_span(spans: Spans) -> None:
    zoom = scripted([("reset", 0.0)], observers=[spans.observer])
    with pytest.raises(OutcomeUnknown):
        await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))
    [span] = spans.finished
    assert (span.name, attributes(span)["error.type"]) == ("zoom create_meeting", "ConnectionLost")


def test_without_opentelemetry_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "opentelemetry", None)
    with pytest.raises(ImportError, match=r"needs opentelemetry-api: pip install 'polymeet\[opentelemetry\]'"):
        OpenTelemetryObserver()
