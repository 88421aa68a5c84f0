"""`paginate(call, ...)` and `resume(client, checkpoint)`: the pager."""

import inspect
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Generic, ParamSpec, Self, TypeGuard, TypeVar, cast

from attrs import evolve

from polymeet_runtime import UNSET, PagedCall, PagedEndpoint, PolymeetError, Resource
from polymeet_runtime import Page as PageRules

from .._base.checks import true_or_false, whole_number
from ..errors import CursorExpired, InvalidRequest
from ._checkpoint import Checkpoint, Saved, checked, checkpoint_of, shown
from ._iterators import ItemIterator, PageIterator
from ._plan import Plan
from ._position import Position
from ._reading import cursor_now
from ._walk import Walk

__all__ = ("Pager", "paginate", "resume")

P = ParamSpec("P")
T = TypeVar("T")


class Pager(Generic[T]):
    """The items of all pages. Each `async for` starts where the pager was made to start, at the first page or at a checkpoint.

    While a page is used, the next one is being read. Leaving the loop, by `break`, an error or cancellation, stops that.
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
        """Return this pager with other bounds.

        Args:
            max_items: End after so many items, 1 or more. The checkpoint then leads to the rest.
            max_pages: End after so many pages, 1 or more.
            prefetch: How many pages are read ahead, one after another; 1 unless given. 0 reads each page when it is needed.
            concurrency: How many pages are read side by side, 1 or more. Only for lists that are read by offset; page tokens are known
                one at a time. An item at the edge of two such pages can be missed when one is inserted between their answers.
            check_total: Whether pages that end before the total that the provider states are `ListCutShort`; True unless given. What
                counts is the smallest total of all pages, for a list may change while it is read. False is for a list whose total
                is known to be wrong.

        Raises:
            InvalidRequest: A number is too small, *concurrency* is more than the list allows, or *check_total* is no bool.
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
        """Return this pager so that it asks for its period `from_` to `to` month by month.

        For operations that take one month in a query, such as Zoom's recordings and dashboards. Each day is asked for once, and an item
        that two months hold is given once.

        Raises:
            InvalidRequest: `from_` and `to` were not both given as dates, or are in the wrong order; or the pager goes on from a
                checkpoint of the whole period, whose cursor is no cursor of a month.
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

        A failure returns no items, so none counts as given: its `checkpoint` is the one that this pager began at. Take the items with
        `async for` to keep those that were read before a failure.

        Raises:
            InvalidRequest: *limit* is negative.
            PolymeetError: What `PageIterator` raises.
        """
        plan = self._plan
        if limit is not None:
            most = whole_number("limit", limit, 0)
            plan = evolve(plan, max_items=most if plan.max_items is None else min(most, plan.max_items))
        try:
            return [item async for item in ItemIterator(self._walk(plan))]
        except BaseException as error:
            self._latest = self._start
            if isinstance(error, PolymeetError):
                error.checkpoint = self.checkpoint
            raise

    async def first(self) -> T | None:
        """Return the first item, or None where there is none."""
        found = await self.collect(limit=1)
        return found[0] if found else None

    @property
    def checkpoint(self) -> Checkpoint:
        """How far the latest walk has come, after the item or page that it gave last.

        `resume` goes on from there, also in another process. It can be taken at any time, also after `break` or an error.
        """
        return checkpoint_of(self._plan.call.operation, self._plan.arguments, self._plan.by_month, self._latest)

    def _walk(self, plan: Plan[T]) -> Walk[T]:
        walk = Walk(plan, self._start.copy())
        self._latest = walk.position
        return walk


