"""The occurrences of Zoom's series."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from polymeet_sandbox.zoom.occurrences import occurrences

VIENNA = ZoneInfo("Europe/Vienna")


def starts(start: datetime, zone: ZoneInfo, **recurrence: Any) -> list[str]:
    return [one["start_time"] for one in occurrences(start, zone, 30, recurrence)]


@pytest.mark.parametrize(
    ("recurrence", "days"),
    [
        ({"type": 1, "repeat_interval": 2, "end_times": 3}, ["01-04", "01-06", "01-08"]),
        ({"type": 2, "weekly_days": "2,5", "end_times": 3}, ["01-04", "01-07", "01-11"]),
        ({"type": 2, "weekly_days": "1", "repeat_interval": 2, "end_times": 2}, ["01-17", "01-31"]),
        ({"type": 3, "monthly_day": 31, "end_times": 3}, ["01-31", "03-31", "05-31"]),
        ({"type": 3, "monthly_week": -1, "monthly_week_day": 6, "end_times": 2}, ["01-29", "02-26"]),
        ({"type": 3, "monthly_week": 1, "monthly_week_day": 2, "end_times": 2}, ["01-04", "02-01"]),
        ({"type": 1}, ["01-04"]),
        ({"type": 1, "end_date_time": "2027-01-06T09:00:00Z"}, ["01-04", "01-05", "01-06"]),
        ({"type": 1, "end_date_time": "2027-01-06T08:59:59Z"}, ["01-04", "01-05"]),
    ],
)
def test_days(recurrence: dict[str, Any], days: list[str]) -> None:
    found = starts(datetime(2027, 1, 4, 9, tzinfo=UTC), ZoneInfo("UTC"), **recurrence)
    assert found == [f"2027-{day}T09:00:00Z" for day in days]


def test_the_wall_clock_stays_over_a_change_of_the_clocks() -> None:
    found = starts(datetime(2027, 3, 27, 9, tzinfo=VIENNA), VIENNA, type=1, end_times=2)
    assert found == ["2027-03-27T08:00:00Z", "2027-03-28T07:00:00Z"]


def test_without_an_end_it_stops_at_sixty() -> None:
    assert len(starts(datetime(2027, 1, 4, tzinfo=UTC), VIENNA, type=1, end_times=0)) == 60


def test_a_number_of_occurrences_is_kept_however_long_they_take() -> None:
    found = starts(datetime(2027, 1, 4, 9, tzinfo=UTC), VIENNA, type=3, monthly_day=4, repeat_interval=3, end_times=60)
    assert (len(found), found[-1][:10]) == (60, "2041-10-04")


def test_a_rule_that_never_meets_its_day_ends() -> None:
    start = datetime(2027, 2, 1, tzinfo=UTC)
    assert starts(start, VIENNA, type=3, monthly_day=31, repeat_interval=12, end_times=5) == []


def test_the_id_is_the_start_in_milliseconds() -> None:
    (one,) = occurrences(datetime(2027, 1, 4, tzinfo=UTC), ZoneInfo("UTC"), 30, {"type": 1})
    assert one["occurrence_id"] == "1799020800000"
