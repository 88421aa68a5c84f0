"""Rules that say the same: the exact rewrites.

Each rewrite replaces a rule by another one with the same occurrences from the same start. They are applied until none fits, so the
result is the plainest rule: weeks rather than days with a list, months rather than years with a list, an nth weekday rather than a
position in a set, one day rather than a choice. Providers can hold plain rules only.
"""

from collections.abc import Mapping
from datetime import datetime
from itertools import islice, zip_longest
from math import lcm
from typing import TYPE_CHECKING, Final

from attrs import define

from .expansion import ALL_MONTHS, expand, month_length
from .month_lengths import months_of_interval, visited_lengths, within_month
from .rule import NDay, Recurrence
from .set_positions import POSITION_REWRITES, WEEK, Rewriter, plain_days
from .weekday import Weekday

if TYPE_CHECKING:
    from .series import Series

__all__ = ("Rewrite", "exact_rewrites", "plainest")

_ALL_MONTHS: Final = tuple(range(1, 13))
_LEAP_YEAR: Final = 2028
_COMPARED: Final = 10_000
_ORDINALS: Final = (1, 2, 3, 4, -1, -2, -3, -4, 5, -5)
"""The nth day of the week in a month, in the order of how many providers can tell it."""


@define(frozen=True)
class Rewrite:
    """A rule that was replaced by another one with the same occurrences."""

    code: str
    """Stable name of the rewrite."""
    before: str
    """The part of the rule as it was, as RFC 5545 writes it."""
    after: str


def exact_rewrites(series: "Series") -> "tuple[Series, tuple[Rewrite, ...]]":
    """Return the series with the plainest rule that has the same occurrences, and the rewrites that led there, in order."""
    from .rrule import rule_text

    rule, steps = series.rule, list[Rewrite]()
    while found := _rewrite_once(rule, series.start):
        code, after = found
        steps.append(Rewrite(code, rule_text(rule), rule_text(after)))
        rule = after
    return (series.replace(rule=rule) if steps else series), tuple(steps)


def plainest(rule: Recurrence, start: datetime) -> Recurrence:
    """Return the plainest rule that has the same occurrences from the same start."""
    while found := _rewrite_once(rule, start):
        rule = found[1]
    return rule


def _rewrite_once(rule: Recurrence, start: datetime) -> tuple[str, Recurrence] | None:
    for code, rewrite in _REWRITES.items():
        after = rewrite(rule, start)
        if after is not None and after != rule:
            return code, after
    return None


