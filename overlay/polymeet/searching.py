"""What the searches for a lost create have in common: reading what was sent."""

import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from importlib import import_module
from typing import Any

from polymeet_api.runtime import Operation, Request, Send, as_object

__all__ = ("SKEW", "Search", "instant", "lazily", "sent_body")

Search = Callable[[Send, Operation, Request, datetime], Awaitable[Any]]
"""Looks for what a request may have made since a moment, and returns it or None."""
SKEW = timedelta(minutes=2)
"""How far the provider's clock may be behind ours."""


def lazily(module: str, name: str) -> Search:
    """Return a search that is imported when it is first needed."""

    async def search(send: Send, operation: Operation, request: Request, since: datetime, /) -> Any:
        return await getattr(import_module(module), name)(send, operation, request, since)

    return search


def sent_body(request: Request, *path: str) -> dict[str, Any]:
    """Return the JSON object that was sent, or the one at *path* in it."""
    found: Any = json.loads(request.content or b"{}")
    for name in path:
        found = found.get(name)
    return dict(as_object(found) or {})


def instant(text: object, time_zone: object = None) -> datetime | None:
    """Return the moment of an ISO 8601 date-time: its own offset, or else the local time in *time_zone*, or UTC; None for other things."""
    if not isinstance(text, str):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        from zoneinfo import ZoneInfo  # only here: most programs never search

        moment = moment.replace(tzinfo=ZoneInfo(time_zone) if isinstance(time_zone, str) and time_zone else UTC)
    return moment.astimezone(UTC)
