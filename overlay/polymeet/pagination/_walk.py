"""Walk over the pages of a list."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, TypeVar
from weakref import finalize

from attrs import define, evolve, field

from polymeet_runtime import PolymeetError

from ..errors import CursorLoop, ListCutShort
from ._checkpoint import Checkpoint, checkpoint_of
from ._identity import Digests, Identities, digest, identities
from ._plan import Plan
from ._position import CurrentPage, Position
from ._prefetch import Prefetcher
from ._reader import Cursor, Page

__all__ = ("Walk",)

T = TypeVar("T")

MOST_PAGES = 100_000
"""Pages of one query after which it counts as endless."""
MOST_EMPTY_PAGES = 100
"""Pages without an item, one after another, after which a query counts as endless."""
MOST_INSERTIONS = 20
"""Equal pages of one item in a row that are allowed: an insertion between two requests repeats a page."""
MOST_ROUNDS = 2
"""Number of times that all pages in a row may be repeats, because of items inserted before them."""


@define
class _LoopGuard:
    """Detector of pages that form a loop or do not end."""

    name: str
    by_offset: bool
    cursors: Digests = field(factory=Digests)
    pages: set[int] = field(factory=set[int])
    """Hashes of the pages that were read."""
    last: int | None = None
    alike: int = 0
    """Pages in a row that equal the one before."""
    known: int = 0
    """Pages in a row that equal any earlier one."""
    empty: int = 0
    """Pages in a row without an item."""

    def before(self, cursor: Cursor, number: int) -> None:
        """Check the cursor of the page that is read next. Raises `CursorLoop`."""
        if digest(str(cursor.value)) in self.cursors:
            raise CursorLoop(f"{self.name}: page {number - 1} leads back to a page that was already read")
        if len(self.cursors) >= MOST_PAGES or self.empty >= MOST_EMPTY_PAGES:
            raise CursorLoop(f"{self.name}: still no end after page {number - 1}; the pages lead nowhere")

    def after(self, cursor: Cursor, page: Page[object], found: Identities, *, is_due: bool) -> None:
        """Check the page that was read; *is_due*: the stated total has room for its items.

        Raises:
            CursorLoop: It repeats earlier pages more often than changes of the list can explain.
        """
        content = found.content
        alike = self.alike + 1 if found and content == self.last else 0
        known = self.known + 1 if content in self.pages else 0
        has_ids = found.has_ids
        if has_ids or not is_due:  # otherwise they may be other items that are equal
            if alike > self._alike_allowed(len(found), has_ids=has_ids, is_due=is_due):
                raise CursorLoop(f"{self.name}: page {page.number} has the same items as the page before")
            if alike == 0 and known > MOST_ROUNDS * len(self.pages):
                raise CursorLoop(
                    f"{self.name}: the {known} pages up to page {page.number} were all met before; they lead in a circle"
                )
        if page.following is None:  # it may be read again
            return
        self.cursors.add(digest(str(cursor.value)))
        self.alike, self.known, self.last = alike, known, content
        if found:
            self.pages.add(content)
        self.empty = 0 if found else self.empty + 1

    def _alike_allowed(self, size: int, *, has_ids: bool, is_due: bool) -> int:
        """Return how often a page may equal the one before: insertions move items of an offset page into the next one."""
        if not has_ids or (size == 1 and (self.by_offset or is_due)):
            return MOST_INSERTIONS
        return 1 if self.by_offset else 0


class Walk(Generic[T]):
    """Walk that reads page after page and records the items returned. It alone moves its position."""

    def __init__(self, plan: Plan[T], position: Position) -> None:
        """Begin at *position*, which the walk moves."""
        self.position: Position = position
        self._plan = plan
        self._items_left = plan.max_items
        self._number: int = 0
        self._cut_short_at: int | None = None
        self._is_reading = False
        self._is_closed = False
        self._refuses_known = plan.rules.style == "offset" or plan.by_month
        if position.window is None:
            position.window = plan.first_window()
        self._window = position.window
        self._reader = plan.reader(position.window)
        self._guard = self._new_guard()
        self._prefetcher = Prefetcher(self._reader, plan.prefetch, plan.concurrency, plan.max_pages)
        finalize(self, self._prefetcher.cancel).atexit = False

    def _new_guard(self) -> _LoopGuard:
        return _LoopGuard(self._reader.name, by_offset=self._plan.rules.style == "offset")

    async def next_page(self) -> Page[T] | None:
        """Return the next page with the items to be returned; None at the end.

        A page counts as returned once all of its items are counted in `position.current`. If reading fails, the walk keeps its
        position, and the error carries the checkpoint.
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
        self._settle()
        if self._is_closed or self.position.is_done or self._is_enough():
            return None
        if self._cut_short_at is not None:
            raise self._cut_short(self._cut_short_at)
        cursor, number = self.position.cursor, self._number + 1
        self._guard.before(cursor, number)
        page = await self._prefetcher.take(cursor, number)
        found = identities(page.items, self._plan.rules.identity)
        self.position.note_total(page.total)
        self._guard.after(cursor, page, found, is_due=self.position.expects(len(found)))
        return self._accept(page, found)

    def _settle(self) -> None:
        self.position.settle()
        if self.position.window != self._window:
            self._window = self.position.window
            self._reader = self._prefetcher.reader = self._plan.reader(self._window)
            self._guard = self._new_guard()

    def _is_enough(self) -> bool:
        return self._items_left == 0 or self._number == self._plan.max_pages

    def _accept(self, page: Page[T], found: Identities) -> Page[T]:
        """Make it the current page, choose the items to be returned, and start reading the next pages."""
        self._number = page.number
        new = self._new(found)
        kept = new[: self._items_left]
        if self._items_left is not None:
            self._items_left -= len(kept)
        if self._items_left != 0:
            self._prefetcher.fill(page, self._items_left)
        leave = self._way_on(page.following, len(found)) if len(kept) == len(new) else None
        self.position.current = CurrentPage(found.at(kept), leave)
        return page if len(kept) == len(found) else evolve(page, items=[page.items[place] for place in kept])

    def _new(self, found: Identities) -> Sequence[int]:
        """Return the places of the items that were not returned before."""
        position = self.position
        if not position.to_skip and not self._refuses_known:
            return range(len(found))
        return [
            place
            for place, item in enumerate(found.digests)
            if position.is_new(item) and not (self._refuses_known and item in position.given)
        ]

    def _way_on(self, following: Cursor | None, size: int) -> Callable[[Position], None] | None:
        """Return the function that leads a position on from a page of *size* items; None if the list must not end with it."""
        if following is not None:
            return partial(Position.go_to, cursor=following, count=size)
        if self._plan.checks_total and self.position.falls_short(size):
            self._cut_short_at = size
            return None
        return partial(Position.enter, window=self._plan.window_after(self.position.window))

    def _cut_short(self, size: int) -> ListCutShort:
        """Return the error for an end before the stated total. After it the last page, of *size* items, is read again."""
        error = ListCutShort(
            self._reader.name, found=(self.position.passed or 0) + size, total=self.position.total or 0
        )
        self._cut_short_at = None
        self._number -= 1
        self.position.read_again()
        return error

    @property
    def checkpoint(self) -> Checkpoint:
        """Checkpoint of this walk."""
        return checkpoint_of(self._plan.call.operation, self._plan.arguments, self._plan.by_month, self.position)

    async def aclose(self) -> None:
        """Stop reading ahead, and end the walk."""
        self._is_closed = True
        await self._prefetcher.aclose()
