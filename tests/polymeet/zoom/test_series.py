"""A `Series` as Zoom meetings: created, checked against what Zoom lists, read back, taken back."""

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import anyio
import httpx
import pytest

from polymeet import Zoom
from polymeet.errors import InvalidRequest, PermissionDenied
from polymeet.recurrence import NotRepresentable, Series
from polymeet.retry import Retry
from polymeet.series import _creating as creating
from polymeet.testing import Sandbox
from polymeet.zoom.models import Meeting, MeetingCreate

pytestmark = pytest.mark.anyio


def series(rule: str, **changes: Any) -> Series:
    """Return a series that starts on Friday, 8 January 2027, at nine in New York."""
    start = changes.pop("start", datetime(2027, 1, 8, 9))
    return Series.from_rrule(rule, start=start, time_zone="America/New_York", duration=timedelta(minutes=45))


def alive(sandbox: Sandbox) -> list[int]:
    """Return the meetings that are there."""
    return [number for number, meeting in sandbox.zoom_state.meetings.items() if not meeting.deleted]


async def create(zoom: Zoom, wanted: Series, **options: Any) -> Any:
    return await zoom.create_series("me", wanted, lambda when: MeetingCreate(topic="Review", **when), **options)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=WEEKLY;BYDAY=MO,FR;COUNT=12",
        "FREQ=DAILY;INTERVAL=3;COUNT=9",
        "FREQ=MONTHLY;BYDAY=2FR;COUNT=6",
        "FREQ=WEEKLY;BYDAY=FR;UNTIL=20270402T130000Z",
    ],
)
async def test_zoom_holds_the_series_and_it_reads_back_the_same(rule: str) -> None:
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        wanted = series(rule)
        result = await create(zoom, wanted)
        assert result.is_complete
        assert result.verification.verified
        [meeting] = result.meetings
        sent = sandbox.requests[-1].json
        assert (sent["type"], sent["start_time"], sent["timezone"]) == (8, "2027-01-08T09:00:00", "America/New_York")
        read = zoom.read_series(await zoom.meetings.get_meeting(meeting.id))
        assert read.normal_form() == wanted.normal_form()


async def test_a_series_of_one_is_a_single_meeting() -> None:
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        result = await create(zoom, series("FREQ=DAILY;COUNT=1"))
        sent = sandbox.requests[-1].json
        assert sent["type"] == 2
        assert "recurrence" not in sent
        read = zoom.read_series(await zoom.meetings.get_meeting(result.meetings[0].id))
        assert list(read.occurrences()) == list(series("FREQ=DAILY;COUNT=1").occurrences())


async def test_what_zoom_cannot_hold_sends_nothing() -> None:
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        with pytest.raises(NotRepresentable, match="Zoom"):
            await create(zoom, series("FREQ=YEARLY;COUNT=3"))
        assert not sandbox.requests


async def test_single_meetings_take_its_place_when_asked_for() -> None:
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        wanted = series("FREQ=YEARLY;COUNT=3")
        result = await create(zoom, wanted, mode="materialise")
        assert [meeting.start_time for meeting in result.meetings] == list(wanted.occurrences())
        assert result.is_complete
        rollback = await result.rollback()
        assert rollback.is_complete
        assert len(rollback.deleted) == 3
        assert not alive(sandbox)


async def test_excluded_occurrences_are_deleted_after_the_series_was_made() -> None:
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        wanted = series("RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=6\nEXDATE;TZID=America/New_York:20270122T090000")
        with pytest.raises(NotRepresentable):
            await create(zoom, wanted)
        result = await create(zoom, wanted, mode="lossy")
        assert result.is_complete
        assert result.verification.verified
        read = zoom.read_series(await zoom.meetings.get_meeting(result.meetings[0].id))
        assert list(read.occurrences()) == list(wanted.occurrences())
        assert datetime(2027, 1, 22, 9) not in list(read.local_starts())


async def test_a_provider_that_does_something_else_is_found_out() -> None:
    """Zoom answers with occurrences an hour late after clocks change."""
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        wanted = series("FREQ=WEEKLY;BYDAY=FR;COUNT=12")
        good = (await create(zoom, wanted)).meetings[0].to_dict()
        for occurrence in good["occurrences"]:
            if occurrence["start_time"] > "2027-03-14":
                occurrence["start_time"] = occurrence["start_time"].replace("T13", "T14")
        sandbox.inject(status=201, json=good, operation="create_meeting")
        result = await create(zoom, wanted)
        assert not result.verification.verified
        assert len(result.verification.moved) == 2


