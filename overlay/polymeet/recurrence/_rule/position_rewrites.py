"""Rewrites of positions in a set: to days without positions, or from positions in a year to positions in one month."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from .days import NDay, Weekday
from .expansion import ALL_MONTHS, visited_lengths, within_month
from .recurrence import Recurrence

__all__ = (
    "WEEK",
    "all_days_position_to_month_day",
    "last_of_month_days_to_clamped_day",
    "nth_weekdays_position_to_plain",
    "plain_days",
    "position_in_year_to_month",
    "position_of_month_day",
    "position_of_one_weekday",
    "set_position_to_nth_weekday",
)

WEEK: Final = frozenset(Weekday)
_SHORTEST_MONTH: Final = 28
_LONGEST_MONTH: Final = 31
_MONTH_DAYS: Final = (*range(1, _LONGEST_MONTH + 1), *range(-1, -_LONGEST_MONTH - 1, -1))
_WEEKS_IN_EVERY_MONTH: Final = 4


def plain_days(rule: Recurrence) -> frozenset[Weekday]:
    """Return the days of a rule without ordinals."""
    return frozenset() if rule.ordinal else frozenset(rule.weekdays)


def _one_month_a_period(rule: Recurrence) -> bool:
    """Whether each period of the rule is one month, so that positions in the set count within a month."""
    return rule.frequency == "monthly" or (rule.frequency == "yearly" and len(rule.by_month) == 1)


def all_days_position_to_month_day(rule: Recurrence, start: datetime) -> Recurrence | None:
    """Replace all seven days of the week by days of the month: all fifth ones, for example, are the days 29 to 31."""
    if (
        not _one_month_a_period(rule)
        or rule.by_month_day
        or not rule.by_set_position
        or frozenset(rule.weekdays) != WEEK
    ):
        return None
    places = {entry.nth for entry in rule.by_day}
    if len(rule.by_day) != len(WEEK) * len(places):
        return None
    days = {day for nth in places for day in _days_of_place(nth)}
    return rule.replace(by_day=(), by_month_day=days)


def _days_of_place(nth: int | None) -> Iterable[int]:
    if nth is None:
        return range(1, _LONGEST_MONTH + 1)
    last = min(len(WEEK) * abs(nth), _LONGEST_MONTH)
    days = range(len(WEEK) * abs(nth) - len(WEEK) + 1, last + 1)
    return days if nth > 0 else [-day for day in days]


def nth_weekdays_position_to_plain(rule: Recurrence, start: datetime) -> Recurrence | None:
    """Replace first ordinals of several days of the week by first positions in the set of these days, and last ones by last positions."""
    places = {entry.nth for entry in rule.by_day}
    nth = places.pop() if len(places) == 1 else None
    if nth is None or abs(nth) > _WEEKS_IN_EVERY_MONTH or not rule.by_set_position or rule.by_month_day:
        return None
    if not (_one_month_a_period(rule) or not rule.by_month):
        return None
    many, before = len(rule.by_day), len(rule.by_day) * (abs(nth) - 1)
    if not _within(rule.by_set_position, many):
        return None
    forward = {at if at > 0 else many + 1 + at for at in rule.by_set_position}
    places_of_all = {before + at if nth > 0 else -(before + many + 1 - at) for at in forward}
    return rule.replace(by_day=rule.weekdays, by_set_position=places_of_all)


def set_position_to_nth_weekday(rule: Recurrence, start: datetime) -> Recurrence | None:
    counts_alike = _one_month_a_period(rule) or (rule.frequency == "yearly" and not rule.by_month)
    if not counts_alike or rule.by_month_day or len(plain_days(rule)) != 1 or not _within(rule.by_set_position, 5):
        return None
    return rule.replace(by_day=[NDay(rule.by_day[0].day, nth) for nth in rule.by_set_position], by_set_position=())


def position_of_month_day(rule: Recurrence, start: datetime) -> Recurrence | None:
    """Replace the selected days by days of the month, if the same days are selected in months of every visited length."""
    picked = _picked_by_length(rule, start)
    if not any(picked.values()):
        return None
    wanted = {(length, at) for length, each in picked.items() for at in each}
    days: list[int] = []
    while wanted:
        candidates = (day for day in _MONTH_DAYS if all(at in picked[length] for length, at in _held(day, picked)))
        best = max(candidates, key=lambda day: len(wanted & _held(day, picked)), default=None)
        if best is None or not wanted & _held(best, picked):
            return None
        wanted -= _held(best, picked)
        days.append(best)
    return rule.replace(by_month_day=days, by_set_position=())


def last_of_month_days_to_clamped_day(rule: Recurrence, start: datetime) -> Recurrence | None:
    """Replace positions by a day that moves back in short months: the last of the days 28 to 30 is day 30, or the last day before it."""
    picked = _picked_by_length(rule, start)
    for day in range(_SHORTEST_MONTH + 1, _LONGEST_MONTH + 1):
        if picked and all(each == {min(day, length)} for length, each in picked.items()):
            return rule.replace(by_month_day=(day,), by_set_position=(), skip="backward")
    return None


def _picked_by_length(rule: Recurrence, start: datetime) -> dict[int, set[int]]:
    """Return the selected days by length of the visited months; empty if weekdays matter too."""
    if not _one_month_a_period(rule) or rule.by_day or not rule.by_set_position or not rule.by_month_day:
        return {}
    return {length: _picked(rule, length) for length in sorted(visited_lengths(rule, start))}


def _picked(rule: Recurrence, length: int) -> set[int]:
    days = sorted(within_month(rule.by_month_day, length))
    return {days[at - 1 if at > 0 else at] for at in rule.by_set_position if abs(at) <= len(days)}


def _held(day: int, lengths: Iterable[int]) -> set[tuple[int, int]]:
    """Return the lengths of months that have a day, and its number from the beginning in each."""
    return {(length, at) for length in lengths for at in within_month((day,), length)}


def position_of_one_weekday(rule: Recurrence, start: datetime) -> Recurrence | None:
    if not _one_month_a_period(rule) or len(rule.by_day) != 1 or not rule.ordinal or rule.by_month_day:
        return None
    return rule.replace(by_set_position=()) if {1, -1}.intersection(rule.by_set_position) else None


def position_in_year_to_month(rule: Recurrence, start: datetime) -> Recurrence | None:
    """Replace positions in a year by positions in the one month that has the selected days."""
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
    """Return the month of a position in the year and the position in that month, if they are the same every year."""
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
