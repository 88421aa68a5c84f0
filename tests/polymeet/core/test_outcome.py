"""A create whose fate is unknown says so, and can be looked for."""

import pickle
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any, Literal

import anyio
import httpx
import pytest
from anyio.abc import ByteStream
from attrs import evolve

from polymeet import Zoom
from polymeet.auth import BearerToken
from polymeet.connection import ConnectionSettings
from polymeet.connectycube.models import Meeting as CubeMeeting
from polymeet.connectycube.models import MeetingCreate as CubeMeetingCreate
from polymeet.errors import (
    ClientClosed,
    ConnectionLost,
    InvalidRequest,
    OutcomeUnknown,
    PolymeetError,
    ServerError,
    TimedOut,
)
from polymeet.pyas.models import (
    EventData,
    MeetingData,
    MicrosoftEvent,
    MicrosoftEventCreate,
    ZoomMeetingCreate,
    ZoomMeetingItem,
)
from polymeet.testing import Sandbox
from polymeet.zoom.models import Meeting, MeetingCreate, TrackingFieldInput
from polymeet_api.zoom.models import RegistrantCreate
from tests.helpers.answers import Server
from tests.helpers.faulting import QUICK, Broken
from tests.helpers.local_servers import serving

pytestmark = pytest.mark.anyio

START = datetime(2027, 1, 11, 9, 30, tzinfo=UTC)
Cut = Literal["before", "after", "body"]


@pytest.fixture
def sandbox() -> Sandbox:
    """Keeps the real time: what was made is told from what was there by when it was made."""
    return Sandbox()


class Hanging(httpx.AsyncBaseTransport):
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await anyio.sleep_forever()
        raise AssertionError


def cut_body(_: httpx.Request) -> httpx.Response:
    return httpx.Response(201, stream=Broken(b'{"id":', httpx.ReadError("cut")))


@pytest.mark.parametrize(
    ("fault", "cause"),
    [
        (httpx.ReadError("reset"), ConnectionLost),
        (httpx.RemoteProtocolError("EOF"), ConnectionLost),
        (httpx.WriteError("reset"), ConnectionLost),
        (cut_body, ConnectionLost),
        (httpx.ReadTimeout("slow"), TimedOut),
        (httpx.Response(500), ServerError),
        (httpx.Response(503), ServerError),
        (httpx.Response(520), ServerError),
    ],
)
async def test_a_create_that_may_have_run_is_not_sent_again(fault: Any, cause: type[PolymeetError]) -> None:
    server = Server(fault, httpx.Response(201, json={"id": 2}))
    body = MeetingCreate(topic="Planning", password="canary-pw")
    with pytest.raises(OutcomeUnknown, match="it is not known whether the request ran") as caught:
        await server.zoom(retry=QUICK).meetings.create_meeting("me", body=body)
    error = caught.value
    assert len(server.requests) == 1
    assert type(error.__cause__) is cause
    assert (error.operation, error.can_reconcile) == ("create_meeting", True)
    assert (error.request.method, error.request.path) == ("POST", "/users/me/meetings")
    assert error.request.content == b'{"topic":"Planning","password":"canary-pw"}'
    assert "canary" not in f"{error!r} {error} {error.request!r}"


async def test_the_deadline_in_flight_leaves_the_fate_unknown() -> None:
    zoom = Zoom(BearerToken("t"), transport=Hanging(), timeout=0.05)
    with pytest.raises(OutcomeUnknown) as caught:
        await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))
    assert isinstance(caught.value.__cause__, TimedOut)
    assert "within 0.05 seconds" in str(caught.value.__cause__)


async def test_the_deadline_before_it_was_sent_is_a_plain_timeout() -> None:
    """A token that does not come: nothing was sent, so nothing was made."""

    async def never() -> str:
        await anyio.sleep_forever()
        return ""

    zoom = Zoom(BearerToken(never), transport=Server().transport, timeout=0.05)
    with pytest.raises(TimedOut):
        await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))


async def test_it_survives_pickling_without_the_way_back() -> None:
    with pytest.raises(OutcomeUnknown) as caught:
        await Server(httpx.Response(500)).zoom().meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))
    again: OutcomeUnknown = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.operation, again.request) == (
        str(caught.value),
        "create_meeting",
        caught.value.request,
    )
    assert not again.can_reconcile
    with pytest.raises(InvalidRequest, match="no way to find"):
        await again.reconcile()


