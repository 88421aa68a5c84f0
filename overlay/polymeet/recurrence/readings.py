"""What the documents of a provider leave open, as data, and the test that decides whether a payload is exact.

A payload of Zoom or Pyas with day 31, or with Sunday and another day every second week, means different things under different
readings of their documents. A mapping is exact only when the payload gives the series under every one of them.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import islice, zip_longest
from typing import Final, Literal

from attrs import define

from .expansion import expand
from .rule import Recurrence
from .weekday import Weekday

__all__ = (
    "CLAMPING",
    "UNDOCUMENTED",
    "Reading",
    "gives_the_same",
    "possible_rules",
    "read_as",
    "week_start_matters",
)

_SHORTEST_MONTH: Final = 28
_SECOND: Final = timedelta(seconds=1)
_PROOF: Final = 120
"""How many occurrences of an endless rule are compared. Rules of one shape part within the first few years, or on a 29 February that
a century leaves out; 120 hits of any rule that can meet one reach over four centuries."""


@define(frozen=True)
class Reading:
    """One way to read a provider's documents."""

    short_months: Literal["omit", "backward"]
    """What a month without the wanted day does: it is left out, or its last day is taken."""
    first_day_of_week: Weekday | None
    """Where the weeks begin that an interval counts; None where the payload says it."""


UNDOCUMENTED: Final = (
    Reading("omit", Weekday.SU),
    Reading("backward", Weekday.SU),
    Reading("omit", Weekday.MO),
    Reading("backward", Weekday.MO),
)
"""Zoom and Pyas, which document neither point. The first one is taken for reading back when nothing tells more: Zoom's numbers of
days begin with Sunday."""
CLAMPING: Final = (Reading("backward", None),)
"""Microsoft Graph: its EWS pages say that the last day of a short month is taken, and firstDayOfWeek is part of the payload."""


def week_start_matters(rule: Recurrence) -> bool:
    """Whether the first day of the week, Sunday or Monday, changes the rule.

    It does only where several weeks make a period and Sunday occurs beside another day: without it, or alone, the days of a period
    are the same ones whichever end of the week Sunday is put at.
    """
    days = {entry.day for entry in rule.by_day}
    return rule.frequency == "weekly" and rule.interval > 1 and Weekday.SU in days and len(days) > 1


def read_as(rule: Recurrence, reading: Reading) -> Recurrence:
    """Return the decoded *rule* as *reading* has it; the rule itself where the reading makes no difference."""
    first_day = reading.first_day_of_week
    if first_day is not None and first_day is not rule.first_day_of_week and week_start_matters(rule):
        return rule.replace(first_day_of_week=first_day)
    if rule.skip != reading.short_months and rule.by_month_day and rule.by_month_day[0] > _SHORTEST_MONTH:
        return rule.replace(skip=reading.short_months)
    return rule


def possible_rules(rule: Recurrence) -> Iterable[Recurrence]:
    """Return what a decoded rule of Zoom or Pyas may mean, each once, the one that is taken when nothing tells more first.

    Its end may belong to the series, or mean the whole of its day, or not belong to the series. A start that the rule does not give
    may lie in another week when weeks begin on Sunday, whatever the days are.
    """
    rules = [read_as(rule, reading) for reading in UNDOCUMENTED]
    if rule.frequency == "weekly" and rule.interval > 1:
        rules.append(rule.replace(first_day_of_week=Weekday.SU))
    if isinstance(rule.until, datetime):
        ends = (rule.until.date(), rule.until - _SECOND)
        rules += [one.replace(until=end) for end in ends for one in rules]
    return dict.fromkeys(rules)


def gives_the_same(rule: Recurrence, other: Recurrence, start: datetime) -> bool:
    """Whether two rules have the same occurrences from *start* on: all of them when they end, else as far as can matter."""
    if rule == other:
        return True
    if rule.bounded != other.bounded:
        return False
    ours, theirs = expand(rule, start), expand(other, start)
    if not rule.bounded:
        ours, theirs = islice(ours, _PROOF), islice(theirs, _PROOF)
    return all(one == two for one, two in zip_longest(ours, theirs))