async def test_failures_of_several_meetings_are_in_the_result_and_can_be_taken_back() -> None:
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        wanted = series("FREQ=YEARLY;COUNT=5")
        made = 0

        def body(when: Any) -> MeetingCreate:
            nonlocal made
            made += 1
            if made == 3:
                sandbox.fail_next(403, provider="zoom")
            return MeetingCreate(topic="Review", **when)

        result = await zoom.create_series("me", wanted, body, mode="materialise", concurrency=1)
        assert len(result.created) == 2
        [(plan, error)] = result.failed
        assert isinstance(error, PermissionDenied)
        assert plan.start == datetime(2029, 1, 8, 9)
        assert [one.start.year for one in result.untried] == [2030, 2031]
        assert not result.is_complete
        assert (await result.rollback()).is_complete
        assert not alive(sandbox)


async def test_the_failure_of_the_one_meeting_is_raised() -> None:
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        sandbox.fail_next(403, provider="zoom")
        with pytest.raises(PermissionDenied):
            await create(zoom, series("FREQ=WEEKLY;BYDAY=FR;COUNT=6"))


class Late(httpx.AsyncBaseTransport):
    """Lets requests run at once, and keeps back the answers to creates."""

    def __init__(self, sandbox: Sandbox, seconds: float) -> None:
        self.sandbox = sandbox
        self.seconds = seconds
        self.waits = anyio.Event()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        answer = await self.sandbox.transport().handle_async_request(request)
        if request.method == "POST":
            self.waits.set()
            await anyio.sleep(self.seconds)
        return answer


@pytest.mark.parametrize(
    ("rule", "mode"), [("FREQ=YEARLY;COUNT=9", "materialise"), ("FREQ=WEEKLY;BYDAY=FR;COUNT=6", "strict")]
)
async def test_cancellation_leaves_no_meeting_behind(rule: str, mode: str) -> None:
    """Also none that a request makes which was under way."""
    async with Sandbox() as sandbox:
        late = Late(sandbox, 0.1)
        async with sandbox.zoom(transport=late) as zoom, anyio.create_task_group() as tasks:
            tasks.start_soon(partial(create, zoom, series(rule), mode=mode))
            await late.waits.wait()
            assert alive(sandbox)
            tasks.cancel_scope.cancel()
        assert not alive(sandbox)


async def test_cancellation_is_not_kept_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(creating, "SECONDS_TO_END", 0.05)
    async with Sandbox() as sandbox:
        late = Late(sandbox, 30)
        async with sandbox.zoom(transport=late) as zoom:
            with anyio.fail_after(5), anyio.move_on_after(0.1) as scope:
                await create(zoom, series("FREQ=YEARLY;COUNT=9"), mode="materialise", concurrency=1)
            assert scope.cancelled_caught
    assert [request.method for request in sandbox.requests].count("POST") == 1


@pytest.mark.parametrize("rule", ["FREQ=YEARLY;COUNT=4", "FREQ=DAILY;COUNT=1"])
async def test_a_fault_of_the_callers_function_is_raised_as_it_is(rule: str) -> None:
    """And what was made until then is deleted."""
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:

        def body(when: Any) -> MeetingCreate:
            if len(alive(sandbox)) == 2 or rule == "FREQ=DAILY;COUNT=1":
                raise KeyError("topic")
            return MeetingCreate(topic="Review", **when)

        with pytest.raises(KeyError, match="topic"):
            await zoom.create_series("me", series(rule), body, mode="materialise", concurrency=1)
        assert not alive(sandbox)


WITHOUT_THE_22ND = "RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=6\nEXDATE;TZID=America/New_York:20270122T090000"


async def test_excluded_occurrences_are_deleted_beside_an_added_meeting_too() -> None:
    """An added date is a meeting of its own, so that there are two."""
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        wanted = series(f"{WITHOUT_THE_22ND}\nRDATE;TZID=America/New_York:20270120T090000")
        result = await create(zoom, wanted, mode="lossy")
        assert result.is_complete
        assert result.pending_deletes == ()
        held = [
            list(zoom.read_series(await zoom.meetings.get_meeting(one.id)).occurrences()) for one in result.meetings
        ]
        assert sorted(moment for each in held for moment in each) == list(wanted.occurrences())


