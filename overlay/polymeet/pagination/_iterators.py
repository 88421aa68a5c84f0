"""The two ways to look at a walk: by page and by item."""

from collections.abc import Iterator
from typing import Generic, Self, TypeVar

from ._reading import Page
from ._walk import Walk

__all__ = ("ItemIterator", "PageIterator")

T = TypeVar("T")


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
            ListCutShort: The last page was given, and the provider states that there are more items than came.
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
