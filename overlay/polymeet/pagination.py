"""Walking through all pages of an operation: `paginate(call, ...)`.

How an operation is paged comes from its spec (`x-page`), so that every paged operation of every provider works here without a line of
its own: Zoom's and Pyas' page tokens, ConnectyCube's offset and limit.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Generic, ParamSpec, Self, TypeVar

from attrs import define

from polymeet_api.runtime import UNSET, PagedCall, RawResponse
from polymeet_api.runtime import Page as PageRules

from .errors import CursorLoop, DecodeError, InvalidRequest

__all__ = ("ItemIterator", "Page", "PageIterator", "Pager", "paginate")

P = ParamSpec("P")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@define(frozen=True)
class Page(Generic[T_co]):
    """One page: its items and the answer they came in."""

    items: Sequence[T_co]
    response: RawResponse[Any]
    """Status, headers and the parsed answer, which holds totals and the like."""
    number: int
    """1 for the first page read."""
    cursor: str | int | None
    """What leads to the next page; None on the last one."""


class Pager(Generic[T]):
    """The items of all pages, asked for page by page as they are consumed. Each `async for` starts at the first page."""

    def __init__(self, call: PagedCall[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        """Made by `paginate`, which knows the types of the arguments."""
        rules = call.operation.page
        if rules is None:
            raise InvalidRequest(f"{call.operation.id} is not paged; call it directly")
        self._call = call
        self._rules: PageRules = rules
        self._args = args
        self._kwargs = _with_page_size(rules, kwargs)

    def __repr__(self) -> str:
        return f"<Pager of {self._call.operation.provider} {self._call.operation.id}>"

    def __aiter__(self) -> "ItemIterator[T]":
        return ItemIterator(self.pages())

    def pages(self) -> "PageIterator[T]":
        """Return the pages, in order, for `async for`."""
        return PageIterator(self._call, self._rules, self._args, self._kwargs)

    async def collect(self, *, limit: int | None = None) -> list[T]:
        """Return all items, or the first *limit* of them. Raises `InvalidRequest` for a negative limit."""
        if limit is not None and limit < 0:
            raise InvalidRequest(f"limit must be 0 or more, not {limit!r}")
        found: list[T] = []
        if limit == 0:
            return found
        async for item in self:
            found.append(item)
            if len(found) == limit:
                break
        return found


class PageIterator(Generic[T]):
    """One walk over the pages. It holds nothing open between two of them, so that it can be left at any time."""

    def __init__(
        self, call: PagedCall[..., T], rules: PageRules, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> None:
        """Made by `Pager.pages`."""
        self._operation = call.operation.id
        self._call = call
        self._raw_call = call.with_raw_response()
        self._rules = rules
        self._args = args
        self._kwargs = kwargs
        first = kwargs.get(rules.cursor_argument)
        self._cursor: Any = UNSET if first is None else first
        self._seen: set[str | int] = set()
        self._number = 0

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Page[T]:
        """Read the next page. Raises `CursorLoop` when its cursor was there before, and what the operation itself raises."""
        if self._cursor is None:
            raise StopAsyncIteration
        if self._cursor in self._seen:
            raise CursorLoop(f"{self._operation}: page {self._number} leads back to a page that was already read")
        page = await self._read()
        self._seen.add(self._cursor)
        self._cursor = page.cursor
        self._number = page.number
        return page

    async def _read(self) -> Page[T]:
        response = await self._raw_call(*self._args, **{**self._kwargs, self._rules.cursor_argument: self._cursor})
        try:
            items = self._call.items(response.parsed)
        except ValueError as error:
            raise DecodeError(
                str(error), status=response.status, headers=response.headers, content=response.content
            ) from error
        return Page(items, response, self._number + 1, self._next(response.parsed, items))

    def _next(self, answer: Any, items: Sequence[T]) -> str | int | None:
        if self._rules.style == "token":
            return self._call.next_cursor(answer)
        return (self._cursor or 0) + len(items) if len(items) >= self._kwargs[self._rules.size_argument] else None


class ItemIterator(Generic[T]):
    """One walk over the items of all pages."""

    def __init__(self, pages: PageIterator[T]) -> None:
        """Made by `async for` over a `Pager`."""
        self._pages = pages
        self._items: Iterator[T] = iter(())

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        """Return the next item, reading the next page when this one is used up."""
        while True:
            for item in self._items:
                return item
            self._items = iter((await self._pages.__anext__()).items)


def paginate(call: PagedCall[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Pager[T]:
    """Return the items of all pages of *call*, for example `paginate(zoom.meetings.list_meetings, "me", type_="upcoming")`.

    The other arguments are those of the operation and are sent with every page. The page size is the largest that the provider
    allows unless one is given.

    Raises:
        InvalidRequest: The operation is not paged, or the page size is not positive.
    """
    return Pager(call, args, dict(kwargs))


def _with_page_size(rules: PageRules, kwargs: dict[str, Any]) -> dict[str, Any]:
    size = kwargs.get(rules.size_argument, UNSET)
    if size is UNSET or size is None:
        size = rules.maximum_size or rules.default_size or UNSET
    elif isinstance(size, bool) or not isinstance(size, int) or size < 1:
        raise InvalidRequest(f"{rules.size_argument} must be 1 or more, not {size!r}")
    return {**kwargs, rules.size_argument: size}
