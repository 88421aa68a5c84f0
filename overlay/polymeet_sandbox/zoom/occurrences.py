"""The occurrences of a series, from Zoom's recurrence object.

Wall clock time is kept over changes of the clocks, a week begins on Sunday, and a month without the day is skipped.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from itertools import count, islice
from typing import Any
from zoneinfo import ZoneInfo

from ..clock import zulu
from ..messages import Record

DAILY, WEEKLY, MONTHLY = 1, 2, 3
MOST = 60
HORIZON = timedelta(days=731)
"""Span for which a series without an end is expanded."""
NEVER = datetime.max.replace(tzinfo=UTC)


def occurrences(start: datetime, zone: ZoneInfo, duration: int, recurrence: Mapping[str, Any]) -> list[Record]:
    """The occurrences of a series that starts at `start`."""
    records: list[Record] = []
    for moment in _starts(start.astimezone(zone), recurrence):
        records.append(
            {
                "occurrence_id": str(int(moment.timestamp() * 1000)),
                "start_time": zulu(moment),
                "duration": duration,
                "status": "available",
            }
        )
    return records


def _starts(start: datetime, recurrence: Mapping[str, Any]) -> Iterator[datetime]:
    until, most = _end(start, recurrence)
    for day in islice(_days(start.date(), recurrence), most):
        moment = datetime.combine(day, time(start.hour, start.minute, start.second), start.tzinfo)
        if moment.astimezone(UTC) > until:
            return
        yield moment


def _end(start: datetime, recurrence: Mapping[str, Any]) -> tuple[datetime, int]:
    """The latest time and the largest number of occurrences; without either end there is one occurrence."""
    if "end_date_time" in recurrence:
        return datetime.fromisoformat(recurrence["end_date_time"]), MOST
    times = recurrence.get("end_times", 1)
    horizon = (
        start.astimezone(UTC) + HORIZON
    )  # a start without these two years before the end of the calendar is refused
    return (NEVER, times) if times else (horizon, MOST)


def _days(first: date, recurrence: Mapping[str, Any]) -> Iterator[date]:
    """The days of the rule from the first one on, without end."""
    interval = recurrence.get("repeat_interval", 1)
    match recurrence["type"]:
        case 1:
            days: Iterator[date] = (first + timedelta(days=step * interval) for step in count())
        case 2:
            days = _weekly(first, interval, recurrence)
        case _:
            days = _monthly(first, interval, recurrence)
    return (day for day in days if day >= first)


def _weekly(first: date, interval: int, recurrence: Mapping[str, Any]) -> Iterator[date]:
    weekdays = sorted(int(text) for text in recurrence.get("weekly_days", "1").split(","))
    sunday = first - timedelta(days=first.isoweekday() % 7)
    for step in count():
        for weekday in weekdays:
            yield sunday + timedelta(weeks=step * interval, days=weekday - 1)


def _monthly(first: date, interval: int, recurrence: Mapping[str, Any]) -> Iterator[date]:
    for step in range(MOST * 12):  # some rules never meet a month that has their day
        month = first.month - 1 + step * interval
        day = _day_of_month(first.year + month // 12, month % 12 + 1, recurrence)
        if day is not None:
            yield day


def _day_of_month(year: int, month: int, recurrence: Mapping[str, Any]) -> date | None:
    """The rule's day in a month, or None if the month lacks it."""
    if "monthly_week" not in recurrence:
        try:
            return date(year, month, recurrence.get("monthly_day", 1))
        except ValueError:
            return None
    days = [day for day in _month(year, month) if day.isoweekday() % 7 + 1 == recurrence["monthly_week_day"]]
    week: int = recurrence["monthly_week"]
    return days[-1] if week == -1 else days[week - 1]


def _month(year: int, month: int) -> list[date]:
    first = date(year, month, 1)
    days = (first + timedelta(days=step) for step in range(31))
    return [day for day in days if day.month == month]
