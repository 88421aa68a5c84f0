"""Exact rewrites of frequencies, intervals, months and days: each gives another rule with the same occurrences, or None."""

from datetime import datetime
from itertools import islice, zip_longest
from math import lcm
from typing import Final

from .days import NDay, Weekday
from .expansion import ALL_MONTHS, expand, month_length, months_of_interval, visited_lengths, within_month
from .position_rewrites import WEEK, plain_days
from .recurrence import Recurrence

__all__ = (
    "all_days_without_effect",
    "by_day_to_weekly",
    "daily_by_day_to_weekly",
    "daily_interval_to_weekly",
    "daily_month_day_to_monthly",
    "even_months_to_interval",
    "month_day_where_months_agree",
    "month_day_window_to_nth_weekday",
    "months_without_the_day",
    "nth_of_year_to_nth_of_month",
    "twelve_months_to_yearly",
    "week_start_without_effect",
    "weekly_all_days_to_daily",
)

_LEAP_YEAR: Final = 2028
_COMPARED: Final = 10_000
_ORDINALS: Final = (1, 2, 3, 4, -1, -2, -3, -4, 5, -5)
"""Ordinals of a weekday in a month, those that most providers support first."""


def daily_by_day_to_weekly(rule: Recurrence, start: datetime) -> Recurrence | None:
    """Every k days, restricted to some days of the week: if 7 does not divide k, each of them recurs after k weeks.

    They are a weekly rule with the interval k if, in those k weeks, all are within the seven days from one of them on.
    """
    if (
        rule.frequency != "daily"
        or rule.by_month_day
        or plain_days(rule) in (frozenset(), WEEK)
        or rule.interval % 7 == 0
    ):
        return None
    cycle, inverse = 7 * rule.interval, pow(rule.interval, -1, 7)
    places = {day: rule.interval * ((day - Weekday.of(start)) * inverse % 7) for day in rule.weekdays}
    for day, place in places.items():
        if all((other - place) % cycle < 7 for other in places.values()):
            return rule.replace(frequency="weekly", first_day_of_week=day)
    return None


