"""Reader of single pages: the request with its cursor, the items in the answer, and the cursor of the next page."""

from collections.abc import Mapping, Sequence
from time import monotonic
from typing import Any, Generic, TypeVar

from attrs import define, field

from polymeet_runtime import UNSET, PagedCall, RawResponse
from polymeet_runtime import Page as PageRules

from ..errors import BadRequest, CursorExpired, DecodeError, ValidationFailed

__all__ = ("FIRST", "Cursor", "Page", "Reader", "cursor_now")

T_co = TypeVar("T_co", covariant=True)


@define(frozen=True)
class Cursor:
    """Position of a page in its list."""

    value: str | int | None = None
    """Page token or offset; None for the first page."""
    deadline: float | None = None
    """`time.monotonic()` at which it expires, if the provider documents a lifetime."""

    @property
    def has_expired(self) -> bool:
        """Whether it has expired."""
        return self.deadline is not None and monotonic() >= self.deadline


FIRST = Cursor()


def cursor_now(rules: PageRules, value: str | int) -> Cursor:
    """Return the cursor *value* with a lifetime from now, the latest time at which it can have been issued."""
    return Cursor(value, None if rules.lifetime is None else monotonic() + rules.lifetime)


@define(frozen=True)
class Page(Generic[T_co]):
    """Page of a list: its items and the answer they came in."""

    items: Sequence[T_co]
    """Items that were not returned before; `response.parsed` has all."""
    response: RawResponse[Any]
    """Status, headers and the parsed answer."""
    number: int
    """1 for the first page read."""
    total: int | None
    """Number of items in the whole list, if the provider states it."""
    size: int | None
    """Page size requested; None for the provider's default."""
    following: Cursor | None = field(repr=False)
    """Cursor of the next page with its lifetime; None on the last one."""

    @property
    def cursor(self) -> str | int | None:
        """Page token or offset of the next page; None on the last one."""
        return None if self.following is None else self.following.value


class Reader(Generic[T_co]):
    """Reader of the pages of one operation with the same arguments."""

    def __init__(self, call: PagedCall[..., T_co], rules: PageRules, arguments: Mapping[str, Any]) -> None:
        self.rules: PageRules = rules
        self.name: str = call.operation.id
        self._call = call
        self._raw_call = call.with_raw_response()
        self._arguments = arguments
        size = arguments.get(rules.size_argument, UNSET)
        self.size: int | None = None if size is UNSET else size

    async def read(self, cursor: Cursor, number: int) -> Page[T_co]:
        """Read the page at *cursor*.

        Raises:
            CursorExpired: The cursor has expired (nothing is sent then), or the provider refused it.
            DecodeError: The answer has no list in the place of the items.
            PolymeetError: Any error of the operation itself.
        """
        if cursor.has_expired:
            raise CursorExpired(
                f"{self.name}: page {number} was asked for after its cursor had died; cursors of this list live "
                f"{self.rules.lifetime:g} seconds. Begin again with resume(client, error.checkpoint, restart=True)"
            )
        asked_at = monotonic()
        response = await self._send(cursor, number)
        items = self._items(response)
        return Page(
            items=items,
            response=response,
            number=number,
            total=self._call.total(response.parsed),
            size=self.size,
            following=self._following(cursor, response.parsed, len(items), asked_at),
        )

    async def _send(self, cursor: Cursor, number: int) -> RawResponse[Any]:
        if cursor.value is None:
            return await self._raw_call(**self._arguments)
        try:
            return await self._raw_call(**{**self._arguments, self.rules.cursor_argument: cursor.value})
        except (BadRequest, ValidationFailed, CursorExpired) as error:
            if self.rules.style != "token":
                raise
            # The same arguments were accepted for the page before, so the provider refuses the cursor.
            refusal = error.refusal if isinstance(error, CursorExpired) else error
            expired = CursorExpired(
                f"{self.name}: the provider refused the cursor of page {number}: {refusal}. "
                "Begin again with resume(client, error.checkpoint, restart=True)"
            )
            expired.refusal = refusal
            raise expired from refusal

    def _items(self, response: RawResponse[Any]) -> Sequence[T_co]:
        try:
            return self._call.items(response.parsed)
        except ValueError as error:
            raise DecodeError(
                str(error), status=response.status, headers=response.headers, content=response.content
            ) from error

    def _following(self, cursor: Cursor, answer: Any, count: int, asked_at: float) -> Cursor | None:
        if self.rules.style == "offset":
            return Cursor(self.offset(cursor) + count) if self._may_go_on(count) else None
        value = self._call.next_cursor(answer)
        if value is None:
            return None
        return Cursor(value, None if self.rules.lifetime is None else asked_at + self.rules.lifetime)

    def offset(self, cursor: Cursor) -> int:
        """Return the number of items before the page at *cursor*."""
        return int(cursor.value or self._arguments.get(self.rules.cursor_argument) or 0)

    def _may_go_on(self, count: int) -> bool:
        """Whether a page of *count* items can have a next one: a short page is the last, unless it has the provider's default size.

        In that case the provider may have reduced a page size that it considers too large.
        """
        if self.size is None:
            return count > 0
        return count >= self.size or (self.rules.default_size is not None and count >= self.rules.default_size)
