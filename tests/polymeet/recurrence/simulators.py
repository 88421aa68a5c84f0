"""What each provider would hold, given what is sent to it: payload dictionaries expanded by the oracle.

Every document that leaves a point open has its readings here, and a simulation is asked under each. A payload that no document
allows fails an assertion: a mapping must not send it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from itertools import product
from typing import Any
from zoneinfo import ZoneInfo

from attrs import define, evolve

from tests.polymeet.recurrence.oracle import Rule, end_of_day, expand, instant

__all__ = ("GRAPH_READING", "OPEN_READINGS", "Reading", "connectycube", "google", "graph", "pyas", "read_rrule", "zoom")

_ENGLISH = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_INDEXES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
_END_OF_ZOOM = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@define(frozen=True)
class Reading:
    """One way to understand a provider's documents."""

    clamps: bool
    """A day that a month lacks becomes its last day; else it is left out."""
    week_start: int
    """Where the weeks begin that an interval counts: 1 (Monday) or 7 (Sunday)."""
    end: str
    """Which starts an end lets in: up to its `moment`, only those `before` it, or all of its local `day`."""


OPEN_READINGS = tuple(
    Reading(clamps, week_start, end)
    for clamps, week_start, end in product((False, True), (1, 7), ("moment", "before", "day"))
)
"""Zoom and Pyas document none of the three points."""
GRAPH_READING = Reading(clamps=True, week_start=7, end="day")
"""Microsoft says all three: the last day of a short month, firstDayOfWeek with Sunday as default, an end date that is included."""


def zoom(payload: Mapping[str, Any], start: datetime, zone: str, reading: Reading, *, limit: int) -> list[datetime]:
    """The local starts of a Zoom meeting of type 8."""
    interval, kind = payload.get("repeat_interval", 1), payload["type"]
    assert isinstance(interval, int)
    assert not {"end_times", "end_date_time"} <= payload.keys(), "Zoom takes one end"
    if kind == 1:
        assert payload.keys() <= {"type", "repeat_interval", "end_times", "end_date_time"}
        rule = Rule(frequency="daily", interval=interval)
    elif kind == 2:
        assert payload.keys() <= {"type", "repeat_interval", "weekly_days", "end_times", "end_date_time"}
        numbers = [int(number) for number in payload["weekly_days"].split(",")]
        assert numbers == sorted(set(numbers)), "days are ascending"
        rule = Rule(
            frequency="weekly",
            interval=interval,
            days=tuple((_iso(number), None) for number in numbers),
            week_start=reading.week_start,
        )
    elif "monthly_week" in payload:
        assert kind == 3
        assert "monthly_day" not in payload
        assert payload["monthly_week"] in (-1, 1, 2, 3, 4)
        days = ((_iso(payload["monthly_week_day"]), payload["monthly_week"]),)
        rule = Rule(frequency="monthly", interval=interval, days=days)
    else:
        assert kind == 3
        assert "monthly_week_day" not in payload
        day = payload["monthly_day"]
        assert 1 <= day <= 31
        rule = Rule(frequency="monthly", interval=interval, month_days=(day,), backward=reading.clamps)
    if "end_date_time" in payload:
        assert _END_OF_ZOOM.fullmatch(payload["end_date_time"]), "Zoom's end is UTC with a Z and has no fraction"
        ends = datetime.fromisoformat(payload["end_date_time"])
        return expand(rule, start, limit=limit, within=_before_end(ends, zone, reading))
    times = payload.get("end_times", 1)
    assert 0 <= times <= 60
    return expand(rule, start, limit=min(limit, times) if times else limit)


