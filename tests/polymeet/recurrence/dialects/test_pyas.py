"""A series on Pyas, for Zoom meetings and for Microsoft events."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from polymeet.pyas.models import EventData, MeetingData
from polymeet.recurrence import (
    GraphLimits,
    InvalidRecurrence,
    NotRepresentable,
    Series,
    ZoomLimits,
    from_pyas,
    pyas_event_times,
    pyas_meeting_times,
    to_pyas,
)

NEW_YORK = "America/New_York"
HOUR = timedelta(hours=1)


def series(text: str, start: str) -> Series:
    return Series.from_rrule(text, start=datetime.fromisoformat(start), time_zone=NEW_YORK, duration=HOUR)


def codes(refused: NotRepresentable) -> list[str]:
    return [loss.code for loss in refused.losses]


def test_a_zoom_meeting() -> None:
    mapped = to_pyas(series("FREQ=WEEKLY;BYDAY=WE,MO;COUNT=4", "2027-01-04T09:00"))
    assert mapped.payload is not None
    times = pyas_meeting_times(mapped.meetings[0])
    meeting = MeetingData(type_=8, title="Planning", description="Weekly", recurrence=mapped.payload, **times)
    assert meeting.to_dict() == {
        "type": 8,
        "title": "Planning",
        "description": "Weekly",
        "startDate": "2027-01-04T14:00:00Z",
        "timeZone": "America/New_York",
        "duration": 60,
        "recurrence": {
            "type": "weekly",
            "interval": 1,
            "daysOfWeek": ["monday", "wednesday"],
            "endDate": "2027-01-14T04:59:59Z",
        },
    }
    assert [rewrite.code for rewrite in mapped.rewrites] == ["count_to_end_date"]


def test_a_microsoft_event() -> None:
    mapped = to_pyas(series("FREQ=DAILY;COUNT=4", "2027-01-04T09:00"), calendar="microsoft")
    assert mapped.payload is not None
    times = pyas_event_times(mapped.meetings[0])
    event = EventData(title="Planning", description="Daily", recurrence=mapped.payload, **times)
    assert event.to_dict() == {
        "title": "Planning",
        "description": "Daily",
        "startDate": "2027-01-04T14:00:00Z",
        "endDate": "2027-01-04T15:00:00Z",
        "timeZone": "America/New_York",
        "recurrence": {
            "type": "daily",
            "interval": 1,
            "startDate": "2027-01-04T14:00:00Z",
            "endDate": "2027-01-08T04:59:59Z",
        },
    }


def test_years_are_twelve_months_where_the_calendar_has_them() -> None:
    birthday = series("FREQ=YEARLY;COUNT=3", "2027-06-15T09:00")
    mapped = to_pyas(birthday, calendar="microsoft")
    assert mapped.payload is not None
    assert (mapped.payload.type_, mapped.payload.interval, mapped.payload.day_of_month) == ("monthly", 12, 15)
    assert "yearly_to_months" in [rewrite.code for rewrite in mapped.rewrites]
    with pytest.raises(NotRepresentable) as refused:
        to_pyas(birthday)
    assert codes(refused.value) == ["interval_out_of_range"]


def test_several_months_of_the_year_become_a_series_each() -> None:
    mapped = to_pyas(
        series("FREQ=YEARLY;BYMONTH=1,2;BYMONTHDAY=5;COUNT=6", "2027-01-05T09:00"), calendar="microsoft", mode="lossy"
    )
    assert [meeting.start.month for meeting in mapped.meetings] == [1, 2]
    assert [loss.code for loss in mapped.losses] == ["several_months"]


def test_without_an_end_it_may_be_one_meeting() -> None:
    endless = series("FREQ=WEEKLY", "2027-01-04T09:00")
    with pytest.raises(NotRepresentable) as refused:
        to_pyas(endless)
    assert codes(refused.value) == ["open_end_undocumented"]
    mapped = to_pyas(endless, mode="lossy")
    assert mapped.payload is not None
    assert mapped.payload["endDate"] == "2028-02-22T04:59:59Z"
    assert mapped.losses[0].missing[0] == endless.start + timedelta(weeks=60)
    assert mapped.losses[0].missing_total is None


def test_a_start_in_the_last_second_of_the_day_has_no_safe_end() -> None:
    with pytest.raises(NotRepresentable) as refused:
        to_pyas(series("FREQ=DAILY;COUNT=4", "2027-01-04T23:59:59"))
    assert codes(refused.value) == ["end_undocumented"]


@pytest.mark.parametrize(
    ("options", "occurrences"),
    [({}, 60), ({"limits": ZoomLimits(occurrences=70)}, 70), ({"calendar": "microsoft"}, 999)],
)
def test_limits(options: Any, occurrences: int) -> None:
    to_pyas(series(f"FREQ=DAILY;COUNT={occurrences}", "2027-01-04T09:00"), **options)
    with pytest.raises(NotRepresentable, match="_occurrences"):
        to_pyas(series(f"FREQ=DAILY;COUNT={occurrences + 1}", "2027-01-04T09:00"), **options)


def test_limits_of_a_calendar() -> None:
    limits = GraphLimits(monthly=6)
    with pytest.raises(NotRepresentable, match="every 7 months"):
        to_pyas(series("FREQ=MONTHLY;INTERVAL=7;COUNT=3", "2027-01-04T09:00"), calendar="microsoft", limits=limits)


def test_an_unknown_calendar() -> None:
    calendar: Any = "outlook"
    with pytest.raises(InvalidRecurrence, match="'outlook'"):
        to_pyas(series("FREQ=DAILY;COUNT=3", "2027-01-04T09:00"), calendar=calendar)


def test_reading_back_what_was_sent() -> None:
    wanted = series("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=31;COUNT=4", "2027-01-31T09:00")
    payload = to_pyas(wanted).payload
    found = from_pyas(payload, start=wanted.start, time_zone=NEW_YORK, duration=HOUR)
    assert found.normal_form() == wanted.normal_form()
