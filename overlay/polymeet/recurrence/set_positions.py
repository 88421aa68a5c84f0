"""Rules that say without positions in a set which days are meant, or with positions in one month instead of in the year."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from .expansion import ALL_MONTHS
from .rule import NDay, Recurrence
from .weekday import Weekday

__all__ = ("POSITION_REWRITES", "WEEK", "Rewriter", "plain_days", "without_positions")

Rewriter = Callable[[Recurrence, datetime], Recurrence | None]
"""Gives another rule with the same occurrences from the same start, or None where it has none to give."""

WEEK: Final = frozenset(Weekday)
_SHORTEST_MONTH: Final = 28
_WEEKS_IN_EVERY_MONTH: Final = 4


def without_positions(rule: Recurrence, start: datetime) -> Recurrence:
    """Return the rule without `by_set_position`, if another one has the same occurrences, else the rule as it is."""
    for rewrite in POSITION_REWRITES.values():
        rule = rewrite(rule, start) or rule
    return rule


def plain_days(rule: Recurrence) -> frozenset[Weekday]:
    """Return the days of a rule without ordinals."""
    return frozenset() if rule.ordinal else frozenset(rule.weekdays)


def _one_month_a_period(rule: Recurrence) -> bool:
    """Whether each period of the rule is one month, so that positions in the set count within a month."""
    return rule.frequency == "monthly" or (rule.frequency == "yearly" and len(rule.by_month) == 1)


def _all_days_position_to_month_day(rule: Recurrence, start: datetime) -> Recurrence | None:
    if not _one_month_a_period(rule) or rule.by_month_day or plain_days(rule) != WEEK:
        return None
    if not _within(rule.by_set_position, 31):
        return None
    return rule.replace(by_day=(), by_month_day=rule.by_set_position, by_set_position=())


def _set_position_to_nth_weekday(rule: Recurrence, start: datetime) -> Recurrence | None:
    counts_alike = _one_month_a_period(rule) or (rule.frequency == "yearly" and not rule.by_month)
    if not counts_alike or rule.by_month_day or len(plain_days(rule)) != 1 or not _within(rule.by_set_position, 5):
        return None
    return rule.replace(by_day=[NDay(rule.by_day[0].day, nth) for nth in rule.by_set_position], by_set_position=())


def _last_of_month_days_to_clamped_day(rule: Recurrence, start: datetime) -> Recurrence | None:
    """The last of the days 28 to 31 is the last day of the month; the last of 28 to 30 is day 30, or the last day before it."""
    days = rule.by_month_day
    if not _one_month_a_period(rule) or rule.by_day or rule.by_set_position != (-1,):
        return None
    if len(days) < 2 or not 1 <= days[0] <= _SHORTEST_MONTH < days[-1] or days[-1] - days[0] != len(days) - 1:
        return None
    return rule.replace(by_month_day=days[-1:], by_set_position=(), skip="backward")


def _position_of_month_day(rule: Recurrence, start: datetime) -> Recurrence | None:
    """Pick now what would be picked in each month, where all days exist in all months."""
    days = rule.by_month_day
    if not _one_month_a_period(rule) or rule.by_day or not rule.by_set_position or not days:
        return None
    if len(days) > 1 and not all(1 <= day <= _SHORTEST_MONTH for day in days):
        return None
    picked = [days[at - 1 if at > 0 else at] for at in rule.by_set_position if abs(at) <= len(days)]
    return rule.replace(by_month_day=picked, by_set_position=()) if picked else None


def _position_of_one_weekday(rule: Recurrence, start: datetime) -> Recurrence | None:
    if not _one_month_a_period(rule) or len(rule.by_day) != 1 or not rule.ordinal or rule.by_month_day:
        return None
    return rule.replace(by_set_position=()) if {1, -1}.intersection(rule.by_set_position) else None


def _position_in_year_to_month(rule: Recurrence, start: datetime) -> Recurrence | None:
    """Find the one month in which the days lie that are picked from a year."""
    in_a_year = rule.frequency == "yearly" and len(rule.by_month) != 1
    if not in_a_year or not rule.by_set_position or (rule.ordinal and not rule.by_month):
        return None
    months = rule.by_month or ALL_MONTHS
    places = [_place_in_month(rule, at, len(months)) for at in rule.by_set_position]
    known = [place for place in places if place is not None]
    if len(known) < len(places) or len({month for month, _ in known}) > 1:
        return None
    return rule.replace(by_month=(months[known[0][0]],), by_set_position=[at for _, at in known])


def _place_in_month(rule: Recurrence, at: int, months: int) -> tuple[int, int] | None:
    """Return which of the rule's months a position in the year is in, and which position there, if it is so every year."""
    if plain_days(rule) and not rule.by_month_day:
        surely = _WEEKS_IN_EVERY_MONTH * len(rule.by_day)
        return (0 if at > 0 else months - 1, at) if abs(at) <= surely else None
    entries = [entry.nth or 0 for entry in rule.by_day] or rule.by_month_day
    limit = _WEEKS_IN_EVERY_MONTH if rule.by_day else _SHORTEST_MONTH
    from_one_end = all(0 < entry <= limit for entry in entries) or all(-limit <= entry < 0 for entry in entries)
    if (rule.by_day and rule.by_month_day) or not from_one_end or abs(at) > len(entries) * months:
        return None
    month, before = divmod(at - 1 if at > 0 else at + len(entries) * months, len(entries))
    return month, before + 1


def _within(positions: tuple[int, ...], limit: int) -> bool:
    return bool(positions) and all(abs(at) <= limit for at in positions)


POSITION_REWRITES: Final[Mapping[str, Rewriter]] = {
    "position_in_year_to_month": _position_in_year_to_month,
    "all_days_position_to_month_day": _all_days_position_to_month_day,
    "set_position_to_nth_weekday": _set_position_to_nth_weekday,
    "last_of_month_days_to_clamped_day": _last_of_month_days_to_clamped_day,
    "position_of_month_day": _position_of_month_day,
    "position_of_one_weekday": _position_of_one_weekday,
}
