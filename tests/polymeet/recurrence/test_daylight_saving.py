"""Clocks that change: the wall clock is kept, gaps go forward, overlaps mean the first time, and ends are days of the zone."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given

from polymeet.recurrence import Series, to_connectycube, to_graph, to_pyas, to_zoom
from tests.polymeet.recurrence.oracle import instant
from tests.polymeet.recurrence.simulators import OPEN_READINGS, zoom
from tests.polymeet.recurrence.strategies import Case, cases, to_series

HOUR = timedelta(hours=1)


def series(text: str, start: str, zone: str) -> Series:
    return Series.from_rrule(text, start=datetime.fromisoformat(start), time_zone=zone, duration=HOUR)


def sent(mapped: Any) -> Any:
    return mapped.payload.to_dict()


@pytest.mark.parametrize(
    ("zone", "start", "skipped"),
    [
        # the day before the gap, and what clocks show instead of the time that they skip
        ("America/New_York", "2027-03-13T02:30", "2027-03-14T03:30-04:00"),
        ("Europe/Riga", "2027-03-27T03:30", "2027-03-28T04:30+03:00"),
        ("Australia/Sydney", "2027-10-02T02:30", "2027-10-03T03:30+11:00"),
        ("Australia/Lord_Howe", "2027-10-02T02:15", "2027-10-03T02:45+11:00"),
        ("America/Santiago", "2027-09-04T00:00", "2027-09-05T01:00-03:00"),
        ("America/Nuuk", "2027-03-26T23:30", "2027-03-28T00:30-01:00"),
    ],
)
def test_a_time_in_a_gap(zone: str, start: str, skipped: str) -> None:
    daily = series("FREQ=DAILY;COUNT=3", start, zone)
    forward = list(daily.occurrences())
    assert forward[1].isoformat() == datetime.fromisoformat(skipped).isoformat()
    assert [moment.astimezone(UTC) for moment in forward] == [instant(local, zone) for local in daily.local_starts()]
    left_out = list(daily.occurrences(gap="skip"))
    first = datetime.fromisoformat(start)
    assert [moment.replace(tzinfo=None) for moment in left_out] == [first + timedelta(days=gap) for gap in (0, 2, 3)]


@pytest.mark.parametrize(
    ("zone", "start", "first"),
    [
        ("America/New_York", "2027-11-07T01:30", "2027-11-07T01:30-04:00"),
        ("Europe/Riga", "2027-10-31T03:30", "2027-10-31T03:30+03:00"),
        ("Australia/Sydney", "2027-04-04T02:30", "2027-04-04T02:30+11:00"),
        ("Australia/Lord_Howe", "2027-04-04T01:45", "2027-04-04T01:45+11:00"),
        ("America/Santiago", "2027-04-03T23:30", "2027-04-03T23:30-03:00"),
    ],
)
def test_a_time_in_an_overlap_is_the_first_of_the_two(zone: str, start: str, first: str) -> None:
    moment = next(series("FREQ=DAILY", start, zone).occurrences())
    assert moment.isoformat() == datetime.fromisoformat(first).isoformat()
    assert moment.fold == 0
    (meeting,) = to_connectycube(series("FREQ=DAILY;COUNT=1", start, zone)).payload or ()
    assert meeting.to_dict()["start_date"] == datetime.fromisoformat(first).timestamp()


@pytest.mark.parametrize(
    ("zone", "before", "after"),
    [
        ("America/New_York", "-05:00", "-04:00"),
        ("Europe/Riga", "+02:00", "+03:00"),
        ("Australia/Sydney", "+11:00", "+10:00"),
        ("Australia/Lord_Howe", "+11:00", "+10:30"),
        ("Asia/Kolkata", "+05:30", "+05:30"),
        ("UTC", "+00:00", "+00:00"),
    ],
)
def test_the_wall_clock_is_kept(zone: str, before: str, after: str) -> None:
    weekly = series("FREQ=WEEKLY;COUNT=20", "2027-02-05T09:00", zone)
    shown = [moment.isoformat() for moment in weekly.occurrences()]
    assert shown[0] == f"2027-02-05T09:00:00{before}"
    assert shown[-1] == f"2027-06-18T09:00:00{after}"
    assert {text[11:19] for text in shown} == {"09:00:00"}


@pytest.mark.parametrize(
    ("zone", "start", "weekday", "end_of_zoom", "last_day"),
    [
        # zones whose date differs from UTC's when the meeting starts
        ("Pacific/Kiritimati", "2027-01-11T09:00", "2", "2027-01-25T09:59:59Z", "2027-01-25"),
        ("Pacific/Apia", "2027-01-11T09:00", "2", "2027-01-25T10:59:59Z", "2027-01-25"),
        ("Asia/Kolkata", "2027-01-11T00:30", "2", "2027-01-25T18:29:59Z", "2027-01-25"),
        ("Australia/Sydney", "2027-01-11T08:00", "2", "2027-01-25T12:59:59Z", "2027-01-25"),
        ("America/New_York", "2027-01-11T21:00", "2", "2027-01-26T04:59:59Z", "2027-01-25"),
        ("America/Los_Angeles", "2027-01-10T18:00", "1", "2027-01-25T07:59:59Z", "2027-01-24"),
        # the last day is one on which clocks change
        ("America/New_York", "2027-02-28T09:00", "1", "2027-03-15T03:59:59Z", "2027-03-14"),
        ("Australia/Lord_Howe", "2027-03-21T09:00", "1", "2027-04-04T13:29:59Z", "2027-04-04"),
    ],
)
def test_ends_are_days_of_the_meetings_zone(
    zone: str, start: str, weekday: str, end_of_zoom: str, last_day: str
) -> None:
    last = datetime.fromisoformat(start) + timedelta(weeks=2)
    until = instant(last, zone).strftime("%Y%m%dT%H%M%SZ")
    weekly = series(f"FREQ=WEEKLY;UNTIL={until}", start, zone)
    assert weekly.occurrence_count() == 3
    assert sent(to_zoom(weekly))["weekly_days"] == weekday
    assert sent(to_zoom(weekly))["end_date_time"] == end_of_zoom
    assert sent(to_pyas(weekly))["endDate"] == end_of_zoom
    assert sent(to_graph(weekly))["range"]["endDate"] == last_day
    assert sent(to_graph(weekly))["range"]["startDate"] == start[:10]
    assert weekly.to_rrule() == f"FREQ=WEEKLY;BYDAY={weekly.rule.by_day[0]};UNTIL={until}"


@pytest.mark.parametrize(
    ("zone", "start"),
    [
        # the last start lies in the gap that ends its day: 23:30 on that Saturday is 00:30 on Sunday
        ("America/Nuuk", "2027-03-25T23:30"),
        # the last start lies in an overlap that ends its day
        ("America/Santiago", "2027-04-01T23:30"),
        # clocks jump over the first hour of the last day
        ("America/Santiago", "2027-09-03T00:00"),
    ],
)
def test_an_end_where_clocks_change_at_midnight(zone: str, start: str) -> None:
    first = datetime.fromisoformat(start)
    until = instant(first + timedelta(days=2), zone).strftime("%Y%m%dT%H%M%SZ")
    daily = series(f"FREQ=DAILY;UNTIL={until}", start, zone)
    assert daily.occurrence_count() == 3
    payload = sent(to_zoom(daily))
    for reading in OPEN_READINGS:
        assert zoom(payload, first, zone, reading, limit=9) == list(daily.local_starts()), reading


def test_a_meeting_over_a_change_of_clocks_takes_as_long_as_any_other() -> None:
    night = Series.from_rrule(
        "FREQ=DAILY;COUNT=2",
        start=datetime(2027, 3, 13, 23),
        time_zone="America/New_York",
        duration=timedelta(hours=8),
    )
    for meeting in to_connectycube(night).payload or ():
        assert meeting.to_dict()["end_date"] - meeting.to_dict()["start_date"] == 8 * 3_600


@pytest.mark.property
@given(case=cases())
def test_each_occurrence_is_at_the_moment_that_its_zone_says(case: Case) -> None:
    occurrences = to_series(case).occurrences()
    for local in case.starts(limit=60):
        moment = next(occurrences)
        assert moment.astimezone(UTC) == instant(local, case.zone)
        assert moment.utcoffset() == instant(local, case.zone).astimezone(moment.tzinfo).utcoffset()
    assert not case.bounded or next(occurrences, None) is None
