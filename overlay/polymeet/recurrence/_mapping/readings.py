"""Readings of a provider's ambiguous documents: as data, and the possible rules and series of a payload.

A payload of Zoom or Pyas with day 31, or with Sunday and another day every second week, means different things under different
readings of their documents. A mapping is exact only when the payload gives the series under every one of them.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import islice, product
from typing import Final, Literal

from attrs import define

from .._errors import InvalidRecurrence
from .._findings import Note
from .._rule.days import Weekday
from .._rule.expansion import expand
from .._rule.recurrence import Recurrence, local_time
from .._rule.series import Series

__all__ = (
    "CLAMPING",
    "UNDOCUMENTED",
    "Reading",
    "most_likely",
    "possible_rules",
    "possible_series",
    "read_as",
    "read_series",
    "week_start_matters",
)

_SHORTEST_MONTH: Final = 28
_SECOND: Final = timedelta(seconds=1)
_COMPARED: Final = 120


@define(frozen=True)
class Reading:
    """One interpretation of a provider's documents."""

    short_months: Literal["omit", "backward"]
    """Treatment of a month without the wanted day: omit it, or take its last day."""
    first_day_of_week: Weekday | None
    """First day of the weeks that an interval counts; None if the payload has it."""


UNDOCUMENTED: Final = (
    Reading("omit", Weekday.SU),
    Reading("backward", Weekday.SU),
    Reading("omit", Weekday.MO),
    Reading("backward", Weekday.MO),
)
"""Zoom and Pyas, which document neither point. Without other evidence the first one is used for reading back: Zoom's numbers of days begin
with Sunday."""
CLAMPING: Final = (Reading("backward", None),)
"""Microsoft Graph: its EWS pages document the last day of a short month, and firstDayOfWeek is part of the payload."""


def week_start_matters(rule: Recurrence) -> bool:
    """Whether the first day of the week, Sunday or Monday, changes the occurrences of the rule.

    It does only if a period has several weeks and the rule has Sunday and another day. Otherwise the days of a period are the same,
    at whichever end of the week Sunday is.
    """
    days = {entry.day for entry in rule.by_day}
    return rule.frequency == "weekly" and rule.interval > 1 and Weekday.SU in days and len(days) > 1


def read_as(rule: Recurrence, reading: Reading) -> Recurrence:
    """Return the decoded *rule* under *reading*; the rule itself if the reading makes no difference."""
    first_day = reading.first_day_of_week
    if first_day is not None and first_day is not rule.first_day_of_week and week_start_matters(rule):
        return rule.replace(first_day_of_week=first_day)
    if rule.skip != reading.short_months and rule.by_month_day and rule.by_month_day[0] > _SHORTEST_MONTH:
        return rule.replace(skip=reading.short_months)
    return rule


def possible_rules(rule: Recurrence) -> Iterable[Recurrence]:
    """Return the rules that a decoded rule of Zoom or Pyas may mean, each once; first the default without other evidence.

    Its end may be inclusive, mean the whole of its day, or be exclusive. A start that is not an occurrence may be in another week if
    weeks begin on Sunday, whatever the days are.
    """
    rules = [read_as(rule, reading) for reading in UNDOCUMENTED]
    if rule.frequency == "weekly" and rule.interval > 1:
        rules.append(rule.replace(first_day_of_week=Weekday.SU))
    if isinstance(rule.until, datetime):
        ends = (rule.until.date(), rule.until - _SECOND)
        rules += [one.replace(until=end) for end in ends for one in rules]
    return dict.fromkeys(rules)


def read_series(
    rule: Recurrence,
    *,
    start: datetime,
    time_zone: str,
    duration: timedelta,
    interval_from_start: bool = False,
) -> Series:
    """Return the series of a rule that was read back.

    A start that is not an occurrence moves to the first day that fits its pattern, and the interval counts from there, as documented by
    Microsoft Graph and observed with Zoom. With *interval_from_start* it counts from *start*, the other possible reading.
    """
    local = local_time(start, "start")
    every = rule.replace(interval=rule.interval if interval_from_start else 1, count=None, until=None)
    first = next(expand(every, local), local)
    return Series(first, time_zone, duration, rule)


def possible_series(
    rules: Iterable[Recurrence], *, start: datetime, time_zone: str, duration: timedelta
) -> list[Series]:
    """Return the series of each rule under both readings of `read_series`, each once, without those that have no occurrence.

    If there are none, raises the `InvalidRecurrence` of the first.
    """
    refused: list[InvalidRecurrence] = []
    possible: dict[Series, None] = {}
    for rule, from_start in product(rules, (False, True)):
        try:
            series = read_series(
                rule, start=start, time_zone=time_zone, duration=duration, interval_from_start=from_start
            )
        except InvalidRecurrence as error:
            refused.append(error)
        else:
            possible[series] = None
    if not possible:
        raise refused[0]
    return list(possible)


def most_likely(candidates: Sequence[Series]) -> Series:
    """Return the first candidate, with a note if another one has different occurrences: the documents are ambiguous then."""
    series = candidates[0]
    ours = set(islice(series.local_starts(), _COMPARED))
    for other in candidates:
        differing = ours.symmetric_difference(islice(other.local_starts(), _COMPARED))
        if differing:
            first = min(differing)
            taken = "one" if first in ours else "none"
            message = f"documents leave open whether {first.isoformat()} is an occurrence: it is taken to be {taken}"
            return series.replace(notes=(*series.notes, Note("reading_undocumented", message)))
    return series
