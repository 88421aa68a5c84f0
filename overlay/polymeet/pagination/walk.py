"""One walk over the pages of a list, and the two ways to look at it: by page and by item."""

from collections.abc import Iterator, Sequence
from typing import Any, Generic, Self, TypeVar
from weakref import finalize

from attrs import define, evolve, field

from polymeet_api.runtime import Page as PageRules
from polymeet_api.runtime import PagedCall, PolymeetError

from ..errors import CursorLoop, InvalidRequest
from .ahead import ReadAhead
from .checkpoint import Checkpoint, checkpoint_of
from .identity import Digests, digest, identity
from .position import Position
from .reading import Cursor, Page, Reader
from .windows import Window, months

__all__ = ("ItemIterator", "PageIterator", "Plan", "Walk")

T = TypeVar("T")

MOST_PAGES = 100_000
"""Pages of one query after which its end is not believed in any more."""
MOST_EMPTY_PAGES = 100
"""Pages without an item, one after another, after which the same is true."""
MOST_INSERTIONS = 20
"""Pages of one item, one after another, that may be alike: a single insertion between two requests makes them so."""


@define(frozen=True)
class Plan(Generic[T]):
    """What is read, and how."""

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

    def windows(self) -> Iterator[Window | None]:
        """Yield the parts of the period that are queried one after another; None for a query without parts."""
        if self.by_month:
            yield from months(self.arguments["from_"], self.arguments["to"])
        else:
            yield None

    def reader(self, window: Window | None) -> Reader[T]:
        """Return what reads the pages of one part."""
        days = {} if window is None else {"from_": window[0], "to": window[1]}
        return Reader(self.call, self.rules, {**self.arguments, **days})


@define
class _Guard:
    """Notices a chain of pages that does not come to an end."""

    name: str
    by_offset: bool
    cursors: Digests = field(factory=Digests)
    last: Sequence[int] = ()
    repeats: int = 0
    empty: int = 0

    def before(self, cursor: Cursor, number: int) -> None:
        """Look at the cursor of the page that is to be read next. Raises `CursorLoop`."""
        if digest(str(cursor.value)) in self.cursors:
            raise CursorLoop(f"{self.name}: page {number - 1} leads back to a page that was already read")
        if len(self.cursors) >= MOST_PAGES or self.empty >= MOST_EMPTY_PAGES:
            raise CursorLoop(f"{self.name}: still no end after page {number - 1}; the pages lead nowhere")

    def after(self, cursor: Cursor, number: int, identities: Sequence[int]) -> None:
        """Look at the page that was read. Raises `CursorLoop`."""
        self.repeats = self.repeats + 1 if identities and identities == self.last else 0
        if self.repeats > self._repeats_allowed(len(identities)):
            raise CursorLoop(f"{self.name}: page {number} has the same items as the page before")
        self.cursors.add(digest(str(cursor.value)))
        self.empty = 0 if identities else self.empty + 1
        self.last = identities

    def _repeats_allowed(self, size: int) -> int:
        """Say how often a page may be like the one before: insertions move items of an offset page into the next one."""
        if not self.by_offset:
            return 0
        return 1 if size > 1 else MOST_INSERTIONS


