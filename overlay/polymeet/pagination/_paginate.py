"""`paginate(call, ...)` and `resume(client, checkpoint)`, the constructors of pagers."""

import inspect
from collections.abc import Mapping
from typing import Any, ParamSpec, TypeVar, cast

from polymeet_runtime import UNSET, PagedCall, PagedEndpoint, Resource
from polymeet_runtime import Page as PageRules

from .._base.checks import whole_number
from ..errors import CursorExpired, InvalidRequest
from ._checkpoint import Checkpoint, SavedWalk, shown, validated
from ._pager import Pager
from ._plan import Plan
from ._position import Position
from ._reader import cursor_now

__all__ = ("paginate", "resume")

P = ParamSpec("P")
T = TypeVar("T")


def paginate(call: PagedCall[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Pager[T]:
    """Return a pager over all items of *call*, for example `paginate(zoom.meetings.list_meetings, "me", type_="upcoming")`.

    The other arguments are those of the operation and are sent with every page. Default page size: the largest that the provider
    allows. A page token among the arguments is the start of the list.

    No item is returned twice. If the list changes while it is read, items can be missed: with page tokens that depends on the provider;
    in a list read by offset (ConnectyCube's), an item deleted before the current position moves the others forward, so that one of
    them is missed, and an item inserted there is missed itself.

    Contradictions that no change explains are errors: pages that form a loop (`CursorLoop`) or end before the total that the provider
    states (`ListCutShort`).

    Raises:
        InvalidRequest: *call* is not an operation of a client, or not paged, or the page size is not positive.
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
    """Return a pager over the rest of the list after *checkpoint*, each item once.

    The page of the checkpoint is read again, and the items already returned are skipped.

    Args:
        client: A client of the same provider, with a credential of the same account.
        checkpoint: `Pager.checkpoint`, the `checkpoint` of an error, or the same after `json.dumps` and `json.loads`. An error of a
            call outside `paginate` has none.
        restart: Read the list from its beginning and skip, by their ids, the items already returned. For a checkpoint whose cursor
            has expired.

    Raises:
        CursorExpired: The cursor has expired, and *restart* is false. The error carries the checkpoint.
        InvalidRequest: *checkpoint* is not a checkpoint, is damaged, or is of another provider or version; or a restart would return
            items twice because their ids were forgotten (after 50,000).
    """
    stored = validated(checkpoint)
    call = _operation(client, stored["operation"])
    saved = SavedWalk.of(stored)
    plan, position = _plan(call, saved), saved.position
    if position.is_done:
        return Pager(plan, position)
    if not restart and position.cursor.has_expired:
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


def _plan(call: PagedCall[..., Any], saved: SavedWalk) -> Plan[Any]:
    """Return the plan of a saved walk. Raises `InvalidRequest` if its arguments do not fit this version of the operation."""
    rules = call.operation.page
    assert rules is not None
    try:
        inspect.signature(call).bind(**saved.arguments)
    except TypeError as error:
        raise InvalidRequest(f"{call.operation.id} does not take the arguments of this checkpoint: {error}") from error
    return Plan(call, rules, saved.arguments, by_month=saved.by_month)


def _operation(client: Resource, name: str) -> PagedCall[..., Any]:
    """Return the operation that a checkpoint names. Checkpoints are not trusted: only paged operations of the client are found."""
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
