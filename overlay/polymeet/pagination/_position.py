"""How far a walk over the pages has come."""

from typing import Self

from attrs import define, evolve, field

from ._identity import Digests, Memory
from ._months import Window
from ._reading import FIRST, Cursor

__all__ = ("Position",)


@define
class Position:
    """What has been given, and where to go on. It is all that a checkpoint is made of."""

    window: Window | None = None
    """The part of a long period that is being read; None without one."""
    cursor: Cursor = FIRST
    """Where the page begins of which the next item is."""
    of_page: Digests = field(factory=Digests)
    """Items of that page that were given, or left out because they had been."""
    to_skip: Digests = field(factory=Digests)
    """Items that are still to be met and were given before a checkpoint, each as often as it was."""
    is_done: bool = False
    """Whether all items were given."""
    given: Memory = field(factory=Memory)
    """Items that were given in all."""
    passed: int | None = 0
    """Items on the pages before that one, of the list or of this part of it; None where the walk began in its middle."""
    total: int | None = None
    """The smallest number of items that the provider stated for it since its first page."""

    def state(self, total: int | None) -> None:
        """Note how many items there are, as a page states it. The smallest counts: a list may change while it is read."""
        if total is not None:
            self.total = total if self.total is None else min(total, self.total)

    def falls_short(self, count: int) -> bool:
        """Whether a list that ends after *count* more items is shorter than the provider ever stated."""
        return self.passed is not None and self.total is not None and self.passed + count < self.total

    def expects(self, count: int) -> bool:
        """Whether the provider stated that there are *count* more items."""
        return self.passed is not None and self.total is not None and self.passed + count <= self.total

    def give(self, item: int) -> None:
        """Note that an item of the page was given."""
        self.of_page.add(item)
        self.given.add(item)

    def go_to(self, cursor: Cursor, count: int) -> None:
        """Note that all items of the page were given, *count* with those that were left out, and where the next one begins."""
        self.cursor = cursor
        self.of_page = Digests()
        self.passed = None if self.passed is None else self.passed + count

    def enter(self, window: Window | None) -> None:
        """Note that all items of the list were given, or those of its window, and which one comes next; None at the end."""
        self._go_to_the_beginning()
        if window is None:
            self.is_done, self.to_skip = True, Digests()
        else:
            self.window = window

    def read_again(self) -> None:
        """Note that the page will be read again, and not from the place that was reached in it."""
        self.to_skip, self.of_page = self.to_skip | self.of_page, Digests()

    def start_again(self) -> None:
        """Note that the list, or the window of it, will be read from its beginning."""
        self._go_to_the_beginning()
        self.to_skip = self.given.known

    def _go_to_the_beginning(self) -> None:
        self.cursor, self.of_page = FIRST, Digests()
        self.passed, self.total = 0, None

    def is_new(self, item: int) -> bool:
        """Whether an item is not one of those to be left out. Each is left out once."""
        if not self.to_skip.take(item):
            return True
        self.of_page.add(item)
        return False

    def copy(self) -> Self:
        """Return the same position, which goes its own way from here."""
        return evolve(self, of_page=self.of_page.copy(), to_skip=self.to_skip.copy(), given=self.given.copy())
