"""Pager of a list, and the two ways to iterate over it: by page and by item."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, Generic, Self, TypeGuard, TypeVar

from attrs import evolve

from polymeet_runtime import PolymeetError

from .._base.checks import true_or_false, whole_number
from ..errors import InvalidRequest
from ._checkpoint import Checkpoint, checkpoint_of
from ._plan import Plan
from ._position import Position
from ._reader import Page
from ._walk import Walk

__all__ = ("ItemIterator", "PageIterator", "Pager")

T = TypeVar("T")


class PageIterator(Generic[T]):
    """Iterator over the pages of one walk.

    Leaving the loop stops reading ahead; `aclose` also waits until it has stopped.
    """

    def __init__(self, walk: Walk[T]) -> None:
        """Made by `Pager.pages`."""
        self._walk = walk

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Page[T]:
        """Return the next page.

        Raises:
            CursorLoop: The pages form a loop, or do not end.
            CursorExpired: The cursor expired before the page was requested.
            ListCutShort: The last page was returned, and the list has fewer items than the provider states.
            PolymeetError: Any error of the operation itself. All errors carry the `checkpoint`; trying again reads the same page.
        """
        page = await self._walk.next_page()
        if page is None:
            raise StopAsyncIteration
        self._walk.position.current.returned = len(page.items)
        return page

    async def aclose(self) -> None:
        """Stop reading ahead, and return when no request is in flight any more."""
        await self._walk.aclose()


class ItemIterator(Generic[T]):
    """Iterator over the items of one walk. It ends, fails and is closed like `PageIterator`."""

    def __init__(self, walk: Walk[T]) -> None:
        """Made by `async for` over a `Pager`."""
        self._walk = walk
        self._items: Iterator[T] = iter(())
        self._current = walk.position.current

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        """Return the next item, reading the next page when this one is used up. Raises the errors of `PageIterator`."""
        while True:
            for item in self._items:
                self._current.returned += 1
                return item
            page = await self._walk.next_page()
            if page is None:
                raise StopAsyncIteration
            self._items, self._current = iter(page.items), self._walk.position.current

    async def aclose(self) -> None:
        """Stop reading ahead, and return when no request is in flight any more."""
        self._items = iter(())
        await self._walk.aclose()


class Pager(Generic[T]):
    """Items of all pages. Each `async for` begins at the pager's start: the first page or a checkpoint.

    The next page is read in the background. Leaving the loop, by `break`, an error or cancellation, stops that.
    """

    def __init__(self, plan: Plan[T], start: Position | None = None) -> None:
        """Made by `paginate`, which knows the types of the arguments, and `resume`."""
        self._plan = plan
        self._start = start or Position()
        self._latest = self._start

    def __repr__(self) -> str:
        operation = self._plan.call.operation
        return f"<Pager of {operation.provider} {operation.id}>"

    def with_options(
        self,
        *,
        max_items: int | None = None,
        max_pages: int | None = None,
        prefetch: int | None = None,
        concurrency: int | None = None,
        check_total: bool | None = None,
    ) -> Self:
        """Return this pager with other options.

        Args:
            max_items: Stop after this many items, 1 or more. The checkpoint then leads to the rest.
            max_pages: Stop after this many pages, 1 or more.
            prefetch: Number of pages to read ahead, one after another. Default: 1. 0 reads each page when it is needed.
            concurrency: Number of pages to read in parallel, 1 or more. Only for lists that are read by offset; page tokens are known
                one at a time. An item at the edge of two such pages can be missed if another is inserted between their answers.
            check_total: Whether to raise `ListCutShort` if the pages end before the total that the provider states. Default: True. The
                smallest total of all pages counts, because a list may change while it is read. Use False for a list whose total is
                known to be wrong.

        Raises:
            InvalidRequest: A number is too small, *concurrency* is more than the list allows, or *check_total* is not a bool.
        """
        changes: dict[str, Any] = {}
        if check_total is not None:
            changes["check_total"] = true_or_false("check_total", check_total)
        for name, value, least in (
            ("max_items", max_items, 1),
            ("max_pages", max_pages, 1),
            ("prefetch", prefetch, 0),
            ("concurrency", concurrency, 1),
        ):
            if value is not None:
                changes[name] = whole_number(name, value, least)
        if self._plan.rules.style != "offset" and changes.get("concurrency", 1) > 1:
            raise InvalidRequest(
                f"concurrency is {concurrency}, but the pages of {self._plan.call.operation.id} are known one at a time; "
                "use prefetch"
            )
        return type(self)(evolve(self._plan, **changes), self._start)

    def by_month(self) -> Self:
        """Return a pager that queries the period `from_` to `to` month by month.

        For operations that allow at most one month per query, such as Zoom's recordings and dashboards. Each day is queried once, and
        an item in two months is returned once.

        Raises:
            InvalidRequest: `from_` and `to` are not both dates, or are in the wrong order; or the pager resumes a checkpoint of the
                whole period, whose cursor does not fit a month.
        """
        if self._start.cursor.value is not None and not self._plan.by_month:
            raise InvalidRequest(
                "this checkpoint was taken without by_month, and its cursor belongs to the whole period; "
                "use resume(client, checkpoint, restart=True).by_month()"
            )
        first, last = (self._plan.arguments.get(name) for name in ("from_", "to"))
        if not (_is_day(first) and _is_day(last)):
            raise InvalidRequest(f"by_month needs from_ and to as datetime.date; they are {first!r} and {last!r}")
        if first > last:
            raise InvalidRequest(f"from_ {first} is after to {last}")
        return type(self)(evolve(self._plan, by_month=True), self._start)

    def __aiter__(self) -> ItemIterator[T]:
        return ItemIterator(self._walk(self._plan))

    def pages(self) -> PageIterator[T]:
        """Return the pages, in order, for `async for`."""
        return PageIterator(self._walk(self._plan))

    async def collect(self, *, limit: int | None = None) -> list[T]:
        """Return all items, or the first *limit* of them, at most `max_items`.

        A failure returns no items: its `checkpoint` is the start of this pager. Use `async for` to keep the items that were read before
        a failure.

        Raises:
            InvalidRequest: *limit* is negative.
            PolymeetError: The errors of `PageIterator`.
        """
        plan = self._plan
        if limit is not None:
            most = whole_number("limit", limit, 0)
            plan = evolve(plan, max_items=most if plan.max_items is None else min(most, plan.max_items))
        try:
            return [item async for page in PageIterator(self._walk(plan)) for item in page.items]
        except BaseException as error:
            self._latest = self._start
            if isinstance(error, PolymeetError):
                error.checkpoint = self.checkpoint
            raise

    async def first(self) -> T | None:
        """Return the first item, or None if there is none."""
        found = await self.collect(limit=1)
        return found[0] if found else None

    @property
    def checkpoint(self) -> Checkpoint:
        """Checkpoint of the latest iteration, after the item or page that it returned last.

        `resume` continues from there, also in another process. It can be taken at any time, also after `break` or an error.
        """
        return checkpoint_of(self._plan.call.operation, self._plan.arguments, self._plan.by_month, self._latest)

    def _walk(self, plan: Plan[T]) -> Walk[T]:
        walk = Walk(plan, self._start.copy())
        self._latest = walk.position
        return walk


def _is_day(value: Any) -> TypeGuard[date]:
    return isinstance(value, date) and not isinstance(value, datetime)