def pyas(payload: Mapping[str, Any], start: datetime, zone: str, reading: Reading, *, limit: int) -> list[datetime]:
    """The local starts of a series that Pyas makes, on Zoom or in an Outlook calendar."""
    assert payload.keys() <= {"type", "interval", "daysOfWeek", "dayOfMonth", "startDate", "endDate"}
    kind, interval = payload["type"], int(payload["interval"])
    if kind == "daily":
        assert payload.keys() <= {"type", "interval", "startDate", "endDate"}
        rule = Rule(frequency="daily", interval=interval)
    elif kind == "weekly":
        assert "dayOfMonth" not in payload
        names = payload["daysOfWeek"]
        assert len(names) == len(set(names))
        rule = Rule(frequency="weekly", interval=interval, days=_named(names), week_start=reading.week_start)
    else:
        assert kind == "monthly"
        assert "daysOfWeek" not in payload
        day = int(payload["dayOfMonth"])
        rule = Rule(frequency="monthly", interval=interval, month_days=(day,), backward=reading.clamps)
    if "startDate" in payload:
        assert datetime.fromisoformat(payload["startDate"]) == instant(start, zone)
    if "endDate" not in payload:
        return expand(rule, start, limit=limit)
    ends = datetime.fromisoformat(payload["endDate"])
    assert ends.tzinfo is not None
    return expand(rule, start, limit=limit, within=_before_end(ends, zone, reading))


def graph(payload: Mapping[str, Any], start: datetime, zone: str, *, limit: int) -> list[datetime]:
    """The local starts of an Outlook event."""
    pattern, ends = payload["pattern"], payload["range"]
    assert date.fromisoformat(ends["startDate"]) == start.date(), "startDate is the date of the event's start"
    assert ends.get("recurrenceTimeZone", zone) == zone
    rule = _graph_rule(pattern)
    if ends["type"] == "noEnd":
        assert ends.keys() <= {"type", "startDate", "recurrenceTimeZone"}
        return expand(rule, start, limit=limit)
    if ends["type"] == "numbered":
        assert ends.keys() <= {"type", "startDate", "numberOfOccurrences", "recurrenceTimeZone"}
        return expand(rule, start, limit=min(limit, ends["numberOfOccurrences"]))
    assert ends["type"] == "endDate"
    assert ends.keys() <= {"type", "startDate", "endDate", "recurrenceTimeZone"}
    last = date.fromisoformat(ends["endDate"])
    return expand(rule, start, limit=limit, within=lambda local: local.date() <= last)


_GRAPH_FIELDS = {
    "daily": {"interval"},
    "weekly": {"interval", "daysOfWeek", "firstDayOfWeek"},
    "absoluteMonthly": {"interval", "dayOfMonth"},
    "relativeMonthly": {"interval", "daysOfWeek", "index"},
    "absoluteYearly": {"interval", "dayOfMonth", "month"},
    "relativeYearly": {"interval", "daysOfWeek", "index", "month"},
}


def _graph_rule(pattern: Mapping[str, Any]) -> Rule:
    kind, interval = pattern["type"], pattern["interval"]
    assert pattern.keys() - {"type"} == _GRAPH_FIELDS[kind], "each type has its own fields, all of them"
    if kind == "daily":
        return Rule(frequency="daily", interval=interval)
    if kind == "weekly":
        week_start = _ENGLISH.index(pattern["firstDayOfWeek"]) + 1
        return Rule(frequency="weekly", interval=interval, days=_named(pattern["daysOfWeek"]), week_start=week_start)
    frequency = "yearly" if kind.endswith("Yearly") else "monthly"
    months = (pattern["month"],) if frequency == "yearly" else ()
    if kind.startswith("absolute"):
        day = (pattern["dayOfMonth"],)
        return Rule(frequency=frequency, interval=interval, months=months, month_days=day, backward=True)
    # One event a month: on the first, second, ... of the days that are allowed.
    return Rule(
        frequency=frequency,
        interval=interval,
        months=months,
        days=_named(pattern["daysOfWeek"]),
        positions=(_INDEXES[pattern["index"]],),
    )


