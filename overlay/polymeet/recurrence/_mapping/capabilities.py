"""Capabilities of a provider that holds one pattern per series, as data.

All obstacles of a rule are found from this table at once. A `Pattern` is a rule adapted to the capabilities.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from itertools import islice
from typing import Final
from zoneinfo import ZoneInfo

from attrs import define, evolve

from .._rule.expansion import expand
from .._rule.recurrence import Frequency, Recurrence
from .._rule.rrule import joined
from .._rule.zones import time_zone

__all__ = (
    "Capabilities",
    "GraphLimits",
    "Obstacle",
    "Pattern",
    "ZoomLimits",
    "adapted",
    "cut",
    "rule_starts",
    "shape_obstacles",
    "size_obstacles",
)


@define(frozen=True, kw_only=True)
class ZoomLimits:
    """The largest `repeat_interval` for each type and the largest number of occurrences.

    The values are those of Zoom's REST reference. Its Meetings document of 2025 has larger ones: `ZoomLimits.extended()`.
    """

    daily: int = 90
    weekly: int = 12
    monthly: int = 3
    occurrences: int = 60

    @classmethod
    def extended(cls) -> "ZoomLimits":
        """Return the limits of the 2025 document: 99 days, 50 weeks, 10 months, 60 occurrences."""
        return cls(daily=99, weekly=50, monthly=10)


@define(frozen=True, kw_only=True)
class GraphLimits:
    """The largest interval for each pattern and the largest number of occurrences.

    Microsoft Graph states none. These are those of Exchange Web Services, which serves the same calendars; Outlook refuses series
    of more than 999 occurrences also if they end by date. No document has a yearly interval; 99 is assumed for it too.
    """

    daily: int = 999
    weekly: int = 99
    monthly: int = 99
    yearly: int = 99
    occurrences: int = 999


@define(frozen=True, kw_only=True)
class Capabilities:
    """The patterns that a provider has."""

    intervals: Mapping[Frequency, int]
    """The largest interval by frequency. Without a yearly one, years are held as twelve months."""
    occurrences: int
    ordinals: frozenset[int]
    """Ordinals that a weekday of a month can have: 1 to 4, -1. Empty if there is no such pattern."""
    weekday_sets: bool
    """Whether it has a pattern for the nth of several days of the week."""
    last_day: bool
    """Whether it has a pattern for the last day of a month."""
    open_end: bool
    """Whether it documents series without an end."""
    ordinal_code: str
    """Code for an ordinal outside of `ordinals`."""
    month_day_code: str
    """Code for a day counted from the end of a month."""
    short_month_code: str
    """Code for a day that a visited month lacks."""
    overflow_code: str
    """Code for more than `occurrences`."""


@define(frozen=True)
class Obstacle:
    """One reason why a rule has no pattern: its code, the field concerned, and the value wanted there."""

    code: str
    field: str
    wanted: str


@define(frozen=True)
class Pattern:
    """A rule within the capabilities and its start, to be written into the payload of a provider."""

    rule: Recurrence
    start: datetime
    time_zone: str
    last: datetime | None
    """The last local start; None if there is no end."""

    @property
    def zone(self) -> ZoneInfo:
        """The time zone."""
        return time_zone(self.time_zone)


Check = Callable[[Recurrence, Capabilities], Iterator[Obstacle]]


def shape_obstacles(rule: Recurrence, capabilities: Capabilities) -> tuple[Obstacle, ...]:
    """Return the obstacles to the shape of *rule*; none if the provider has a pattern for it, even an ambiguous one."""
    return tuple(obstacle for check in _SHAPES for obstacle in check(rule, capabilities))


def size_obstacles(rule: Recurrence, occurrences: int, capabilities: Capabilities) -> tuple[Obstacle, ...]:
    """Return the obstacles to the interval and the end of *rule*, which has at least that many *occurrences*."""
    obstacles: list[Obstacle] = []
    frequency, interval = rule.frequency, rule.interval
    if frequency not in capabilities.intervals:
        frequency, interval = "monthly", 12 * interval
    if interval > capabilities.intervals[frequency]:
        obstacles.append(Obstacle("interval_out_of_range", "interval", f"every {interval} {_UNITS[frequency]}"))
    if rule.bounded and occurrences > capabilities.occurrences:
        field, wanted = ("count", rule.count) if rule.count is not None else ("until", rule.until)
        obstacles.append(Obstacle(capabilities.overflow_code, field, str(wanted)))
    if not rule.bounded and not capabilities.open_end:
        obstacles.append(Obstacle("open_end_undocumented", "count", "no end"))
    return tuple(obstacles)


def rule_starts(rule: Recurrence, start: datetime, capabilities: Capabilities) -> tuple[datetime, ...]:
    """Return the starts of a rule up to the provider's maximum, and one more if there are more; the first two of an endless rule."""
    most = 1 if not rule.bounded and capabilities.open_end else capabilities.occurrences
    return tuple(islice(expand(rule, start), most + 1))