def daily_interval_to_weekly(rule: Recurrence, start: datetime) -> Recurrence | None:
    if rule.frequency != "daily" or rule.by_month_day or rule.interval % 7:
        return None
    return rule.replace(frequency="weekly", interval=rule.interval // 7, by_day=(Weekday.of(start),))


def daily_month_day_to_monthly(rule: Recurrence, start: datetime) -> Recurrence | None:
    return (
        rule.replace(frequency="monthly") if rule.frequency == "daily" and _every(rule) and rule.by_month_day else None
    )


def weekly_all_days_to_daily(rule: Recurrence, start: datetime) -> Recurrence | None:
    if rule.frequency != "weekly" or not _every(rule) or plain_days(rule) != WEEK:
        return None
    return rule.replace(frequency="daily", by_day=())


def all_days_without_effect(rule: Recurrence, start: datetime) -> Recurrence | None:
    narrows = rule.frequency == "daily" or rule.by_month_day
    return rule.replace(by_day=()) if narrows and plain_days(rule) == WEEK else None


def by_day_to_weekly(rule: Recurrence, start: datetime) -> Recurrence | None:
    if rule.frequency not in ("monthly", "yearly") or not _every(rule) or not plain_days(rule):
        return None
    if rule.by_month_day or rule.by_set_position or rule.by_month not in ((), ALL_MONTHS):
        return None
    return rule.replace(frequency="weekly", by_month=())


def month_day_window_to_nth_weekday(rule: Recurrence, start: datetime) -> Recurrence | None:
    """Seven days in a row have each day of the week once: the nth one, if they are the nth seven of every month visited."""
    if rule.frequency not in ("monthly", "yearly") or not rule.by_month_day or not plain_days(rule):
        return None
    lengths = visited_lengths(rule, start)
    for nth in _ORDINALS:
        if all(within_month(rule.by_month_day, length) == _nth_seven(nth, length) for length in lengths):
            return rule.replace(by_day=[NDay(day, nth) for day in rule.weekdays], by_month_day=())
    return None


def _nth_seven(nth: int, length: int) -> set[int]:
    first = 7 * nth - 6 if nth > 0 else length + 1 + 7 * nth
    return set(range(max(first, 1), min(first + 6, length) + 1))


def even_months_to_interval(rule: Recurrence, start: datetime) -> Recurrence | None:
    if rule.frequency != "yearly" or not _every(rule) or len(rule.by_month) < 2 or rule.by_set_position:
        return None
    spacing = rule.by_month[1] - rule.by_month[0]
    if 12 % spacing or rule.by_month != tuple(range(rule.by_month[0], 13, spacing)) or rule.by_month[0] > spacing:
        return None
    return rule.replace(frequency="monthly", interval=spacing, by_month=())


def twelve_months_to_yearly(rule: Recurrence, start: datetime) -> Recurrence | None:
    if rule.frequency != "monthly" or rule.interval % 12:
        return None
    return rule.replace(frequency="yearly", interval=rule.interval // 12, by_month=(start.month,))


def months_without_the_day(rule: Recurrence, start: datetime) -> Recurrence | None:
    """Leave out months that never have any of the days; a rule with one month of the year left is yearly."""
    if rule.frequency not in ("monthly", "yearly") or not rule.by_month_day or rule.skip == "backward":
        return None
    visited = rule.by_month if rule.frequency == "yearly" else months_of_interval(rule, start)
    shortest = min(map(abs, rule.by_month_day))
    left = tuple(month for month in visited if month_length(_LEAP_YEAR, month) >= shortest)
    if not left or len(left) == len(visited):
        return None
    if rule.frequency == "yearly":
        return rule.replace(by_month=left)
    years = lcm(rule.interval, 12) // 12
    return rule.replace(frequency="yearly", interval=years, by_month=left) if len(left) == 1 else None


def nth_of_year_to_nth_of_month(rule: Recurrence, start: datetime) -> Recurrence | None:
    """The first four of a weekday in a year are those of January, the last four those of December."""
    if rule.frequency != "yearly" or not rule.ordinal or rule.by_month or rule.by_month_day or rule.by_set_position:
        return None
    places = {entry.nth for entry in rule.by_day}
    if places <= {1, 2, 3, 4}:
        return rule.replace(by_month=(1,))
    return rule.replace(by_month=(12,)) if places <= {-1, -2, -3, -4} else None


def month_day_where_months_agree(rule: Recurrence, start: datetime) -> Recurrence | None:
    """Replace a day from the end, or one that moves back in short months, by a plain day, if it is that day in every month visited.

    A day that is moved back in every month, or is the last one anyway, becomes the last day.
    """
    if (
        rule.frequency not in ("monthly", "yearly")
        or rule.by_day
        or rule.by_set_position
        or len(rule.by_month_day) != 1
    ):
        return None
    if rule.by_month_day[0] > 0 and rule.skip == "omit":
        return None
    plain = (rule.replace(by_month_day=(day,), skip="omit") for day in (start.day, -1))
    return next((other for other in plain if _agree_in_all_months(rule, other, start)), None)


def _agree_in_all_months(rule: Recurrence, other: Recurrence, start: datetime) -> bool:
    return _same_to_the_end(rule, other, start) or all(
        _day_in(rule, length) == _day_in(other, length) for length in visited_lengths(rule, start)
    )


def _day_in(rule: Recurrence, length: int) -> int | None:
    day = rule.by_month_day[0]
    if day > length:
        return length if rule.skip == "backward" else None
    return day if day > 0 else length + 1 + day


def _same_to_the_end(rule: Recurrence, other: Recurrence, start: datetime) -> bool:
    """Whether rules with an end have the same few starts. False for many starts: different rules differ within those."""
    pairs = zip_longest(expand(rule, start), expand(other, start))
    return rule.bounded and all(
        number < _COMPARED and one == two for number, (one, two) in enumerate(islice(pairs, _COMPARED + 1))
    )


def week_start_without_effect(rule: Recurrence, start: datetime) -> Recurrence | None:
    """Begin the week on Monday if that gives the same weeks, or the same few occurrences; else on its first day."""
    begin = Weekday.MO
    if rule.frequency == "weekly" and not _every(rule):
        first = min(rule.weekdays, key=lambda day: (day - rule.first_day_of_week) % 7)
        from_monday = rule.replace(first_day_of_week=Weekday.MO)
        if first != rule.weekdays[0] and not _same_to_the_end(rule, from_monday, start):
            begin = first
    return rule.replace(first_day_of_week=begin) if begin is not rule.first_day_of_week else None


def _every(rule: Recurrence) -> bool:
    return rule.interval == 1
