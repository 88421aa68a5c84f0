"""A create that was answered without what it made: it ran, so the error carries the answer and looks for it."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from polymeet import ConnectyCube, Pyas, Zoom
from polymeet.connectycube.models import MeetingCreate as CubeMeetingCreate
from polymeet.errors import DecodeError, ResponseTooLarge
from polymeet.pyas.models import EventData, MeetingData, MicrosoftEventCreate, ZoomMeetingCreate
from polymeet.recurrence import Series
from polymeet.testing import Sandbox
from polymeet.zoom.models import BatchPollsCreate, BatchRegistrantsCreate, MeetingCreate, PollCreate, RegistrantCreate
from tests.helpers.answers import Server

pytestmark = pytest.mark.anyio

START = datetime(2027, 1, 11, 9, 30, tzinfo=UTC)
ONCE = Series.from_rrule(
    "FREQ=DAILY;COUNT=1", start=START.replace(tzinfo=None), time_zone="UTC", duration=timedelta(minutes=30)
)
Create = Callable[[Any], Awaitable[object]]


def zoom_meeting(zoom: Zoom) -> Awaitable[object]:
    return zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning", start_time=START))


def cube_meeting(cube: ConnectyCube) -> Awaitable[object]:
    start = int(START.timestamp())
    body = CubeMeetingCreate(name="Planning", start_date=start, end_date=start + 1_800, attendees=[])
    return cube.meetings.create_meeting(body=body)


def pyas_meeting(pyas: Pyas) -> Awaitable[object]:
    data = MeetingData(title="Planning", description="", type_=2, start_date=START, time_zone="UTC", duration=30)
    return pyas.zoom_meetings.create_zoom_meeting(body=ZoomMeetingCreate(account_id="account-1", meeting_data=data))


def pyas_event(pyas: Pyas) -> Awaitable[object]:
    data = EventData(title="Planning", description="", start_date=START, end_date=START + timedelta(minutes=30))
    body = MicrosoftEventCreate(account_id="account-1", calendar_id="calendar-1", event_data=data)
    return pyas.microsoft_events.create_microsoft_event(body=body)


def pyas_series(pyas: Pyas) -> Awaitable[object]:
    return pyas.create_zoom_series(
        "account-1", ONCE, lambda when: MeetingData(title="Planning", description="", **when)
    )


def pyas_event_series(pyas: Pyas) -> Awaitable[object]:
    return pyas.create_microsoft_series(
        "account-1", "calendar-1", ONCE, lambda when: EventData(title="Planning", description="", **when)
    )


def registrant(zoom: Zoom) -> Awaitable[object]:
    return zoom.registrants.add_meeting_registrant(5, body=RegistrantCreate(first_name="Ada", email="ada@example.com"))


def registrants(zoom: Zoom) -> Awaitable[object]:
    return zoom.registrants.create_batch_registrants(5, body=BatchRegistrantsCreate(registrants=[]))


def poll(zoom: Zoom) -> Awaitable[object]:
    return zoom.polls.create_meeting_poll(5, body=PollCreate())


def polls(zoom: Zoom) -> Awaitable[object]:
    return zoom.polls.create_batch_polls(5, body=BatchPollsCreate(polls=[]))


@pytest.mark.parametrize(
    ("provider", "create", "answer", "lacks"),
    [
        ("zoom", zoom_meeting, {}, "it lacks id"),
        ("zoom", zoom_meeting, {"id": None, "topic": "Planning"}, "it lacks id"),
        ("zoom", zoom_meeting, {"id": ""}, "it lacks id"),
        ("zoom", zoom_meeting, {"id": {}}, "it lacks id"),
        ("zoom", zoom_meeting, [{"id": 7}], "another JSON type"),
        ("zoom", registrant, {"id": 5}, "it lacks registrant_id"),
        ("zoom", registrants, {}, "it lacks registrants"),
        ("zoom", registrants, {"registrants": [{"registrant_id": "a"}, {"email": "ada@example.com"}, 7]},
         "it lacks registrants[1].registrant_id, registrants[2].registrant_id"),
        ("zoom", poll, {"title": "Lunch"}, "it lacks id"),
        ("zoom", polls, {"polls": [{"title": "Lunch"}]}, "it lacks polls[0].id"),
        ("connectycube", cube_meeting, {"name": "Planning"}, "it lacks _id"),
        ("connectycube", cube_meeting, [], "another JSON type"),
        ("pyas", pyas_meeting, {"success": True}, "it lacks data"),
        ("pyas", pyas_meeting, {"success": True, "data": [{"id": 7}]}, "it lacks data"),
        ("pyas", pyas_meeting, {"success": True, "data": {}}, "it lacks data.id"),
        ("pyas", pyas_event, {"success": True, "data": {"subject": "Planning"}}, "it lacks data.id"),
        ("pyas", pyas_series, {"success": True}, "it lacks data"),
        ("pyas", pyas_series, {"success": True, "data": {}}, "it lacks data.id"),
        ("pyas", pyas_event_series, {"success": True, "data": {}}, "it lacks data.id"),
    ],
)  # fmt: skip
async def test_an_answer_without_the_id_of_what_was_made_is_an_error(
    provider: str, create: Create, answer: Any, lacks: str
) -> None:
    server = Server(httpx.Response(201, json=answer))
    with pytest.raises(DecodeError) as caught:
        await create(getattr(server, provider)())
    assert lacks in str(caught.value)
    assert (caught.value.status, caught.value.content) == (201, httpx.Response(201, json=answer).content)
    assert len(server.requests) == 1


async def test_a_read_is_taken_as_it_comes() -> None:
    meeting = await Server(httpx.Response(200, json={"topic": "Planning"})).zoom().meetings.get_meeting(7)
    assert not meeting.id


class Spoiling(httpx.AsyncBaseTransport):
    """Lets the sandbox do what is asked, and puts an answer of its own in the place of that to a create."""

    def __init__(self, sandbox: Sandbox, content: bytes) -> None:
        self.below = sandbox.transport()
        self.content = content

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        answer = await self.below.handle_async_request(request)
        if request.method != "POST":
            return answer
        await answer.aread()
        return httpx.Response(answer.status_code, content=self.content, headers={"content-type": "application/json"})


@pytest.mark.parametrize(
    ("provider", "create"),
    [("zoom", zoom_meeting), ("connectycube", cube_meeting), ("pyas", pyas_meeting), ("pyas", pyas_event)],
)
@pytest.mark.parametrize("content", [b"{}", b"[]", b"{", b""])
async def test_what_was_made_all_the_same_is_found(provider: str, create: Create, content: bytes) -> None:
    sandbox = Sandbox()
    async with getattr(sandbox, provider)(transport=Spoiling(sandbox, content)) as client:
        with pytest.raises(DecodeError) as caught:
            await create(client)
        assert caught.value.can_reconcile
        found = await caught.value.reconcile()
        assert found
        assert found.meeting.id
        assert not found.proven


async def test_what_was_made_is_found_when_its_answer_was_too_large() -> None:
    sandbox = Sandbox()
    spoiling = Spoiling(sandbox, b'{"id": 7, "topic": "%s"}' % (b"x" * 17_000_000))
    async with sandbox.zoom(transport=spoiling) as zoom:
        with pytest.raises(ResponseTooLarge) as caught:
            await zoom_meeting(zoom)
        found = await caught.value.reconcile()
        assert found
        assert found.meeting.topic == "Planning"


async def test_a_series_read_again_without_its_id_keeps_it() -> None:
    """Zoom is asked for the meeting once more after an excluded occurrence was deleted."""
    rule = "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=6\nEXDATE:20270125T093000Z"
    series = Series.from_rrule(rule, start=ONCE.start, time_zone="UTC", duration=ONCE.duration)
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        sandbox.inject(status=200, json={}, operation="get_meeting")
        result = await zoom.create_series(
            "me", series, lambda when: MeetingCreate(topic="Planning", **when), mode="lossy"
        )
        assert (await result.rollback()).is_complete
        assert all(meeting.deleted for meeting in sandbox.zoom_state.meetings.values())
