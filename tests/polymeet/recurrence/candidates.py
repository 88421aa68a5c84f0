"""Every payload of a provider that could hold a series, judged by its first occurrence and its days: is one of them exact?

This is the other side of exactness. A mapping that refuses everything would be exact too, so a refusal has to be right as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time
from itertools import pairwise
from typing import Any

from attrs import evolve

from tests.polymeet.recurrence.oracle import expand, instant
from tests.polymeet.recurrence.providers import Provider
from tests.polymeet.recurrence.strategies import Case

__all__ = ("exact_payload",)

_ENGLISH = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_INDEXES = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}


def exact_payload(provider: Provider, starts: list[datetime], case: Case) -> Any:
    """The payload that holds exactly these starts under every open reading, or None."""
    if not case.bounded and provider.name.startswith("pyas"):
        return None  # no document says what a series without an end is
    make = {"zoom": _zoom, "pyas": _pyas, "graph": _graph}[provider.name.split()[0]]
    limit = len(starts) + 1 if case.bounded else len(starts)
    for payload in make(provider, starts, case):
        fits = all(one == starts for one in _expanded(provider, payload, case, limit))
        if fits and not _by_chance(provider, payload, case):
            return payload
    return None


def _by_chance(provider: Provider, payload: Any, case: Case) -> bool:
    """Whether it fits only as far as the series goes: every 23 months may be every 700 days for a century."""
    endless = {name: value for name, value in payload.items() if name not in ("end_times", "endDate", "range")}
    endless |= {"end_times": 0} if "end_times" in payload else {}
    endless |= {"range": {"type": "noEnd", "startDate": case.start.date().isoformat()}} if "range" in payload else {}
    rule = evolve(case.rule, count=None, until=None)
    wanted = expand(rule, case.start, limit=1_000)
    return any(one != wanted for one in provider.expand(endless, case.start, case.zone, limit=1_000))


def _expanded(provider: Provider, payload: Any, case: Case, limit: int) -> Iterator[list[datetime]]:
    """Few starts first, so that most candidates fall quickly."""
    few = provider.expand(payload, case.start, case.zone, limit=min(limit, 6))
    wanted = case.starts(limit)[: len(few[0])]
    if any(one != wanted for one in few):
        yield []
    else:
        yield from provider.expand(payload, case.start, case.zone, limit=limit)


def _end_of_last_day(starts: list[datetime], zone: str) -> str:
    last = datetime.combine(starts[-1], time(23, 59, 59))
    return instant(last, zone).strftime("%Y-%m-%dT%H:%M:%SZ")


def _gap(starts: list[datetime]) -> int:
    return (starts[1] - starts[0]).days


def _week_gap(starts: list[datetime]) -> int:
    """The only interval in weeks that can be: the widest gap is the one between two weeks that are visited."""
    return max(-(-(after - before).days // 7) for before, after in pairwise(starts[:10]))


def _month_gaps(starts: list[datetime], largest: int) -> Iterator[int]:
    """The intervals in months that can be: months without the day may lie between two starts."""
    months = abs((starts[1].year - starts[0].year) * 12 + starts[1].month - starts[0].month)
    return (interval for interval in range(1, largest + 1) if months and months % interval == 0)


def _weeks(start: datetime) -> set[int]:
    """As which weekday of its month a day may be told."""
    return {min((start.day - 1) // 7 + 1, 4), -1}


def _zoom(provider: Provider, starts: list[datetime], case: Case) -> Iterator[dict[str, Any]]:
    if case.bounded and len(starts) > 60:
        return
    limits = provider.largest_intervals
    end = {"end_times": len(starts) if case.bounded else 0}
    weekdays = sorted({start.isoweekday() % 7 + 1 for start in starts})
    if 0 < _gap(starts) <= limits[1]:
        yield {"type": 1, "repeat_interval": _gap(starts), **end}
    if (interval := _week_gap(starts)) <= limits[2]:
        yield {"type": 2, "repeat_interval": interval, "weekly_days": ",".join(map(str, weekdays)), **end}
    for interval in _month_gaps(starts, limits[3]):
        for day in {case.start.day, max(start.day for start in starts)}:
            yield {"type": 3, "repeat_interval": interval, "monthly_day": day, **end}
        for week in _weeks(case.start):
            weekday = case.start.isoweekday() % 7 + 1
            yield {"type": 3, "repeat_interval": interval, "monthly_week": week, "monthly_week_day": weekday, **end}


def _pyas(provider: Provider, starts: list[datetime], case: Case) -> Iterator[dict[str, Any]]:
    limits = provider.largest_intervals
    if len(starts) > (60 if provider.name == "pyas" else 999):
        return
    end = {"endDate": _end_of_last_day(starts, case.zone)}
    weekdays = [_ENGLISH[number - 1] for number in sorted({start.isoweekday() for start in starts})]
    if 0 < _gap(starts) <= limits["daily"]:
        yield {"type": "daily", "interval": _gap(starts), **end}
    if (interval := _week_gap(starts)) <= limits["weekly"]:
        yield {"type": "weekly", "interval": interval, "daysOfWeek": weekdays, **end}
    for interval in _month_gaps(starts, limits["monthly"]):
        for day in {case.start.day, max(start.day for start in starts)}:
            yield {"type": "monthly", "interval": interval, "dayOfMonth": day, **end}


def _graph(provider: Provider, starts: list[datetime], case: Case) -> Iterator[dict[str, Any]]:
    ends: dict[str, Any] = {"startDate": starts[0].date().isoformat(), "type": "noEnd"}
    if case.bounded:
        ends |= {"type": "numbered", "numberOfOccurrences": len(starts)}
    if len(starts) > 999:
        return
    for pattern in _graph_patterns(starts, case.start):
        yield {"pattern": pattern, "range": ends}


def _graph_patterns(starts: list[datetime], first: datetime) -> Iterator[dict[str, Any]]:
    weekdays = [_ENGLISH[number - 1] for number in sorted({start.isoweekday() for start in starts})]
    if 0 < _gap(starts) <= 999:
        yield {"type": "daily", "interval": _gap(starts)}
    if (interval := _week_gap(starts)) < 100:
        for begins in ("monday", "sunday"):
            yield {"type": "weekly", "interval": interval, "daysOfWeek": weekdays, "firstDayOfWeek": begins}
    sets = [weekdays, [_ENGLISH[first.isoweekday() - 1]], list(_ENGLISH)]
    for interval in _month_gaps(starts, 99):
        for day in {first.day, max(start.day for start in starts)}:
            yield {"type": "absoluteMonthly", "interval": interval, "dayOfMonth": day}
        for index in _INDEXES.values():
            for days in sets:
                yield {"type": "relativeMonthly", "interval": interval, "daysOfWeek": days, "index": index}
