"""A `Series` as Pyas' Zoom meetings and Microsoft events."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from polymeet import Pyas
from polymeet.errors import InvalidRequest, OutcomeUnknown
from polymeet.pyas.models import EventData, MeetingData, MicrosoftEvent, ZoomMeeting
from polymeet.recurrence import NotRepresentable, Series
from polymeet.testing import Sandbox

pytestmark = pytest.mark.anyio

ACCOUNT, CALENDAR = "account-1", "calendar-1"


def series(rule: str) -> Series:
    """Return a series that starts on Friday, 5 March 2027, at nine in Riga, before clocks change there."""
    return Series.from_rrule(
        rule, start=datetime(2027, 3, 5, 9), time_zone="Europe/Riga", duration=timedelta(minutes=45)
    )


def meeting(when: Any) -> MeetingData:
    return MeetingData(title="Review", description="Weekly", **when)


def event(when: Any) -> EventData:
    return EventData(title="Review", description="Weekly", **when)


async def test_a_zoom_meeting_by_pyas() -> None:
    async with Sandbox() as sandbox, sandbox.pyas() as pyas:
        result = await pyas.create_zoom_series(ACCOUNT, series("FREQ=WEEKLY;BYDAY=FR;COUNT=6"), meeting)
        sent = sandbox.requests[-1].json["meetingData"]
        assert sent["recurrence"]["type"] == "weekly"
        assert sent["recurrence"]["endDate"].startswith("2027-04-09T20:59:59")
        assert (sent["type"], sent["timeZone"], sent["duration"]) == (8, "Europe/Riga", 45)
        assert result.is_complete
        assert (await result.rollback()).is_complete


async def test_an_event_by_pyas() -> None:
    async with Sandbox() as sandbox, sandbox.pyas() as pyas:
        result = await pyas.create_microsoft_series(ACCOUNT, CALENDAR, series("FREQ=WEEKLY;BYDAY=FR;COUNT=6"), event)
        sent = sandbox.requests[-1].json["eventData"]
        assert sent["recurrence"]["daysOfWeek"] == ["friday"]
        assert result.is_complete
        assert (await result.rollback()).is_complete


async def test_an_event_by_pyas_is_read_back_as_it_was_made() -> None:
    wanted = series("FREQ=WEEKLY;BYDAY=FR;COUNT=6")
    async with Sandbox() as sandbox, sandbox.pyas() as pyas:
        [made] = (await pyas.create_microsoft_series(ACCOUNT, CALENDAR, wanted, event)).meetings
        answer = await pyas.microsoft_events.get_microsoft_event(made.id, account_id=ACCOUNT, calendar_id=CALENDAR)
        assert answer.data
        assert answer.data.event
        assert pyas.read_microsoft_series(answer.data.event).normal_form() == wanted.normal_form()


async def test_a_recurring_meeting_whose_recurrence_pyas_does_not_tell_is_not_read_as_a_single_one() -> None:
    async with Sandbox() as sandbox, sandbox.pyas() as pyas:
        [made] = (await pyas.create_zoom_series(ACCOUNT, series("FREQ=WEEKLY;BYDAY=FR;COUNT=6"), meeting)).meetings
        with pytest.raises(InvalidRequest, match=f"meeting {made.id} recurs .* read the meeting with a Zoom client"):
            pyas.read_zoom_series(made)


async def test_what_reconcile_found_can_be_read() -> None:
    once = series("FREQ=DAILY;COUNT=1")
    async with Sandbox() as sandbox, sandbox.pyas() as pyas:
        sandbox.inject(cut="body", operation="create_zoom_meeting")
        with pytest.raises(OutcomeUnknown) as lost:
            await pyas.create_zoom_series(ACCOUNT, once, meeting)
        found = await lost.value.reconcile()
        assert found
        assert pyas.read_zoom_series(found.meeting).normal_form() == once.normal_form()


async def test_what_pyas_cannot_hold_sends_nothing() -> None:
    async with Sandbox() as sandbox, sandbox.pyas() as pyas:
        with pytest.raises(NotRepresentable, match="Pyas"):
            await pyas.create_zoom_series("account", series("FREQ=MONTHLY;BYDAY=1FR;COUNT=6"), meeting)
        assert not sandbox.requests


def test_a_zoom_meeting_is_read_as_zoom_wrote_it() -> None:
    fields = {
        "id": 7,
        "type": 8,
        "start_time": "2027-03-05T07:00:00Z",
        "timezone": "Europe/Riga",
        "duration": 45,
        "recurrence": {"type": 2, "repeat_interval": 1, "weekly_days": "6", "end_date_time": "2027-04-09T20:59:59Z"},
    }
    read = Pyas.read_zoom_series(ZoomMeeting.from_dict(fields))
    assert read.normal_form() == series("FREQ=WEEKLY;BYDAY=FR;COUNT=6").normal_form()


def test_an_event_is_read_as_graph_wrote_it() -> None:
    pattern = {"type": "weekly", "interval": 1, "daysOfWeek": ["friday"], "firstDayOfWeek": "sunday", "month": 0}
    ends = {"type": "endDate", "startDate": "2027-03-05", "endDate": "2027-04-09", "recurrenceTimeZone": "Europe/Riga"}
    fields = {
        "id": "event-1",
        "start": {"dateTime": "2027-03-05T07:00:00.0000000", "timeZone": "UTC"},
        "end": {"dateTime": "2027-03-05T07:45:00.0000000", "timeZone": "UTC"},
        "recurrence": {"pattern": pattern, "range": ends},
    }
    read = Pyas.read_microsoft_series(MicrosoftEvent.from_dict(fields))
    assert list(read.occurrences()) == list(series("FREQ=WEEKLY;BYDAY=FR;COUNT=6").occurrences())
    assert read.duration == timedelta(minutes=45)


def test_a_duration_that_is_no_number_is_refused() -> None:
    fields = {"id": 7, "type": 2, "start_time": "2027-03-05T07:00:00Z", "duration": "x"}
    with pytest.raises(InvalidRequest, match="the duration 'x' is no number of minutes"):
        Pyas.read_zoom_series(ZoomMeeting.from_dict(fields))


def test_what_has_no_start_is_refused() -> None:
    with pytest.raises(InvalidRequest, match="meeting 7 has no start"):
        Pyas.read_zoom_series(ZoomMeeting.from_dict({"id": 7, "type": 3}))
    with pytest.raises(InvalidRequest, match="event x has no start: dateTime is ''"):
        Pyas.read_microsoft_series(MicrosoftEvent.from_dict({"id": "x"}))
