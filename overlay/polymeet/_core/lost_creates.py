"""What the searches for a lost create have in common: reading what was sent."""

import json
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime, timedelta
from importlib import import_module
from typing import Any, TypeVar

from polymeet_runtime import InvalidRequest, Operation, Request, Send, as_object

from ..errors import Reconciled

__all__ = ("SKEW", "Search", "instant", "lazily", "newest", "only_alike", "refuse_mark", "sent_body")

T = TypeVar("T")

Search = Callable[[Send, Operation, Request, datetime, Any], Awaitable[Reconciled | None]]
"""Looks for what a request may have made since a moment by the provider's clock; with the mark that proves it, or None."""
SKEW = timedelta(minutes=2)
"""How far the provider's clock may be behind ours, beyond what its answers show."""


def lazily(module: str, name: str) -> Search:
    """Return a search that is imported when it is first needed."""

    async def search(
        send: Send, operation: Operation, request: Request, since: datetime, mark: Any, /
    ) -> Reconciled | None:
        found: Reconciled | None = await getattr(import_module(module), name)(send, operation, request, since, mark)
        return found

    return search


def refuse_mark(provider: str, mark: object) -> None:
    """Raise `InvalidRequest` for a mark where *provider* has no place for one."""
    if mark is not None:
        raise InvalidRequest(
            f"{provider} has no field for a mark: leave mark= out, and give the meetings a title of their own"
        )


def only_alike(found: Iterable[tuple[datetime | None, Any]]) -> Reconciled | None:
    """Return what was found with the moments it was made at. Nothing of it is proven."""
    candidates = tuple(newest(found))
    return Reconciled(candidates[0], False, candidates) if candidates else None


def sent_body(request: Request, *path: str) -> dict[str, Any]:
    """Return the JSON object that was sent, or the one at *path* in it."""
    found: Any = json.loads(request.content or b"{}")
    for name in path:
        found = found.get(name)
    return dict(as_object(found) or {})


def instant(text: object, time_zone: object = None) -> datetime | None:
    """Return the second of an ISO 8601 date-time: its own offset, or else the local time in *time_zone*, or UTC. Providers drop fractions.

    None for other things, also for a local time in a zone that is unknown here, such as those of Windows.
    """
    if not isinstance(text, str):
        return None
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            from zoneinfo import ZoneInfo  # only here: most programs never search

            moment = moment.replace(tzinfo=ZoneInfo(time_zone) if isinstance(time_zone, str) and time_zone else UTC)
        return moment.astimezone(UTC).replace(microsecond=0)
    except (KeyError, ValueError, OSError, OverflowError):
        return None


def newest(found: Iterable[tuple[datetime | None, T]]) -> list[T]:
    """Return what was found with the moments it was made at, the newest first: it is the likeliest to be that of the lost request."""
    earliest = datetime.min.replace(tzinfo=UTC)
    return [each for _, each in sorted(found, key=lambda pair: pair[0] or earliest, reverse=True)]
