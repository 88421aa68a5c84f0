"""Near rules, for lossy mode: the nearest rule with a pattern at the provider, or several rules that together equal the wanted one."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from heapq import merge
from itertools import islice
from typing import Final

from .._rule.days import NDay, Weekday
from .._rule.expansion import expand
from .._rule.recurrence import Recurrence
from .capabilities import Obstacle

__all__ = ("nearest", "split")

_PROOF: Final = 500
_LARGEST_SPLIT: Final = 10_000
_LONGEST_MONTH: Final = 31
_WEEKS_TOLD: Final = 4


def nearest(rule: Recurrence, start: datetime, obstacles: Iterable[Obstacle]) -> Recurrence | None:
    """Return a rule near *rule* that also starts at *start*, or None if one of the obstacles leaves no such rule."""
    for obstacle in obstacles:
        step = _NEAREST.get(obstacle.code)
        if step is None:
            return None
        rule = step(rule, start)
    return rule


def split(rule: Recurrence, start: datetime, obstacles: Iterable[Obstacle]) -> tuple[tuple[Recurrence, datetime], ...]:
    """Return simpler rules and their starts that together have the occurrences of *rule*, each once.

    Returns none if the parts would have one of the obstacles as well.
    """
    if any(obstacle.code not in _NEAREST and obstacle.code not in _SEVERAL for obstacle in obstacles):
        return ()
    endless = rule.replace(count=None, until=None)
    parts = _parts(endless)
    starts = list(islice(expand(rule, start), _LARGEST_SPLIT + 1 if rule.bounded else _PROOF))
    if len(parts) < 2 or len(starts) > _LARGEST_SPLIT:
        return ()
    found: list[tuple[Recurrence, datetime]] = []
    for part in parts:
        own = part.replace(until=starts[-1]) if rule.bounded else part
        first = next(expand(own, start), None)
        if first is not None:
            found.append((own, first))
    together = merge(*(expand(part, first) for part, first in found))
    return tuple(found) if list(islice(together, len(starts) + 1))[: len(starts)] == starts else ()


def _parts(rule: Recurrence) -> list[Recurrence]:
    """Return one rule for each value of the field that has too many; positions in a set come last, because they need the whole set."""
    if rule.ordinal and len(rule.by_day) > 1 and not rule.by_set_position:
        return [rule.replace(by_day=(entry,)) for entry in rule.by_day]
    if rule.frequency in ("monthly", "yearly") and not rule.by_set_position and len(rule.by_month_day) > 1:
        return [rule.replace(by_month_day=(day,)) for day in rule.by_month_day]
    if len(rule.by_set_position) > 1:
        return [rule.replace(by_set_position=(position,)) for position in rule.by_set_position]
    if len(rule.by_month) > 1:
        return [rule.replace(by_month=(month,)) for month in rule.by_month]
    return []


def _as_it_is(rule: Recurrence, start: datetime) -> Recurrence:
    return rule


def _weekday_of_start(rule: Recurrence, start: datetime) -> Recurrence:
    """Return the rule for the start's day of the week, in the start's week of the month, or the last week."""
    wanted = rule.by_set_position or tuple(entry.nth or 0 for entry in rule.by_day)
    week = (start.day - 1) // 7 + 1
    nth = -1 if wanted == (-1,) or week > _WEEKS_TOLD else week
    return rule.replace(by_day=(NDay(Weekday.of(start), nth),), by_set_position=())


def _day_of_start(rule: Recurrence, start: datetime) -> Recurrence:
    return rule.replace(by_month_day=(start.day,))


def _weekday_or_day_of_start(rule: Recurrence, start: datetime) -> Recurrence:
    return _day_of_start(rule, start) if rule.by_month_day else _weekday_of_start(rule, start)


def _longest(rule: Recurrence, start: datetime) -> Recurrence:
    return rule.replace(by_month_day=(_LONGEST_MONTH,), skip="omit")


_NEAREST: Final[Mapping[str, Callable[[Recurrence, datetime], Recurrence]]] = {
    "added_needs_second_meeting": _as_it_is,
    "excluded_needs_second_step": _as_it_is,
    "graph_clamps_short_months": _as_it_is,
    "index_out_of_range": _weekday_or_day_of_start,
    "last_day_of_month": _longest,
    "monthly_week_out_of_range": _weekday_of_start,
    "more_than_60_occurrences": _as_it_is,
    "more_than_999_occurrences": _as_it_is,
    "negative_month_day": _day_of_start,
    "nth_of_weekday_set": _weekday_of_start,
    "open_end_undocumented": _as_it_is,
    "short_month_undocumented": _as_it_is,
    "week_start_undocumented": _as_it_is,
}
"""The near rule by obstacle. Ends, exceptions and readings do not change the rule; other functions handle them."""

_SEVERAL: Final = frozenset({"several_month_days", "several_months", "several_nth_weekdays", "several_set_positions"})
"""Obstacles that one rule for each value does not have."""