async def test_what_zoom_does_not_list_is_left_and_the_meeting_with_it() -> None:
    """A delete without an occurrence would delete the series."""
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        real = (await create(zoom, series("FREQ=WEEKLY;BYDAY=FR;COUNT=6"))).meetings[0]
        unlisted = {**real.to_dict(), "occurrences": []}
        sandbox.inject(status=201, json=unlisted, operation="create_meeting")
        result = await create(zoom, series(WITHOUT_THE_22ND), mode="lossy")
        assert result.pending_deletes == (datetime(2027, 1, 22, 9),)
        assert not result.is_complete
        assert alive(sandbox) == [real.id]


async def test_a_series_that_cannot_be_read_again_is_not_lost() -> None:
    """The meeting is there, so the caller gets it; only how it compares is not known."""
    async with Sandbox() as sandbox, sandbox.zoom(retry=Retry(attempts=1)) as zoom:
        sandbox.fail_next(500, provider="zoom", operation="get_meeting")
        result = await create(zoom, series(WITHOUT_THE_22ND), mode="lossy")
        assert result.is_complete
        assert result.verification is None
        assert [meeting.id for meeting in result.meetings] == alive(sandbox)
        assert (await result.rollback()).is_complete


async def test_cancellation_while_occurrences_are_deleted_leaves_nothing_behind() -> None:
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        sandbox.inject(delay=30, operation="delete_meeting", status=500)
        with anyio.move_on_after(0.1) as scope:
            await create(zoom, series(WITHOUT_THE_22ND), mode="lossy")
        assert scope.cancelled_caught
        assert not alive(sandbox)


@pytest.mark.parametrize("concurrency", [0, -1, "4", 2.5, True])
async def test_a_concurrency_of_nothing_is_refused(concurrency: Any) -> None:
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        with pytest.raises(InvalidRequest, match=f"concurrency must be a whole number from 1 up, not {concurrency!r}"):
            await create(zoom, series("FREQ=DAILY;COUNT=2"), concurrency=concurrency)


def test_a_meeting_without_a_fixed_time_has_no_series() -> None:
    with pytest.raises(InvalidRequest, match="meeting 7 has no start"):
        Zoom.read_series(Meeting.from_dict({"id": 7, "type": 3}))


def test_a_series_is_read_from_its_first_occurrence_where_zoom_gives_no_start() -> None:
    occurrences = [{"start_time": f"2027-01-{day:02}T14:00:00Z", "status": "available"} for day in (8, 15, 22)]
    recurrence = {"type": 2, "repeat_interval": 1, "weekly_days": "6", "end_times": 3}
    fields = {"id": 7, "type": 8, "timezone": "America/New_York", "duration": 45}
    read = Zoom.read_series(Meeting.from_dict({**fields, "occurrences": occurrences, "recurrence": recurrence}))
    assert [moment.astimezone(UTC).day for moment in read.occurrences()] == [8, 15, 22]
    assert read.normal_form() == series("FREQ=WEEKLY;BYDAY=FR;COUNT=3").normal_form()


def single(**changes: Any) -> Meeting:
    """Return a meeting as Zoom might send it."""
    fields = {"id": 7, "type": 2, "start_time": "2027-01-08T14:00:00Z", "timezone": "America/New_York", "duration": 45}
    return Meeting.from_dict({**fields, **changes})


@pytest.mark.parametrize(("duration", "minutes"), [(45, 45), ("45", 45), (0, 60), ("", 60), (None, 60)])
def test_a_duration_may_come_as_text_or_not_at_all(duration: object, minutes: int) -> None:
    assert Zoom.read_series(single(duration=duration)).duration == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"duration": "long"}, "the duration 'long' is no number of minutes"),
        ({"duration": 10**30}, "is no number of minutes"),
        (
            {"start_time": "9999-12-31T23:00:00Z", "timezone": "Europe/Riga"},
            "the start 9999-12-31T23:00:00.00:00 is out of range in Europe/Riga",
        ),
        ({"start_time": "0001-01-01T00:00:00Z"}, "meeting 7 has no start: start_time is '0001-01-01T00:00:00Z'"),
    ],
)
def test_what_cannot_be_read_is_refused(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidRequest, match=message):
        Zoom.read_series(single(**changes))
