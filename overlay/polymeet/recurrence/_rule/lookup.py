"""Lookup of starts without expanding up to them: a far date costs no more than a near one, and large numbers are counted by cycles.

The days of a rule depend on its start only through the period from which the interval counts. From any later period of the interval, the
rule has the same days as from its start.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import dropwhile, groupby, takewhile
from math import lcm
from typing import Final

from .expansion import YEARS_BEFORE_THE_CALENDAR_REPEATS, days_in_period, days_of, expand, explicit
from .recurrence import Recurrence

__all__ = ("expand_from", "given", "last_start", "total")

_LAST: Final = datetime.combine(date.max, time(23, 59, 59))
_FIRST_STEP_BACK: Final = 32
_WALKED: Final = 1_000
_DAYS_BEFORE_THE_CALENDAR_REPEATS: Final = 146_097


def expand_from(rule: Recurrence, start: datetime, when: datetime) -> Iterator[datetime]:
    """Yield the local starts at or after *when* of a rule that starts at *start*, ignoring its count.

    The rule must be explicit, like that of a `Series`.
    """
    begin = _period_begin(rule, start, when) if when > start else start
    return dropwhile(lambda given: given < when, expand(rule.replace(count=None), max(begin, start)))


def given(rule: Recurrence, start: datetime, dates: Iterable[datetime]) -> frozenset[datetime]:
    """Return the dates that are starts of a rule from *start* on."""
    found = _on_pattern(rule, start, dates)
    if not found or not rule.bounded:
        return found
    last = last_start(rule, start)
    return frozenset(one for one in found if one <= last)


def total(rule: Recurrence, start: datetime) -> int:
    """Return the number of starts of a rule from *start* on; without an end, up to the end of the calendar."""
    if rule.count is not None and rule.count <= _WALKED:
        return sum(1 for _ in expand(rule, start))
    last = last_start(rule.replace(count=None), start)
    length, days = _cycle(rule, start)
    cycles, rest = divmod((last - start).days, length)
    starts = cycles * len(days) + sum(1 for day in days if day <= rest)
    return starts if rule.count is None else min(starts, rule.count)


def last_start(rule: Recurrence, start: datetime) -> datetime:
    """Return the last start of a rule from *start* on; without an end, the last one in the calendar."""
    if isinstance(rule.until, datetime):
        return _last_before(rule, start, rule.until)
    if rule.until is not None:
        return _last_before(rule, start, datetime.combine(rule.until, _LAST.time()))
    return _last_before(rule, start, _LAST) if rule.count is None else _last_of_count(rule, rule.count, start)


def _on_pattern(rule: Recurrence, start: datetime, dates: Iterable[datetime]) -> frozenset[datetime]:
    """Return the dates that are starts of a rule, ignoring its end. Only the periods of the dates are expanded."""
    full, found = explicit(rule, start), set[datetime]()
    candidates = sorted(one for one in dates if one >= start and one.time() == start.time())
    for period, group in groupby(candidates, key=lambda one: _period_of(full, start, one)):
        if period % rule.interval == 0:
            days = set(days_in_period(full, start, period))
            found.update(one for one in group if one.toordinal() in days)
    return frozenset(found)


def _period_of(rule: Recurrence, start: datetime, when: date) -> int:
    """Return the number of days, weeks, months or years, by the frequency, from the start to a date."""
    if rule.frequency == "daily":
        return when.toordinal() - start.toordinal()
    if rule.frequency == "weekly":
        first = start.toordinal()
        return (when.toordinal() - first + (start.isoweekday() - rule.first_day_of_week) % 7) // 7
    years = when.year - start.year
    return years if rule.frequency == "yearly" else 12 * years + when.month - start.month


def _cycle(rule: Recurrence, start: datetime) -> tuple[int, Sequence[int]]:
    """Return the length in days of a rule's cycle, and the days of the first cycle, from that of the start on.

    If days of the month matter, it is at least 400 years, after which the Gregorian calendar repeats.
    """
    if rule.frequency in ("daily", "weekly"):
        length = 7 * rule.interval
        length = lcm(length, _DAYS_BEFORE_THE_CALENDAR_REPEATS) if rule.by_month_day else length
    else:
        periods = YEARS_BEFORE_THE_CALENDAR_REPEATS * (12 if rule.frequency == "monthly" else 1)
        length = _DAYS_BEFORE_THE_CALENDAR_REPEATS * lcm(rule.interval, periods) // periods
    first = start.toordinal()
    days = takewhile(lambda day: day < first + length, days_of(explicit(rule, start), start))
    return length, [day - first for day in days if day >= first]


def _period_begin(rule: Recurrence, start: datetime, when: datetime) -> datetime:
    """Return the beginning of the interval's last period up to *when*; it may be before the start."""
    if rule.frequency in ("daily", "weekly"):
        length = rule.interval * (7 if rule.frequency == "weekly" else 1)
        into = (start.isoweekday() - rule.first_day_of_week) % 7 if rule.frequency == "weekly" else 0
        days = (when.toordinal() - start.toordinal() + into) // length * length - into
        return start + timedelta(days=max(0, days))
    months = 12 * rule.interval if rule.frequency == "yearly" else rule.interval
    begin = 12 * start.year + (start.month - 1 if rule.frequency == "monthly" else 0)
    month = begin + (12 * when.year + when.month - 1 - begin) // months * months
    return datetime.combine(start.replace(year=month // 12, month=month % 12 + 1, day=1), start.time())


def _last_before(rule: Recurrence, start: datetime, when: datetime) -> datetime:
    """Return the last start up to *when*, at least *start*, by searching back in growing steps."""
    back = _FIRST_STEP_BACK
    while True:
        reach = when - start
        begin = max(start, when - timedelta(days=back)) if reach.days > back else start
        found = deque(takewhile(lambda given: given <= when, expand_from(rule, start, begin)), maxlen=1)
        if found:
            return found[0]
        back *= 2


def _last_of_count(rule: Recurrence, count: int, start: datetime) -> datetime:
    """Return the last one of this number of starts, or of all if there are fewer."""
    if count <= _WALKED:
        return deque(expand(rule, start), maxlen=1)[0]
    length, days = _cycle(rule, start)
    cycles, rest = divmod(count - 1, len(days))
    after = cycles * length + days[rest]
    return start + timedelta(days=after) if after <= (_LAST - start).days else _last_before(rule, start, _LAST)
