"""An expansion of recurrence rules that shares nothing with the library: it walks the calendar day by day.

Slow and obvious on purpose. The days of each period that a rule visits are asked, one by one, whether they fit its parts
(RFC 5545, section 3.3.10; SKIP: RFC 7529, section 4.1). What providers make of their payloads stands in `simulators`.
"""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache, lru_cache
from itertools import count, islice
from zoneinfo import ZoneInfo

from attrs import define, evolve

__all__ = ("Rule", "difference", "end_of_day", "expand", "explicit", "hits", "instant")

# The Gregorian calendar repeats after 400 years, which are a whole number of weeks: a rule that fits none of so many days
# that it visits will never fit one.
_DAYS_IN_400_YEARS = 146_097
_LAST_YEAR = 9999


@define(frozen=True, kw_only=True)
class Rule:
    """A rule in plain values: weekdays are ISO numbers, with the number of the week or None."""

    frequency: str
    interval: int = 1
    days: tuple[tuple[int, int | None], ...] = ()
    month_days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    week_start: int = 1
    backward: bool = False
    count: int | None = None
    until: datetime | None = None


def expand(
    rule: Rule, start: datetime, *, limit: int, within: Callable[[datetime], bool] = lambda _: True
) -> list[datetime]:
    """The first `limit` local starts; `within` says of a start whether the series still goes on."""
    starts: list[datetime] = []
    for local in _remembered(evolve(rule, count=None, until=None), start):
        if len(starts) in (limit, rule.count) or (rule.until is not None and local > rule.until) or not within(local):
            break
        starts.append(local)
    return starts


def _remembered(rule: Rule, start: datetime) -> Iterator[datetime]:
    """What `hits` gives; the same days are asked for under many readings and ends, so they are walked once."""
    known, more = _walk(rule, start)
    for place in count():
        if place == len(known):
            known.extend(islice(more, 1))
        if place == len(known):
            return
        yield known[place]


@lru_cache(maxsize=256)
def _walk(rule: Rule, start: datetime) -> tuple[list[datetime], Iterator[datetime]]:
    return [], hits(rule, start)


def hits(rule: Rule, start: datetime, *, horizon: date = date.max) -> Iterator[datetime]:
    """What fits, from the start on, whatever the rule's end; no period is looked at that begins after the horizon."""
    rule = explicit(rule, start.date())
    unfit = 0
    for period in _periods(rule, start.date()):
        if period[0] > horizon:
            return
        fitting = [day for day in period if _fits(day, rule)]
        if rule.positions:
            fitting = _chosen(fitting, rule.positions)
        fitting = [day for day in fitting if day >= start.date()]
        yield from (datetime.combine(day, start.time()) for day in fitting)
        unfit = 0 if fitting else unfit + len(period)
        if unfit > _DAYS_IN_400_YEARS + 366:
            return


def explicit(rule: Rule, start: date) -> Rule:
    """What the rule does not say comes from the start: its weekday, its day of the month, its month."""
    if rule.frequency == "weekly" and not rule.days:
        return evolve(rule, days=((start.isoweekday(), None),))
    if rule.frequency == "daily" or rule.days or rule.month_days or rule.frequency == "weekly":
        return rule
    if rule.frequency == "yearly" and not rule.months:
        return evolve(rule, months=(start.month,), month_days=(start.day,))
    return evolve(rule, month_days=(start.day,))


def _periods(rule: Rule, start: date) -> Iterator[list[date]]:
    """The days of each period that the interval visits, from the whole period that holds the start."""
    if rule.frequency in ("daily", "weekly"):
        length = 7 if rule.frequency == "weekly" else 1
        first = start.toordinal() - (start.isoweekday() - rule.week_start) % length
        for ordinal in range(first, date.max.toordinal() - length, rule.interval * length):
            yield [date.fromordinal(ordinal + number) for number in range(length)]
    elif rule.frequency == "monthly":
        for number in range(start.year * 12 + start.month - 1, (_LAST_YEAR + 1) * 12, rule.interval):
            yield _days_of_month(number // 12, number % 12 + 1)
    elif rule.frequency == "yearly":
        for year in range(start.year, _LAST_YEAR + 1, rule.interval):
            yield [day for month in range(1, 13) for day in _days_of_month(year, month)]
    else:
        raise AssertionError(f"no such frequency: {rule.frequency}")


@lru_cache(maxsize=6_000)
def _days_of_month(year: int, month: int) -> list[date]:
    return [date(year, month, day) for day in range(1, _length(year, month) + 1)]


@cache
def _length(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _fits(day: date, rule: Rule) -> bool:
    if rule.months and day.month not in rule.months:
        return False
    if rule.month_days and not any(_is_month_day(day, wanted, rule.backward) for wanted in rule.month_days):
        return False
    in_month = rule.frequency == "monthly" or bool(rule.months)
    return not rule.days or any(_is_nth_weekday(day, *wanted, in_month) for wanted in rule.days)


def _is_month_day(day: date, wanted: int, backward: bool) -> bool:
    length = _length(day.year, day.month)
    if wanted < 0:
        return day.day == length + 1 + wanted
    return day.day == (min(wanted, length) if backward else wanted)


def _is_nth_weekday(day: date, weekday: int, nth: int | None, in_month: bool) -> bool:
    if day.isoweekday() != weekday or nth is None:
        return day.isoweekday() == weekday
    if in_month:
        place, length = day.day, _length(day.year, day.month)
    else:
        place, length = day.timetuple().tm_yday, 366 if calendar.isleap(day.year) else 365
    return nth in ((place - 1) // 7 + 1, -((length - place) // 7 + 1))


def _chosen(days: list[date], positions: tuple[int, ...]) -> list[date]:
    """BYSETPOS: the nth of the period's days, from its beginning or from its end."""
    return [day for place, day in enumerate(days) if place + 1 in positions or place - len(days) in positions]


def end_of_day(day: date) -> datetime:
    """The last second of a local day, which is what a date as an inclusive end means."""
    return datetime.combine(day, datetime.min.time()) + timedelta(hours=23, minutes=59, seconds=59)


def instant(local: datetime, zone: str) -> datetime:
    """The moment in UTC: the first of two in an overlap, the offset before the change in a gap (RFC 5545, 3.3.5)."""
    return local.replace(tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC)


def difference(wanted: list[datetime], held: list[datetime]) -> tuple[list[datetime], list[datetime]]:
    """What is missing from `held`, and what it has too much or too often; both in order."""
    has, should = Counter(held), Counter(wanted)
    return sorted((should - has).elements()), sorted((has - should).elements())
