"""Position of a walk over the pages."""

from collections.abc import Callable
from typing import Self

from attrs import define, evolve, field

from ._identity import Digests, Identities, Memory
from ._plan import Window
from ._reader import FIRST, Cursor

__all__ = ("CurrentPage", "Position")


@define
class CurrentPage:
    """Page whose items are being returned. Counting them is all that is done for each; `Position.settle` does the rest."""

    items: Identities
    """Items to be returned."""
    leave: "Callable[[Position], None] | None" = None
    """Function that leads a position on after the last item; None: it stays, because more items, or another page, should have come."""
    returned: int = 0
    """Number of items that were returned."""
    _noted: int = field(default=0, init=False)

    def note(self) -> Identities:
        """Return the items that were returned since the last call."""
        places = range(self._noted, self.returned)
        self._noted = self.returned
        return self.items.at(places)

    @property
    def is_over(self) -> bool:
        """Whether all items were returned."""
        return self.returned == len(self.items)


@define
class Position:
    """Position of a walk: the items returned so far, and the current page. A checkpoint saves all of it, settled."""

    window: Window | None = None
    """Part of a long period that is being read; None for the whole list."""
    cursor: Cursor = FIRST
    """Cursor of the current page, which holds the next item."""
    of_page: Digests = field(factory=Digests)
    """Items of the current page that were returned or skipped."""
    to_skip: Digests = field(factory=Digests)
    """Items returned before a checkpoint, to be skipped when they come again, each as often as it was returned."""
    is_done: bool = False
    """Whether all items were returned."""
    given: Memory = field(factory=Memory)
    """All items that were returned."""
    passed: int | None = 0
    """Number of items on the pages before the current one, of the list or the window; None if the walk began in its middle."""
    total: int | None = None
    """Smallest total that the provider stated for the list or the window since its first page."""
    current: CurrentPage = field(factory=lambda: CurrentPage(Identities(0)))
    """Page whose items are being returned; before the first page, and between two, one without items."""

    def settle(self) -> None:
        """Note the items returned since the last call, and leave the current page after its last item."""
        page = self.current
        new = page.note()
        if new:
            self.of_page.add_all(new)
            self.given.add(new)
        if page.leave is not None and page.is_over:
            self.current = CurrentPage(Identities(0))
            page.leave(self)

    def note_total(self, total: int | None) -> None:
        """Note the total that a page states. The smallest one counts, because a list may change while it is read."""
        if total is not None:
            self.total = total if self.total is None else min(total, self.total)

    def falls_short(self, count: int) -> bool:
        """Whether a list that ends after *count* more items is shorter than every total that the provider stated."""
        return self.passed is not None and self.total is not None and self.passed + count < self.total

    def expects(self, count: int) -> bool:
        """Whether the stated total leaves room for *count* more items."""
        return self.passed is not None and self.total is not None and self.passed + count <= self.total

    def go_to(self, cursor: Cursor, count: int) -> None:
        """Go to the next page, at *cursor*, after all *count* items of the current one were returned or skipped."""
        self.cursor = cursor
        self.of_page = Digests()
        self.passed = None if self.passed is None else self.passed + count

    def enter(self, window: Window | None) -> None:
        """Go to the next *window* after all items of the current one were returned; None: the walk is done."""
        self._go_to_the_beginning()
        if window is None:
            self.is_done, self.to_skip = True, Digests()
        else:
            self.window = window

    def read_again(self) -> None:
        """Read the current page again from its first item, and skip the items already returned."""
        self.to_skip, self.of_page = self.to_skip | self.of_page, Digests()

    def start_again(self) -> None:
        """Read the list, or the window, from its beginning, and skip all items already returned."""
        self._go_to_the_beginning()
        self.to_skip = self.given.known

    def _go_to_the_beginning(self) -> None:
        self.cursor, self.of_page = FIRST, Digests()
        self.passed, self.total = 0, None

    def is_new(self, item: int) -> bool:
        """Whether to return an item. False for one to be skipped, once for each time it was returned."""
        if not self.to_skip.take(item):
            return True
        self.of_page.add(item)
        return False

    def copy(self) -> Self:
        """Return an independent copy."""
        return evolve(self, of_page=self.of_page.copy(), to_skip=self.to_skip.copy(), given=self.given.copy())