async def test_what_cannot_be_found_again_says_so() -> None:
    zoom = Server(httpx.Response(500)).zoom()
    with pytest.raises(OutcomeUnknown) as caught:
        body = RegistrantCreate(first_name="Ada", email="ada@example.com")
        await zoom.registrants.add_meeting_registrant(5, body=body)
    assert not caught.value.can_reconcile
    assert "reconcile" not in str(caught.value)
    with pytest.raises(InvalidRequest, match="look for it yourself"):
        await caught.value.reconcile()


async def lost_on_zoom(
    sandbox: Sandbox, body: MeetingCreate, cut: Cut = "after", *, zoom: Zoom | None = None
) -> OutcomeUnknown:
    """Create a meeting whose answer is lost (`after`, `body`), or which never ran (`before`: a 500 in its place)."""
    if cut == "before":
        sandbox.inject(500, provider="zoom", operation="create_meeting")
    else:
        sandbox.inject(cut=cut, provider="zoom", operation="create_meeting")
    zoom = zoom or sandbox.zoom(retry=QUICK)
    with pytest.raises(OutcomeUnknown) as caught:
        await zoom.meetings.create_meeting("me", body=body)
    return caught.value


class TestZoom:
    @pytest.mark.parametrize("cut", ["after", "body"])
    @pytest.mark.parametrize(
        "body",
        [
            MeetingCreate(topic="Planning", start_time=START),
            MeetingCreate(topic="Planning", start_time=START.replace(tzinfo=None), timezone="America/New_York"),
            MeetingCreate(topic="Planning", start_time=START, timezone="Asia/Kolkata"),
            MeetingCreate(topic="Planning", start_time=START + timedelta(microseconds=123_456)),
            MeetingCreate(topic="Planning", start_time=datetime(2020, 1, 1, tzinfo=UTC)),
        ],
        ids=["UTC", "local", "UTC with a zone", "fraction", "past"],
    )
    async def test_the_one_that_was_made_is_found(self, sandbox: Sandbox, body: MeetingCreate, cut: Cut) -> None:
        error = await lost_on_zoom(sandbox, body, cut)
        found = await error.reconcile()
        [made] = sandbox.zoom_state.meetings.values()
        assert found
        assert isinstance(found.meeting, Meeting)
        assert found.meeting.id == made.id
        assert (found.proven, found.candidates) == (False, (found.meeting,))

    async def test_one_for_another_host_is_found_in_their_list(self, sandbox: Sandbox) -> None:
        sandbox.zoom_state.add_user("grace@example.com", "Grace", "Hopper")
        body = MeetingCreate(topic="Planning", start_time=START, schedule_for="grace@example.com")
        assert (await (await lost_on_zoom(sandbox, body)).reconcile()) is not None

    async def test_what_was_not_made_is_not_there(self) -> None:
        """Neither is an older one with the same topic and start taken for it."""
        sandbox = Sandbox(clock=lambda: datetime.now(UTC) - timedelta(minutes=10))
        async with sandbox.zoom() as zoom:
            await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning", start_time=START))
            await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Other", start_time=START))
        sandbox.advance(600)
        error = await lost_on_zoom(sandbox, MeetingCreate(topic="Planning", start_time=START), "before")
        assert await error.reconcile() is None

    async def test_of_two_alike_the_newest_is_the_one(self) -> None:
        body = MeetingCreate(topic="Planning", start_time=START)
        sandbox = Sandbox(clock=lambda: datetime.now(UTC) - timedelta(minutes=1))
        async with sandbox.zoom() as zoom:
            first = await zoom.meetings.create_meeting("me", body=body)
        sandbox.advance(60)
        found = await (await lost_on_zoom(sandbox, body)).reconcile()
        assert found
        assert [each.id for each in found.candidates] == [found.meeting.id, first.id]
        assert not found.proven

    async def test_a_tracking_field_tells_two_alike_apart(self, sandbox: Sandbox) -> None:
        def planned(value: str) -> MeetingCreate:
            field = TrackingFieldInput(field="Order", value=value)
            return MeetingCreate(topic="Planning", start_time=START, tracking_fields=[field])

        error = await lost_on_zoom(sandbox, planned("1001"))
        async with sandbox.zoom() as zoom:
            second = await zoom.meetings.create_meeting("me", body=planned("1002"))
        found = await error.reconcile()
        assert found
        assert [each.id for each in found.candidates] == [found.meeting.id]
        assert found.meeting.id != second.id
        error = await lost_on_zoom(sandbox, planned("1003"), "before")
        assert await error.reconcile() is None

    @pytest.mark.parametrize("body", [{"topic": "Now", "type": 1}, {"topic": "Now"}], ids=["type 1", "no start"])
    async def test_an_instant_meeting_is_in_no_list(self, sandbox: Sandbox, body: dict[str, Any]) -> None:
        error = await lost_on_zoom(sandbox, MeetingCreate.from_dict(body))
        with pytest.raises(InvalidRequest, match="instant"):
            await error.reconcile()

    async def test_after_closing_it_cannot_look(self, sandbox: Sandbox) -> None:
        zoom = sandbox.zoom()
        error = await lost_on_zoom(sandbox, MeetingCreate(topic="Planning", start_time=START), zoom=zoom)
        await zoom.aclose()
        with pytest.raises(ClientClosed):
            await error.reconcile()