class Walk(Generic[T]):
    """Reads page after page and keeps account of what was given."""

    def __init__(self, plan: Plan[T], position: Position) -> None:
        """Go on from *position*, and move it along."""
        self.position: Position = position
        self._plan = plan
        self._windows = plan.windows()
        self._window = next((window for window in self._windows if position.window in (None, window)), None)
        if position.window != self._window and position.window is not None:
            raise InvalidRequest(f"the checkpoint is in {position.window}, which is no month of from_ to to")
        position.window = self._window
        self._items_left = plan.max_items
        self._pages_left = plan.max_pages
        self._number: int = 0
        self._following: Cursor | None = None
        self._pending: list[int] = []
        self._page_is_whole = True
        self._is_reading = False
        self._is_closed = False
        self._refuses_known = plan.rules.style == "offset" or plan.by_month
        self._open_window()

    def _open_window(self) -> None:
        self._reader = self._plan.reader(self._window)
        self._guard = _Guard(self._reader.name, by_offset=self._plan.rules.style == "offset")
        most_pages = None if self._pages_left is None else self._number + self._pages_left
        self._ahead = ReadAhead(self._reader, self._plan.prefetch, self._plan.concurrency, most_pages)
        finalize(self, self._ahead.cancel).atexit = False

    async def next_page(self) -> Page[T] | None:
        """Return the next page with the items that are to be given; None at the end.

        A page counts as given when `give` was told all of its items. When reading fails, the walk stays where it is, and the
        error carries the checkpoint.
        """
        if self._is_reading:
            raise RuntimeError(f"{self._reader.name}: two tasks take pages from one walk; give each its own pager")
        self._is_reading = True
        try:
            return await self._next_page()
        except PolymeetError as error:
            error.checkpoint = self.checkpoint
            raise
        finally:
            self._is_reading = False

    async def _next_page(self) -> Page[T] | None:
        if self._is_closed or self.position.is_done or self._items_left == 0 or self._pages_left == 0:
            return None
        cursor, number = self.position.cursor, self._number + 1
        self._guard.before(cursor, number)
        page = await self._ahead.take(cursor, number)
        found = [identity(item, self._plan.rules.identity) for item in page.items]
        self._guard.after(cursor, number, found)
        return self._accept(page, found)

    def _accept(self, page: Page[T], found: Sequence[int]) -> Page[T]:
        """Choose the items that are to be given, and start reading what follows."""
        self._number = page.number
        self._following = page.following
        self._pages_left = None if self._pages_left is None else self._pages_left - 1
        new = [place for place, item in enumerate(found) if self._is_new(item)]
        kept = new[: self._items_left]
        self._page_is_whole = len(kept) == len(new)
        self._pending = [found[place] for place in kept]
        self._items_left = None if self._items_left is None else self._items_left - len(kept)
        if self._items_left != 0:
            self._ahead.fill(page, self._items_left)
        self.give(0)  # a page without new items is left at once
        return evolve(page, items=[page.items[place] for place in kept])

    def _is_new(self, item: int) -> bool:
        return self.position.is_new(item) and not (self._refuses_known and item in self.position.given)

    def give(self, count: int = 1) -> None:
        """Note that the next *count* items of the page were given."""
        for item in self._pending[:count]:
            self.position.give(item)
        del self._pending[:count]
        if not self._pending and self._page_is_whole:
            self._leave_page()

    def _leave_page(self) -> None:
        if self._following is not None:
            self.position.go_to(self._following)
            return
        self._window = next(self._windows, None)
        self.position.is_done = self._window is None
        if self._window is not None:
            self.position.window = self._window
            self.position.go_to(Cursor())
            self._open_window()

    @property
    def checkpoint(self) -> Checkpoint:
        """How far this walk has come."""
        return checkpoint_of(self._plan.call.operation, self._plan.arguments, self._plan.by_month, self.position)

    async def aclose(self) -> None:
        """Stop reading ahead, and give no more pages."""
        self._is_closed = True
        await self._ahead.aclose()


class PageIterator(Generic[T]):
    """The pages of one walk. A page counts as given when it is handed out.

    Leaving the loop stops what is read ahead; `aclose` also waits until it has stopped.
    """

    def __init__(self, walk: Walk[T]) -> None:
        """Made by `Pager.pages`."""
        self._walk = walk

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Page[T]:
        """Return the next page.

        Raises:
            CursorLoop: The pages lead in a circle, or nowhere.
            CursorExpired: The cursor died before the page was asked for.
            PolymeetError: What the operation itself raises. All errors carry the `checkpoint`; trying again reads the same page.
        """
        page = await self._walk.next_page()
        if page is None:
            raise StopAsyncIteration
        self._walk.give(len(page.items))
        return page

    async def aclose(self) -> None:
        """Stop reading ahead, and return when no request is under way any more."""
        await self._walk.aclose()


class ItemIterator(Generic[T]):
    """The items of one walk. It ends, fails and is closed like `PageIterator`."""

    def __init__(self, walk: Walk[T]) -> None:
        """Made by `async for` over a `Pager`."""
        self._walk = walk
        self._items: Iterator[T] = iter(())

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        """Return the next item, reading the next page when this one is used up. Raises what `PageIterator` raises."""
        while True:
            for item in self._items:
                self._walk.give()
                return item
            page = await self._walk.next_page()
            if page is None:
                raise StopAsyncIteration
            self._items = iter(page.items)

    async def aclose(self) -> None:
        """Stop reading ahead, and return when no request is under way any more."""
        self._items = iter(())
        await self._walk.aclose()
