"""A `Series` as Zoom meetings: created, checked against what Zoom lists, read back, taken back."""

from datetime import UTC, datetime, timedelta
from typing import Any

import anyio
import pytest

from polymeet import Zoom
from polymeet.errors import InvalidRequest, PermissionDenied
from polymeet.recurrence import NotRepresentable, Series
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


async def test_a_lost_create_is_found_and_taken_back() -> None:
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        sandbox.inject(cut="body", operation="create_meeting")
        result = await create(zoom, series("FREQ=YEARLY;COUNT=3"), mode="materialise", concurrency=1)
        assert not result.created
        assert len(result.failed) == 1
        assert (await result.rollback()).is_complete
        assert not alive(sandbox)


async def test_cancellation_leaves_no_meeting_behind() -> None:
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        with anyio.move_on_after(0.2) as scope:

            def body(when: Any) -> MeetingCreate:
                if len(alive(sandbox)) == 2:
                    sandbox.inject(delay=30, operation="create_meeting", status=500)
                return MeetingCreate(topic="Review", **when)

            await zoom.create_series("me", series("FREQ=YEARLY;COUNT=9"), body, mode="materialise", concurrency=1)
        assert scope.cancelled_caught
        assert not alive(sandbox)


@pytest.mark.parametrize("concurrency", [0, -1])
async def test_a_concurrency_of_nothing_is_refused(concurrency: int) -> None:
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        with pytest.raises(InvalidRequest, match=f"concurrency must be 1 or more, not {concurrency}"):
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
