"""What is read, and how."""

from typing import Any, Generic, TypeVar

from attrs import define

from polymeet_runtime import UNSET, PagedCall
from polymeet_runtime import Page as PageRules

from ._months import DAY, Window, months
from ._reading import Reader

__all__ = ("Plan",)

T = TypeVar("T")


@define(frozen=True)
class Plan(Generic[T]):
    """The operation with its arguments, and the options of its pager."""

    call: PagedCall[..., T]
    rules: PageRules
    arguments: dict[str, Any]
    by_month: bool = False
    max_items: int | None = None
    max_pages: int | None = None
    prefetch: int = 1
    """How many pages are read ahead."""
    concurrency: int = 1
    """How many of them are read side by side; more than one are also read ahead."""
    check_total: bool = True

    def first_window(self) -> Window | None:
        """Return the part of the period that is queried first; None for a query without parts."""
        return next(months(self.arguments["from_"], self.arguments["to"])) if self.by_month else None

    def window_after(self, window: Window | None) -> Window | None:
        """Return the part that is queried after *window*; None where it was the last one."""
        if window is None or window[1] >= self.arguments["to"]:
            return None
        return next(months(window[1] + DAY, self.arguments["to"]))

    def reader(self, window: Window | None) -> Reader[T]:
        """Return what reads the pages of one part."""
        days = {} if window is None else {"from_": window[0], "to": window[1]}
        return Reader(self.call, self.rules, {**self.arguments, **days})

    @property
    def checks_total(self) -> bool:
        """Whether an end before the stated total is refused. A page that was chosen by its number, the older way, has none before it."""
        return self.check_total and self.arguments.get("page_number", UNSET) in (UNSET, None, 1)
