"""Expansion of a rule to its local starts.

Periods (months, weeks) are expanded one at a time and lazily, each to its days in order. Days are numbers of `date.toordinal`: day 1 was
a Monday. Every expansion ends with the year 9998: in 9999 an offset from UTC may lead out of the calendar.
"""

from calendar import isleap
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice
from math import gcd
from typing import Final

from .days import NDay, Weekday
from .recurrence import Recurrence

__all__ = (
    "ALL_MONTHS",
    "YEARS_BEFORE_THE_CALENDAR_REPEATS",
    "days_in_period",
    "days_of",
    "expand",
    "explicit",
    "month_length",
    "months_of_interval",
    "visited_lengths",
    "within_month",
)

_LAST_YEAR: Final = date.max.year - 1
_LAST_DAY: Final = date(_LAST_YEAR, 12, 31).toordinal()
_COMMON_YEAR: Final = 2027
_LEAP_YEAR: Final = 2028
_MONTH_LENGTHS: Final = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
ALL_MONTHS: Final = tuple(range(1, 13))
YEARS_BEFORE_THE_CALENDAR_REPEATS: Final = 400


def expand(
    rule: Recurrence, start: datetime, *, exists: Callable[[datetime], bool] | None = None
) -> Iterator[datetime]:
    """Yield the local starts of a rule, from `start` on and in order, without end if the rule has none.

    `start` is local and sets the time of day; it is yielded only if it is an occurrence. Starts for which `exists` is false are
    neither yielded nor counted.
    """
    first = start.toordinal()
    starts: Iterator[datetime] = (
        start + timedelta(days=day - first) for day in days_of(explicit(rule, start), start) if day >= first
    )
    if exists is not None:
        starts = filter(exists, starts)
    if rule.until is not None:
        return _until(starts, rule.until)
    return starts if rule.count is None else islice(starts, rule.count)


def explicit(rule: Recurrence, start: datetime) -> Recurrence:
    """Return the rule with its missing days and months taken from the start (RFC 5545, section 3.3.10)."""
    if rule.by_day and (rule.frequency != "yearly" or rule.by_month or not rule.by_month_day):
        return rule
    if rule.frequency == "weekly":
        return rule.replace(by_day=(Weekday.of(start),))
    if rule.frequency == "monthly" and not rule.by_month_day:
        return rule.replace(by_month_day=(start.day,))
    if rule.frequency == "yearly" and not rule.by_month_day:
        return rule.replace(by_month_day=(start.day,), by_month=rule.by_month or (start.month,))
    if rule.frequency == "yearly" and not rule.by_month and not rule.ordinal:
        return rule.replace(by_month=ALL_MONTHS)
    return rule