def _daily_by_day_to_weekly(rule: Recurrence, start: datetime) -> Recurrence | None:
    """Every k days, held to some days of the week: if 7 does not divide k, each of them comes back after k weeks.

    They make one week in k where, in those k weeks, all lie in the seven days from one of them on.
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


def _daily_interval_to_weekly(rule: Recurrence, start: datetime) -> Recurrence | None:
    if rule.frequency != "daily" or rule.by_month_day or rule.interval % 7:
        return None
    return rule.replace(frequency="weekly", interval=rule.interval // 7, by_day=(Weekday.of(start),))


def _daily_month_day_to_monthly(rule: Recurrence, start: datetime) -> Recurrence | None:
    return (
        rule.replace(frequency="monthly") if rule.frequency == "daily" and _every(rule) and rule.by_month_day else None
    )


def _weekly_all_days_to_daily(rule: Recurrence, start: datetime) -> Recurrence | None:
    if rule.frequency != "weekly" or not _every(rule) or plain_days(rule) != WEEK:
        return None
    return rule.replace(frequency="daily", by_day=())


def _all_days_without_effect(rule: Recurrence, start: datetime) -> Recurrence | None:
    narrows = rule.frequency == "daily" or rule.by_month_day
    return rule.replace(by_day=()) if narrows and plain_days(rule) == WEEK else None


def _by_day_to_weekly(rule: Recurrence, start: datetime) -> Recurrence | None:
    if rule.frequency not in ("monthly", "yearly") or not _every(rule) or not plain_days(rule):
        return None
    if rule.by_month_day or rule.by_set_position or rule.by_month not in ((), ALL_MONTHS):
        return None
    return rule.replace(frequency="weekly", by_month=())


def _month_day_window_to_nth_weekday(rule: Recurrence, start: datetime) -> Recurrence | None:
    """Seven days in a row hold each day of the week once: the nth one, if they are the nth seven of every month that is visited."""
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


def _even_months_to_interval(rule: Recurrence, start: datetime) -> Recurrence | None:
    if rule.frequency != "yearly" or not _every(rule) or len(rule.by_month) < 2 or rule.by_set_position:
        return None
    spacing = rule.by_month[1] - rule.by_month[0]
    if 12 % spacing or rule.by_month != tuple(range(rule.by_month[0], 13, spacing)) or rule.by_month[0] > spacing:
        return None
    return rule.replace(frequency="monthly", interval=spacing, by_month=())


def _twelve_months_to_yearly(rule: Recurrence, start: datetime) -> Recurrence | None:
    if rule.frequency != "monthly" or rule.interval % 12:
        return None
    return rule.replace(frequency="yearly", interval=rule.interval // 12, by_month=(start.month,))


def _months_without_the_day(rule: Recurrence, start: datetime) -> Recurrence | None:
    """Leave out months that never have any of the days; what occurs in one month of the year then is yearly."""
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


def _nth_of_year_to_nth_of_month(rule: Recurrence, start: datetime) -> Recurrence | None:
    """The first four of a weekday in a year are those of January, the last four those of December."""
    if rule.frequency != "yearly" or not rule.ordinal or rule.by_month or rule.by_month_day or rule.by_set_position:
        return None
    places = {entry.nth for entry in rule.by_day}
    if places <= {1, 2, 3, 4}:
        return rule.replace(by_month=(1,))
    return rule.replace(by_month=(12,)) if places <= {-1, -2, -3, -4} else None


def _month_day_where_months_agree(rule: Recurrence, start: datetime) -> Recurrence | None:
    """Write a day from the end, or one that short months move, as a plain day where every month that is visited has it there.

    A day that is moved back in every month, or that is the last one anyway, is the last day.
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
    """Whether rules with an end give the same; never said of so many starts that rules which differ have differed by then."""
    pairs = zip_longest(expand(rule, start), expand(other, start))
    return rule.bounded and all(
        number < _COMPARED and one == two for number, (one, two) in enumerate(islice(pairs, _COMPARED + 1))
    )


def _week_start_without_effect(rule: Recurrence, start: datetime) -> Recurrence | None:
    """Begin the week on Monday where that gives the same weeks, or the same few occurrences; else on the first day in it."""
    begin = Weekday.MO
    if rule.frequency == "weekly" and not _every(rule):
        first = min(rule.weekdays, key=lambda day: (day - rule.first_day_of_week) % 7)
        from_monday = rule.replace(first_day_of_week=Weekday.MO)
        if first != rule.weekdays[0] and not _same_to_the_end(rule, from_monday, start):
            begin = first
    return rule.replace(first_day_of_week=begin) if begin is not rule.first_day_of_week else None


def _every(rule: Recurrence) -> bool:
    return rule.interval == 1


_REWRITES: Final[Mapping[str, Rewriter]] = {
    "all_days_without_effect": _all_days_without_effect,
    "daily_by_day_to_weekly": _daily_by_day_to_weekly,
    "daily_interval_to_weekly": _daily_interval_to_weekly,
    "daily_month_day_to_monthly": _daily_month_day_to_monthly,
    "weekly_all_days_to_daily": _weekly_all_days_to_daily,
    "by_day_to_weekly": _by_day_to_weekly,
    "month_day_window_to_nth_weekday": _month_day_window_to_nth_weekday,
    **POSITION_REWRITES,
    "nth_of_year_to_nth_of_month": _nth_of_year_to_nth_of_month,
    "even_months_to_interval": _even_months_to_interval,
    "months_without_the_day": _months_without_the_day,
    "twelve_months_to_yearly": _twelve_months_to_yearly,
    "month_day_where_months_agree": _month_day_where_months_agree,
    "week_start_without_effect": _week_start_without_effect,
}
