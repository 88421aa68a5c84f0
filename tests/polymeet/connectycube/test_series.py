"""A `Series` as ConnectyCube meetings, one an occurrence, each with its own UTC offset."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from polymeet import ConnectyCube
from polymeet.connectycube.models import Meeting, MeetingCreate
from polymeet.errors import BadRequest, InvalidRequest
from polymeet.recurrence import NotRepresentable, Series, TooManyMeetings
from polymeet.testing import Sandbox

pytestmark = pytest.mark.anyio


def series(rule: str) -> Series:
    """Return a series that starts on Friday, 19 March 2027, at nine in Riga, before clocks change there."""
    return Series.from_rrule(
        rule, start=datetime(2027, 3, 19, 9), time_zone="Europe/Riga", duration=timedelta(minutes=45)
    )


def meeting(when: Any) -> MeetingCreate:
    return MeetingCreate(name="Review", attendees=[], **when)


async def test_each_occurrence_is_a_meeting_with_its_own_offset() -> None:
    async with Sandbox() as sandbox, sandbox.connectycube() as cube:
        wanted = series("FREQ=WEEKLY;COUNT=4")
        result = await cube.create_series(wanted, meeting)
        assert [one.start_date for one in result.meetings] == [int(each.timestamp()) for each in wanted.occurrences()]
        assert [one.timezone.offset for one in result.meetings if one.timezone] == [120, 120, 180, 180]
        assert result.is_complete
        read = [cube.read_series(one) for one in result.meetings]
        assert [list(each.occurrences()) for each in read] == [[each] for each in wanted.occurrences()]
        assert (await result.rollback()).is_complete
        assert not sandbox.connectycube_state.meetings


async def test_a_failure_stops_the_rest_and_what_was_made_can_be_taken_back() -> None:
    async with Sandbox() as sandbox, sandbox.connectycube() as cube:
        made = 0

        def body(when: Any) -> MeetingCreate:
            nonlocal made
            made += 1
            if made == 3:
                sandbox.fail_next(400, provider="connectycube")
            return meeting(when)

        result = await cube.create_series(series("FREQ=WEEKLY;COUNT=6"), body, concurrency=1)
        assert (len(result.created), len(result.failed), len(result.untried)) == (2, 1, 3)
        assert isinstance(result.failed[0][1], BadRequest)
        assert (await result.rollback()).is_complete
        assert not sandbox.connectycube_state.meetings


async def test_what_is_gone_already_counts_as_deleted() -> None:
    async with Sandbox() as sandbox, sandbox.connectycube() as cube:
        result = await cube.create_series(series("FREQ=WEEKLY;COUNT=3"), meeting)
        await cube.meetings.delete_meeting(result.meetings[0].id)
        assert (await result.rollback()).is_complete


async def test_what_could_not_be_deleted_is_told() -> None:
    async with Sandbox() as sandbox, sandbox.connectycube() as cube:
        result = await cube.create_series(series("FREQ=WEEKLY;COUNT=3"), meeting)
        sandbox.fail_next(403, provider="connectycube")
        rollback = await result.rollback()
        assert not rollback.is_complete
        assert [each for each, _ in rollback.failed] == [result.meetings[-1].id]


async def test_a_list_is_never_cut_in_silence() -> None:
    async with Sandbox() as sandbox, sandbox.connectycube() as cube:
        with pytest.raises(NotRepresentable, match="horizon"):
            await cube.create_series(series("FREQ=WEEKLY"), meeting)
        with pytest.raises(TooManyMeetings, match="more than 3 occurrences"):
            await cube.create_series(series("FREQ=WEEKLY;COUNT=9"), meeting, max_meetings=3)
        assert not sandbox.requests
        result = await cube.create_series(series("FREQ=WEEKLY"), meeting, horizon=datetime(2027, 4, 2, 9))
        assert len(result.meetings) == 3
        assert [warning.code for warning in result.mapped.warnings] == ["cut_at_horizon"]


def test_a_meeting_without_times_has_no_series() -> None:
    with pytest.raises(InvalidRequest, match="meeting x has no start and end"):
        ConnectyCube.read_series(Meeting.from_dict({"_id": "x"}))


@pytest.mark.parametrize("end", [10**30, -(10**30)])
def test_a_meeting_out_of_range_has_no_series(end: int) -> None:
    with pytest.raises(InvalidRequest, match="meeting x is out of range"):
        ConnectyCube.read_series(Meeting.from_dict({"_id": "x", "start_date": 1_799_659_800, "end_date": end}))