@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Asia/Kolkata"])
@pytest.mark.parametrize("made", [True, False])
class TestPyas:
    """Pyas' `created_at` is local time that is marked as UTC."""

    async def test_a_zoom_meeting(self, sandbox: Sandbox, zone: str, made: bool) -> None:
        data = MeetingData(
            title="Interview",
            description="First round",
            type_=2,
            start_date=START,
            time_zone=zone,
            duration=30,
            attendees=[],
        )
        body = ZoomMeetingCreate(account_id="account-1", meeting_data=data)
        pyas = sandbox.pyas(retry=QUICK)
        for other in (evolve(data, title="Review"), evolve(data, start_date=START + timedelta(minutes=30))):
            await pyas.zoom_meetings.create_zoom_meeting(body=evolve(body, meeting_data=other))
        lose(sandbox, "pyas", "create_zoom_meeting", made=made)
        with pytest.raises(OutcomeUnknown) as caught:
            await pyas.zoom_meetings.create_zoom_meeting(body=body)
        found = await caught.value.reconcile()
        assert (found is not None) == made
        if found:
            assert isinstance(found.meeting, ZoomMeetingItem)
            assert (found.proven, len(found.candidates)) == (False, 1)

    async def test_a_microsoft_event(self, sandbox: Sandbox, zone: str, made: bool) -> None:
        data = EventData(
            title="Interview",
            description="First round",
            start_date=START,
            end_date=START + timedelta(minutes=30),
            time_zone=zone,
        )
        body = MicrosoftEventCreate(account_id="account-1", calendar_id="calendar-1", event_data=data)
        pyas = sandbox.pyas(retry=QUICK)
        later = evolve(data, start_date=START + timedelta(hours=1), end_date=START + timedelta(hours=2))
        for other in (evolve(data, title="Interviews"), later):
            await pyas.microsoft_events.create_microsoft_event(body=evolve(body, event_data=other))
        lose(sandbox, "pyas", "create_microsoft_event", made=made)
        with pytest.raises(OutcomeUnknown) as caught:
            await pyas.microsoft_events.create_microsoft_event(body=body)
        found = await caught.value.reconcile()
        assert (found is not None) == made
        if found:
            assert isinstance(found.meeting, MicrosoftEvent)
            assert (found.proven, len(found.candidates)) == (False, 1)


@pytest.mark.parametrize("made", [True, False])
async def test_a_connectycube_meeting(sandbox: Sandbox, made: bool) -> None:
    cube = sandbox.connectycube(retry=QUICK)
    start = int(START.timestamp())
    body = CubeMeetingCreate(name="Sync", start_date=start, end_date=start + 1_800, attendees=[])
    other = CubeMeetingCreate(name="Sync", start_date=start, end_date=start + 3_600, attendees=[])
    await cube.meetings.create_meeting(body=other)
    lose(sandbox, "connectycube", "create_meeting", made=made)
    with pytest.raises(OutcomeUnknown) as caught:
        await cube.meetings.create_meeting(body=body)
    found = await caught.value.reconcile()
    assert (found is not None) == made
    if found:
        assert isinstance(found.meeting, CubeMeeting)
        assert not found.proven
        assert [each.end_date for each in found.candidates] == [start + 1_800]