def paginate(call: PagedCall[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Pager[T]:
    """Return the items of all pages of *call*, for example `paginate(zoom.meetings.list_meetings, "me", type_="upcoming")`.

    The other arguments are those of the operation and are sent with every page. The page size is the largest that the provider
    allows unless one is given.

    What can be missed when the list changes meanwhile: lists with page tokens are the provider's to keep together. In a list that is
    read by offset (ConnectyCube's), an item that is deleted before the place that was reached moves the others forward, and one of
    them is then missed; an item that is inserted there is missed itself. No item is given twice.

    What is no change but a contradiction is an error: pages that lead in a circle (`CursorLoop`) or end before the total that the
    provider states (`ListCutShort`). A page token among the arguments is where the walk begins.

    Raises:
        InvalidRequest: *call* is no operation of a client, or not paged, or the page size is not positive.
        TypeError: The operation does not take these arguments.
    """
    if getattr(call, "operation", None) is None:
        raise InvalidRequest(
            "paginate needs an operation that is not called yet, such as zoom.meetings.list_meetings, and its arguments after it; "
            f"not {type(call).__name__}"
        )
    rules = call.operation.page
    if rules is None:
        raise InvalidRequest(f"{call.operation.id} is not paged; call it directly")
    arguments = _with_page_size(rules, inspect.signature(call).bind(*args, **kwargs).arguments)
    token = arguments.get(rules.cursor_argument)
    if rules.style != "token" or not token or not isinstance(token, str):
        return Pager(Plan(call, rules, arguments))
    del arguments[rules.cursor_argument]
    return Pager(Plan(call, rules, arguments), Position(cursor=cursor_now(rules, token), passed=None))


def resume(client: Resource, checkpoint: Mapping[str, Any] | None, *, restart: bool = False) -> Pager[Any]:
    """Return a pager that gives what is left of the list after *checkpoint*, each item once.

    The page in which the walk stopped is read again, and those of its items that were given are left out.

    Args:
        client: A client of the same provider, with a credential of the same account.
        checkpoint: `Pager.checkpoint`, the `checkpoint` of an error, or the same after `json.dumps` and `json.loads`. An error of a
            call outside `paginate` has none.
        restart: Read the list from its beginning, and leave out by their ids the items that were given. For a checkpoint whose cursor
            has died.

    Raises:
        CursorExpired: The cursor has died, and *restart* is false. The error carries the checkpoint.
        InvalidRequest: It is no checkpoint, a damaged one, one of another provider or of another version, or a restart would give items
            twice because their ids are not known any more (after 50,000).
    """
    stored = checked(checkpoint)
    call = _operation(client, stored["operation"])
    saved = Saved.of(stored)
    plan, position = _plan(call, saved), saved.position
    if position.is_done:
        return Pager(plan, position)
    if not restart and position.cursor.is_dead:
        error = CursorExpired(
            f"the cursor of this checkpoint of {call.operation.id} died; use resume(client, checkpoint, restart=True)"
        )
        error.checkpoint = Checkpoint(stored)
        raise error
    if not restart:
        position.read_again()
    elif position.given.forgetful:
        raise InvalidRequest(
            f"{position.given.count} items of {call.operation.id} were given, and not all of their ids are known any more; "
            "begin anew with paginate"
        )
    else:
        position.start_again()
    return Pager(plan, position)


def _plan(call: PagedCall[..., Any], saved: Saved) -> Plan[Any]:
    """Return what is to be read on. Raises `InvalidRequest` where another version of the operation took other arguments."""
    rules = call.operation.page
    assert rules is not None
    try:
        inspect.signature(call).bind(**saved.arguments)
    except TypeError as error:
        raise InvalidRequest(f"{call.operation.id} does not take the arguments of this checkpoint: {error}") from error
    return Plan(call, rules, saved.arguments, by_month=saved.by_month)


def _operation(client: Resource, name: str) -> PagedCall[..., Any]:
    """Find the operation that a checkpoint names. It may come from anywhere, so only paged operations of the client are found."""
    provider, _, rest = name.partition(".")
    tag, _, operation_id = rest.partition(".")
    resource = getattr(client, tag, None) if tag and not tag.startswith("_") else None
    call = getattr(resource, operation_id, None) if isinstance(resource, Resource) and operation_id else None
    if not isinstance(call, PagedEndpoint) or call.operation.provider != provider:
        raise InvalidRequest(
            f"{type(client).__name__} has no paged operation {shown(name)}; resume with a client of its provider"
        )
    return cast("PagedCall[..., Any]", call)


def _with_page_size(rules: PageRules, arguments: Mapping[str, Any]) -> dict[str, Any]:
    size = arguments.get(rules.size_argument, UNSET)
    if size is UNSET or size is None:
        size = rules.maximum_size or rules.default_size or UNSET
    else:
        whole_number(rules.size_argument, size)
    return {**arguments, rules.size_argument: size}


def _is_day(value: Any) -> TypeGuard[date]:
    return isinstance(value, date) and not isinstance(value, datetime)
