"""One walk over the pages of a list."""

from collections.abc import Sequence
from typing import Generic, TypeVar
from weakref import finalize

from attrs import define, evolve, field

from polymeet_runtime import PolymeetError

from ..errors import CursorLoop, ListCutShort
from ._ahead import ReadAhead
from ._checkpoint import Checkpoint, checkpoint_of
from ._identity import Digests, Identity, digest, identity
from ._plan import Plan
from ._position import Position
from ._reading import Cursor, Page

__all__ = ("Walk",)

T = TypeVar("T")

MOST_PAGES = 100_000
"""Pages of one query after which its end is not believed in any more."""
MOST_EMPTY_PAGES = 100
"""Pages without an item, one after another, after which the same is true."""
MOST_INSERTIONS = 20
"""Pages of one item, one after another, that may be alike: a single insertion between two requests makes them so."""
MOST_ROUNDS = 2
"""How often all pages may come again, one after another, because of items that were inserted before them."""


@define
class _Guard:
    """Notices a chain of pages that does not come to an end."""

    name: str
    by_offset: bool
    cursors: Digests = field(factory=Digests)
    pages: set[int] = field(factory=set[int])
    """Hashes of the pages that were read."""
    last: int | None = None
    alike: int = 0
    """Pages, one after another, that are like the one before."""
    known: int = 0
    """Pages, one after another, that are like any one before."""
    empty: int = 0

    def before(self, cursor: Cursor, number: int) -> None:
        """Look at the cursor of the page that is to be read next. Raises `CursorLoop`."""
        if digest(str(cursor.value)) in self.cursors:
            raise CursorLoop(f"{self.name}: page {number - 1} leads back to a page that was already read")
        if len(self.cursors) >= MOST_PAGES or self.empty >= MOST_EMPTY_PAGES:
            raise CursorLoop(f"{self.name}: still no end after page {number - 1}; the pages lead nowhere")

    def after(self, cursor: Cursor, page: Page[object], found: Sequence[Identity], *, is_due: bool) -> None:
        """Look at the page that was read; *is_due*: with it there are no more items so far than the provider stated.

        Raises:
            CursorLoop: It repeats what was read, more often than a list that changes meanwhile would.
        """
        content = hash(tuple(item.digest for item in found))
        alike = self.alike + 1 if found and content == self.last else 0
        known = self.known + 1 if content in self.pages else 0
        has_ids = any(item.is_id for item in found)
        if has_ids or not is_due:  # else they may be others that are equal
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
        """Say how often a page may be like the one before: insertions move items of an offset page into the next one."""
        if not has_ids or (size == 1 and (self.by_offset or is_due)):
            return MOST_INSERTIONS
        return 1 if self.by_offset else 0


@define
class _Hand:
    """The page whose items are being given."""

    size: int
    """How many items it has, also those that are not to be given."""
    following: Cursor | None
    pending: list[int]
    """Digests of the items that are still to be given."""
    is_whole: bool
    """Whether those are all; a bound of the caller's may leave some for later."""


class Walk(Generic[T]):
    """Reads page after page and keeps account of what was given. It alone moves its position."""

    def __init__(self, plan: Plan[T], position: Position) -> None:
        """Go on from *position*, and move it along."""
        self.position: Position = position
        self._plan = plan
        self._items_left = plan.max_items
        self._number: int = 0
        self._hand: _Hand | None = None
        self._cut_short_at: int | None = None
        self._is_reading = False
        self._is_closed = False
        self._refuses_known = plan.rules.style == "offset" or plan.by_month
        if position.window is None:
            position.window = plan.first_window()
        self._reader = plan.reader(position.window)
        self._guard = self._new_guard()
        self._ahead = ReadAhead(self._reader, plan.prefetch, plan.concurrency, plan.max_pages)
        finalize(self, self._ahead.cancel).atexit = False

    def _new_guard(self) -> _Guard:
        return _Guard(self._reader.name, by_offset=self._plan.rules.style == "offset")

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
        if self._is_closed or self.position.is_done or self._is_enough():
            return None
        if self._cut_short_at is not None:
            raise self._cut_short(self._cut_short_at)
        cursor, number = self.position.cursor, self._number + 1
        self._guard.before(cursor, number)
        page = await self._ahead.take(cursor, number)
        found = [identity(item, self._plan.rules.identity) for item in page.items]
        self.position.state(page.total)
        self._guard.after(cursor, page, found, is_due=self.position.expects(len(found)))
        return self._accept(page, [item.digest for item in found])

    def _is_enough(self) -> bool:
        return self._items_left == 0 or self._number == self._plan.max_pages

    def _accept(self, page: Page[T], found: Sequence[int]) -> Page[T]:
        """Take the page in hand, choose the items that are to be given, and start reading what follows."""
        self._number = page.number
        new = [place for place, item in enumerate(found) if self._is_new(item)]
        kept = new[: self._items_left]
        if self._items_left is not None:
            self._items_left -= len(kept)
        if self._items_left != 0:
            self._ahead.fill(page, self._items_left)
        self._hand = _Hand(len(found), page.following, [found[place] for place in kept], len(kept) == len(new))
        self.give(0)  # a page without new items is left at once
        return evolve(page, items=[page.items[place] for place in kept])

    def _is_new(self, item: int) -> bool:
        return self.position.is_new(item) and not (self._refuses_known and item in self.position.given)

    def give(self, count: int = 1) -> None:
        """Note that the next *count* items of the page in hand were given. The page is left with the last of them, once."""
        hand = self._hand
        if hand is None:
            return
        for item in hand.pending[:count]:
            self.position.give(item)
        del hand.pending[:count]
        if not hand.pending and hand.is_whole:
            self._hand = None
            self._leave(hand)

    def _leave(self, page: _Hand) -> None:
        if page.following is not None:
            self.position.go_to(page.following, page.size)
        elif self._plan.checks_total and self.position.falls_short(page.size):
            self._cut_short_at = page.size
        else:
            self._leave_window()

    def _leave_window(self) -> None:
        window = self._plan.window_after(self.position.window)
        self.position.enter(window)
        if window is not None:
            self._reader = self._ahead.reader = self._plan.reader(window)
            self._guard = self._new_guard()

    def _cut_short(self, size: int) -> ListCutShort:
        """Return the error of an end that is not believed; the page of *size* items that claims it is read again after it."""
        error = ListCutShort(
            self._reader.name, found=(self.position.passed or 0) + size, total=self.position.total or 0
        )
        self._cut_short_at = None
        self._number -= 1
        self.position.read_again()
        return error

    @property
    def checkpoint(self) -> Checkpoint:
        """How far this walk has come."""
        return checkpoint_of(self._plan.call.operation, self._plan.arguments, self._plan.by_month, self.position)

    async def aclose(self) -> None:
        """Stop reading ahead, and give no more pages."""
        self._is_closed = True
        await self._ahead.aclose()