def lose(sandbox: Sandbox, provider: str, operation: str, *, made: bool) -> None:
    if made:
        sandbox.inject(cut="after", provider=provider, operation=operation)
    else:
        sandbox.inject(500, provider=provider, operation=operation)


async def test_a_create_that_waited_for_a_connection_until_its_deadline_surely_did_not_run() -> None:
    """The one connection is busy; a request whose body was never begun has not run."""
    body = MeetingCreate(topic="Planning")
    async with slow_server() as (port, seen):
        one = ConnectionSettings(max_connections=1)
        async with Zoom(BearerToken("t"), base_url=f"http://localhost:{port}/v2", connection=one) as zoom:
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(zoom.meetings.get_meeting, 1)
                await seen.wait()
                with pytest.raises(TimedOut, match=r"create_meeting: no complete answer within 0\.2 seconds in all"):
                    await zoom.with_options(timeout=0.2).meetings.create_meeting("me", body=body)
                tasks.cancel_scope.cancel()
            with pytest.raises(OutcomeUnknown, match="create_meeting: it is not known whether the request ran"):
                await zoom.with_options(timeout=0.2).meetings.create_meeting("me", body=body)


@asynccontextmanager
async def slow_server() -> AsyncIterator[tuple[int, anyio.Event]]:
    """Serve on this machine, take every request and answer none; the event tells of the first."""
    seen = anyio.Event()

    async def take(stream: ByteStream) -> None:
        async with stream:
            await stream.receive()
            seen.set()
            await anyio.sleep_forever()

    async with serving(take) as port:
        yield port, seen


@pytest.mark.parametrize("fault", ["refused", "429", "503, Retry-After"])
async def test_a_create_that_surely_did_not_run_is_sent_again_and_made_once(sandbox: Sandbox, fault: str) -> None:
    match fault:
        case "refused":
            sandbox.inject(cut="before", provider="zoom", operation="create_meeting")
        case "429":
            sandbox.fail_next(429, provider="zoom", operation="create_meeting")
        case _:
            sandbox.fail_next(503, provider="zoom", operation="create_meeting", headers={"Retry-After": "0"})
    async with sandbox.zoom(retry=QUICK) as zoom:
        meeting = await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))
    assert list(sandbox.zoom_state.meetings) == [meeting.id]


@pytest.mark.parametrize("hours", [-3, 3])
async def test_what_was_made_is_told_by_the_clock_of_the_server(hours: int) -> None:
    """Ours is wrong by hours: what is new there seems old here, and what is old there seems new."""
    theirs = datetime.now(UTC) + timedelta(hours=hours)
    headers = {"date": format_datetime(theirs, usegmt=True)}
    old, new = (
        {"id": number, "topic": "Planning", "start_time": "2099-01-11T09:30:00Z", "created_at": made.isoformat()}
        for number, made in ((1, theirs - timedelta(hours=1)), (2, theirs + timedelta(seconds=1)))
    )

    def answering(*meetings: dict[str, Any]) -> Server:
        def answer(request: httpx.Request) -> httpx.Response:
            if request.method == "POST":
                raise httpx.ReadError("reset")
            found = next((each for each in meetings if request.url.path.endswith(f"/meetings/{each['id']}")), None)
            return httpx.Response(200, json=found or {"meetings": meetings}, headers=headers)

        return Server(answer)

    for meetings, expected in (([old, new], 2), ([old], None)):
        zoom = answering(*meetings).zoom()
        await zoom.meetings.list_meetings("me")
        with pytest.raises(OutcomeUnknown) as caught:
            await zoom.meetings.create_meeting(
                "me", body=MeetingCreate(topic="Planning", start_time=datetime(2099, 1, 11, 9, 30, tzinfo=UTC))
            )
        found = await caught.value.reconcile()
        assert (None if found is None else found.meeting.id) == expected