def days_in_period(rule: Recurrence, start: datetime, period: int) -> Sequence[int]:
    """Return the days of a rule in one period (day, week, month or year); the period of the start is number 0."""
    first = start.toordinal()
    if rule.frequency == "daily":
        day = first + period
        on_weekday = not rule.by_day or _weekday(day) in rule.weekdays
        return [day] if on_weekday and (not rule.by_month_day or _on_month_day(day, rule.by_month_day)) else []
    if rule.frequency == "weekly":
        begin = first - (_weekday(first) - rule.first_day_of_week) % 7 + 7 * period
        return sorted(begin + (weekday - rule.first_day_of_week) % 7 for weekday in rule.weekdays)
    if rule.frequency == "monthly":
        months = 12 * start.year + start.month - 1 + period
        days = _in_month(rule, months // 12, months % 12 + 1)
    else:
        days = _in_year(rule, start.year + period)
    return _at_positions(days, rule.by_set_position) if rule.by_set_position else days


def _until(starts: Iterable[datetime], until: date | datetime) -> Iterator[datetime]:
    last = until if isinstance(until, datetime) else datetime.combine(until, time.max)
    for start in starts:
        if start > last:
            return
        yield start


def days_of(rule: Recurrence, start: datetime) -> Iterator[int]:
    """Yield the days of the rule in order, including those of the first period before the start."""
    if rule.frequency == "daily":
        return _daily(rule, start.toordinal())
    if rule.frequency == "weekly":
        return _weekly(rule, start.toordinal())
    periods = _monthly(rule, start) if rule.frequency == "monthly" else _yearly(rule, start)
    if rule.by_set_position:
        periods = (_at_positions(days, rule.by_set_position) for days in periods)
    return _while_possible(periods, YEARS_BEFORE_THE_CALENDAR_REPEATS * (12 if rule.frequency == "monthly" else 1))


def _while_possible(periods: Iterable[Sequence[int]], all_kinds: int) -> Iterator[int]:
    """Yield the days of months or years; stop after as many empty ones in a row as there are kinds of them."""
    without = 0
    for days in periods:
        yield from days
        without = 0 if days else without + 1
        if without == all_kinds:
            return


def _daily(rule: Recurrence, first: int) -> Iterator[int]:
    days: Iterable[int] = range(first, _LAST_DAY + 1, rule.interval)
    if rule.by_month_day:
        days = (day for day in _on_month_days(rule, first) if day >= first and (day - first) % rule.interval == 0)
    if rule.by_day:
        weekdays = set(rule.weekdays)
        days = (day for day in days if _weekday(day) in weekdays)
    return iter(days)


def _on_month_days(rule: Recurrence, first: int) -> Iterator[int]:
    """Yield the days of a daily rule with days of the month, month by month from that of the first day."""
    months = rule.replace(frequency="monthly", interval=1, by_day=())
    return (day for days in _monthly(months, datetime.fromordinal(first)) for day in days)


def _on_month_day(day: int, month_days: tuple[int, ...]) -> bool:
    when = date.fromordinal(day)
    return when.day in month_days or when.day - month_length(when.year, when.month) - 1 in month_days


def _weekly(rule: Recurrence, first: int) -> Iterator[int]:
    begin = rule.first_day_of_week
    offsets = sorted((weekday - begin) % 7 for weekday in rule.weekdays)
    for week in range(first - (_weekday(first) - begin) % 7, _LAST_DAY + 1, 7 * rule.interval):
        for offset in offsets:
            if week + offset <= _LAST_DAY:
                yield week + offset


def _monthly(rule: Recurrence, start: datetime) -> Iterator[Sequence[int]]:
    for months in range(12 * start.year + start.month - 1, 12 * (_LAST_YEAR + 1), rule.interval):
        yield _in_month(rule, months // 12, months % 12 + 1)


def _yearly(rule: Recurrence, start: datetime) -> Iterator[Sequence[int]]:
    return (_in_year(rule, year) for year in range(start.year, _LAST_YEAR + 1, rule.interval))


def _in_year(rule: Recurrence, year: int) -> Sequence[int]:
    if rule.ordinal and not rule.by_month:
        return _in_whole_year(rule, year)
    return [day for month in rule.by_month or ALL_MONTHS for day in _in_month(rule, year, month)]


def _in_month(rule: Recurrence, year: int, month: int) -> Sequence[int]:
    first, length = _month(year, month)
    if not rule.by_month_day:
        return _on_weekdays(rule.by_day, first, length)
    days = sorted({first + day - 1 for day in _month_days(rule, length)})
    if not rule.by_day:
        return days
    weekdays = _on_weekdays(rule.by_day, first, length)
    return [day for day in days if day in weekdays]


def _in_whole_year(rule: Recurrence, year: int) -> Sequence[int]:
    """Return the days of a year for ordinals that count within the year and not within months."""
    days = _on_weekdays(rule.by_day, date(year, 1, 1).toordinal(), 365 + isleap(year))
    return [day for day in days if not rule.by_month_day or _on_month_day(day, rule.by_month_day)]


def _month_days(rule: Recurrence, length: int) -> Iterator[int]:
    for day in rule.by_month_day:
        if abs(day) <= length:
            yield day if day > 0 else length + 1 + day
        elif rule.skip == "backward":
            yield length


def _on_weekdays(by_day: tuple[NDay, ...], first: int, length: int) -> Sequence[int]:
    """Return the days of a month or a year, `length` days from `first` on, that are on one of the days of the week."""
    if len(by_day) == 1:
        return _on_weekday(by_day[0], first, length)
    return sorted({day for entry in by_day for day in _on_weekday(entry, first, length)})


def _on_weekday(entry: NDay, first: int, length: int) -> Sequence[int]:
    every = range(first + (entry.day - _weekday(first)) % 7, first + length, 7)
    if entry.nth is None:
        return every
    if abs(entry.nth) > len(every):
        return ()
    return (every[entry.nth - 1 if entry.nth > 0 else entry.nth],)


def _at_positions(days: Sequence[int], positions: tuple[int, ...]) -> list[int]:
    return sorted({days[at - 1 if at > 0 else at] for at in positions if abs(at) <= len(days)})


def _weekday(day: int) -> int:
    return (day - 1) % 7 + 1


@lru_cache(maxsize=1200)
def _month(year: int, month: int) -> tuple[int, int]:
    """Return the first day of a month and the number of its days."""
    return date(year, month, 1).toordinal(), month_length(year, month)


def month_length(year: int, month: int) -> int:
    """Return the number of days of a month."""
    return _MONTH_LENGTHS[month] + (month == 2 and isleap(year))


def within_month(days: tuple[int, ...], length: int) -> set[int]:
    """Return days of a month with this length as numbers from its beginning."""
    return {day if day > 0 else length + 1 + day for day in days if abs(day) <= length}


def months_of_interval(rule: Recurrence, start: datetime) -> tuple[int, ...]:
    """Return the months of the year that a monthly rule ever visits."""
    step = gcd(rule.interval, 12)
    return tuple(range((start.month - 1) % step + 1, 13, step))


def visited_lengths(rule: Recurrence, start: datetime) -> set[int]:
    """Return the lengths of the months that a monthly rule, or a yearly one with months, visits."""
    months = rule.by_month if rule.frequency == "yearly" else months_of_interval(rule, start)
    return {month_length(year, month) for year in (_COMMON_YEAR, _LEAP_YEAR) for month in months}
