"""A long period in the parts that a provider takes in one query."""

from collections.abc import Iterator
from datetime import date, timedelta

__all__ = ("DAY", "Window", "months")

Window = tuple[date, date]
"""First and last day of a query, both included."""
DAY = timedelta(days=1)


def months(first: date, last: date) -> Iterator[Window]:
    """Yield the days from *first* to *last*, both included, month by month, each day once.

    A provider that takes "one month" in a query means 28 to 31 days, or as many nights. No part of a calendar month is longer.
    """
    while first <= last:
        end = min(last, _last_of_month(first))
        yield first, end
        if end == date.max:
            return
        first = end + DAY


def _last_of_month(day: date) -> date:
    if (day.year, day.month) == (date.max.year, date.max.month):
        return date.max
    return (day.replace(day=28) + 4 * DAY).replace(day=1) - DAY