def cut(pattern: Pattern, starts: tuple[datetime, ...], capabilities: Capabilities) -> Pattern:
    """Return the pattern with an end that the provider allows; *starts* are those of `rule_starts`."""
    most = capabilities.occurrences
    if not pattern.rule.bounded and capabilities.open_end:
        return pattern
    if len(starts) > most:
        return evolve(pattern, rule=pattern.rule.replace(count=most, until=None), last=starts[most - 1])
    return evolve(pattern, last=starts[-1])


def adapted(rule: Recurrence, capabilities: Capabilities) -> Iterator[tuple[str, Recurrence]]:
    """Yield the code of each rewrite into terms of the provider, and the rewritten rule."""
    intervals = capabilities.intervals
    if rule.frequency == "yearly" and "yearly" not in intervals and len(rule.by_month) == 1:
        yield "yearly_to_months", rule.replace(frequency="monthly", interval=12 * rule.interval, by_month=())
    if rule.frequency == "weekly" and rule.interval > intervals["weekly"] and len(rule.by_day) == 1:
        yield "weekly_to_daily", rule.replace(frequency="daily", interval=7 * rule.interval, by_day=())


def _days(rule: Recurrence) -> str:
    return joined(rule.by_day)


def _daily(rule: Recurrence, _: Capabilities) -> Iterator[Obstacle]:
    if rule.frequency != "daily":
        return
    if rule.by_day:
        yield Obstacle("daily_on_some_days", "by_day", _days(rule))
    if rule.by_month_day:
        yield Obstacle("daily_on_some_days", "by_month_day", joined(rule.by_month_day))


def _months(rule: Recurrence, capabilities: Capabilities) -> Iterator[Obstacle]:
    if rule.frequency != "yearly" or len(rule.by_month) == 1:
        return
    if rule.by_month:
        yield Obstacle("several_months", "by_month", joined(rule.by_month))
    elif rule.ordinal or rule.by_set_position:
        yield Obstacle("nth_weekday_of_year", "by_day", _days(rule))


def _month_days(rule: Recurrence, capabilities: Capabilities) -> Iterator[Obstacle]:
    if rule.frequency not in _MONTHLY or not rule.by_month_day:
        return
    wanted = joined(rule.by_month_day)
    if rule.by_day:
        yield Obstacle("day_and_month_day", "by_day", f"{_days(rule)} on {wanted}")
    if rule.by_set_position:
        yield Obstacle("month_day_set_position", "by_set_position", f"{joined(rule.by_set_position)} of {wanted}")
    if len(rule.by_month_day) > 1:
        yield Obstacle("several_month_days", "by_month_day", wanted)
    if any(day < -1 for day in rule.by_month_day):
        yield Obstacle(capabilities.month_day_code, "by_month_day", wanted)
    if -1 in rule.by_month_day and not capabilities.last_day:
        yield Obstacle("last_day_of_month", "by_month_day", wanted)


def _weekdays(rule: Recurrence, capabilities: Capabilities) -> Iterator[Obstacle]:
    if rule.frequency not in _MONTHLY or not rule.by_day or rule.by_month_day:
        return
    if rule.ordinal:
        yield from _nth(rule, tuple(entry.nth or 0 for entry in rule.by_day), "by_day", capabilities)
        if len(rule.by_day) > 1:
            yield Obstacle("several_nth_weekdays", "by_day", _days(rule))
    elif rule.by_set_position:
        yield from _nth(rule, rule.by_set_position, "by_set_position", capabilities)
        if len(rule.by_day) > 1 and not capabilities.weekday_sets:
            yield Obstacle("nth_of_weekday_set", "by_day", f"{joined(rule.by_set_position)} of {_days(rule)}")
    else:
        yield Obstacle("every_weekday_of_period", "by_day", _days(rule))
    if len(rule.by_set_position) > 1:
        yield Obstacle("several_set_positions", "by_set_position", joined(rule.by_set_position))


def _nth(rule: Recurrence, wanted: tuple[int, ...], field: str, capabilities: Capabilities) -> Iterator[Obstacle]:
    if not capabilities.ordinals:
        yield Obstacle("nth_weekday", field, joined(wanted))
    elif not capabilities.ordinals.issuperset(wanted):
        yield Obstacle(capabilities.ordinal_code, field, joined(wanted))


_MONTHLY: Final = ("monthly", "yearly")
_UNITS: Final[Mapping[Frequency, str]] = {"daily": "days", "weekly": "weeks", "monthly": "months", "yearly": "years"}
_SHAPES: Final[tuple[Check, ...]] = (_daily, _months, _month_days, _weekdays)