def google(
    lines: tuple[str, ...], start: datetime, zone: str, reads_skip: bool = True, *, limit: int
) -> list[datetime]:
    """The local starts of a Google event: one rule, and dates that are left out or added after its count.

    No document says whether it reads SKIP of RFC 7529 or passes it over.
    """
    rules = [line.removeprefix("RRULE:") for line in lines if line.startswith("RRULE:")]
    assert len(rules) <= 1
    excluded = _dates(lines, "EXDATE", zone)
    added = _dates(lines, "RDATE", zone)
    assert len(rules) + len(excluded) + len(added) >= 1, "an empty list would say nothing"
    starts = {start}
    if rules:
        rule, until = read_rrule(rules[0])
        rule = evolve(rule, backward=rule.backward and reads_skip)
        within = (lambda local: instant(local, zone) <= until) if until else lambda _: True
        starts = set(expand(rule, start, limit=limit + len(excluded), within=within))
        assert start in starts or not reads_skip
    return sorted((starts | added) - excluded)[:limit]


def read_rrule(text: str) -> tuple[Rule, datetime | None]:
    """A rule in plain values, and its UNTIL in UTC."""
    parts = dict(part.split("=") for part in text.split(";"))
    until = parts.pop("UNTIL", None)
    assert until is None or "COUNT" not in parts
    rule = Rule(
        frequency=parts.pop("FREQ").lower(),
        interval=int(parts.pop("INTERVAL", "1")),
        days=tuple(_day_of_rrule(day) for day in parts.pop("BYDAY", "").split(",") if day),
        month_days=_numbers(parts.pop("BYMONTHDAY", "")),
        months=_numbers(parts.pop("BYMONTH", "")),
        positions=_numbers(parts.pop("BYSETPOS", "")),
        week_start=_CODES.index(parts.pop("WKST", "MO")) + 1,
        backward=(parts.pop("RSCALE", "GREGORIAN"), parts.pop("SKIP", "OMIT")) == ("GREGORIAN", "BACKWARD"),
        count=int(parts.pop("COUNT")) if "COUNT" in parts else None,
    )
    assert not parts, f"a part that is not simulated: {parts}"
    assert until is None or until.endswith("Z"), "UNTIL is in UTC where the start has a zone"
    return rule, datetime.fromisoformat(until) if until else None


def connectycube(meetings: Sequence[Mapping[str, Any]], zone: str) -> list[tuple[datetime, int]]:
    """The moment and the offset from UTC in minutes of each meeting, after a look at its end and its zone's name."""
    for meeting in meetings:
        assert isinstance(meeting["start_date"], int)
        assert isinstance(meeting["end_date"], int)
        assert meeting["end_date"] > meeting["start_date"]
        assert meeting["timezone"]["name"] == zone
    return [(datetime.fromtimestamp(each["start_date"], UTC), each["timezone"]["offset"]) for each in meetings]


def _before_end(ends: datetime, zone: str, reading: Reading) -> Callable[[datetime], bool]:
    """Whether a start is let in by an end, which is a moment."""
    if reading.end == "moment":
        return lambda local: instant(local, zone) <= ends
    if reading.end == "before":
        return lambda local: instant(local, zone) < ends
    last = end_of_day(ends.astimezone(ZoneInfo(zone)).date())
    return lambda local: local <= last


def _iso(zoom_day: int) -> int:
    """Zoom counts from Sunday, which is its 1."""
    assert 1 <= zoom_day <= 7
    return 7 if zoom_day == 1 else zoom_day - 1


def _named(names: list[str]) -> tuple[tuple[int, None], ...]:
    return tuple((_ENGLISH.index(name) + 1, None) for name in names)


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in text.split(",") if number)


def _day_of_rrule(text: str) -> tuple[int, int | None]:
    return _CODES.index(text[-2:]) + 1, int(text[:-2]) if text[:-2] else None


def _dates(lines: tuple[str, ...], name: str, zone: str) -> set[datetime]:
    found: set[datetime] = set()
    for line in lines:
        if line.startswith(name):
            head, values = line.split(":")
            assert head == f"{name};TZID={zone}"
            found.update(datetime.fromisoformat(value) for value in values.split(","))
    return found
