"""Plan of a walk: the operation, its arguments and options, and the months of a long period."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Generic, TypeVar

from attrs import define

from polymeet_runtime import UNSET, PagedCall
from polymeet_runtime import Page as PageRules

from ._reader import Reader

__all__ = ("Plan", "Window", "months")

T = TypeVar("T")

Window = tuple[date, date]
"""First and last day of a query, both included."""
DAY = timedelta(days=1)


@define(frozen=True)
class Plan(Generic[T]):
    """Operation with its arguments, and the options of its pager."""

    call: PagedCall[..., T]
    rules: PageRules
    arguments: dict[str, Any]
    by_month: bool = False
    max_items: int | None = None
    max_pages: int | None = None
    prefetch: int = 1
    """Number of pages to read ahead."""
    concurrency: int = 1
    """Number of pages to read in parallel; if more than one, they are also read ahead."""
    check_total: bool = True

    def first_window(self) -> Window | None:
        """Return the first window of the period; None for a query of the whole list."""
        return next(months(self.arguments["from_"], self.arguments["to"])) if self.by_month else None

    def window_after(self, window: Window | None) -> Window | None:
        """Return the window after *window*; None if that was the last one."""
        if window is None or window[1] >= self.arguments["to"]:
            return None
        return next(months(window[1] + DAY, self.arguments["to"]))

    def reader(self, window: Window | None) -> Reader[T]:
        """Return the reader of the pages of one window."""
        days = {} if window is None else {"from_": window[0], "to": window[1]}
        return Reader(self.call, self.rules, {**self.arguments, **days})

    @property
    def checks_total(self) -> bool:
        """Whether an end before the stated total is an error. Not if the walk begins at a page number, the older way of paging."""
        return self.check_total and self.arguments.get("page_number", UNSET) in (UNSET, None, 1)


def months(first: date, last: date) -> Iterator[Window]:
    """Yield the days from *first* to *last*, both included, month by month, each day once.

    "One month" in the documents of a provider means 28 to 31 days, or as many nights. No part of a calendar month is longer.
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
