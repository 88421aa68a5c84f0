"""Which months a rule visits, how long they are, and which days of the month those have."""

from datetime import datetime
from math import gcd
from typing import Final

from .expansion import month_length
from .rule import Recurrence

__all__ = ("months_of_interval", "visited_lengths", "within_month")

_COMMON_YEAR: Final = 2027
_LEAP_YEAR: Final = 2028


def within_month(days: tuple[int, ...], length: int) -> set[int]:
    """Return the days of a month of some length, all counted from its beginning."""
    return {day if day > 0 else length + 1 + day for day in days if abs(day) <= length}


def months_of_interval(rule: Recurrence, start: datetime) -> tuple[int, ...]:
    """Return the months of the year that a monthly rule comes to, sooner or later."""
    step = gcd(rule.interval, 12)
    return tuple(range((start.month - 1) % step + 1, 13, step))


def visited_lengths(rule: Recurrence, start: datetime) -> set[int]:
    """Return the lengths of the months that a monthly rule, or a yearly one with months, comes to."""
    months = rule.by_month if rule.frequency == "yearly" else months_of_interval(rule, start)
    return {month_length(year, month) for year in (_COMMON_YEAR, _LEAP_YEAR) for month in months}
