"""Facts of one provider for the steps of a call, so that no step names a provider."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from importlib import import_module
from types import MappingProxyType
from typing import Any

from polymeet_runtime import Operation, Record, Request, Send, field

from .._base.failures import ReadFailure
from ..errors import Reconciled

__all__ = ("FindLostCreate", "Profile", "lazily")

FindLostCreate = Callable[[Send, Operation, Request, datetime, Any], Awaitable[Reconciled | None]]
"""Search for the meeting that a request may have made since a time on the provider's clock; the last argument is its mark, or None."""


class Profile(Record):
    """Facts of one provider."""

    id: str
    """Name in operations and settings, in lower case."""
    name: str
    """Name in texts, as the provider writes it."""
    base_url: str
    read_failure: ReadFailure
    request_id_headers: tuple[str, ...] = ()
    lost_creates: Mapping[str, FindLostCreate] = field(default=MappingProxyType({}))
    """Search functions for a meeting whose create got no answer, by operation id."""
    domains: tuple[str, ...] = ()
    """Domains of the files that its answers link to: the credential may be sent there too."""
    unrelated_not_found_codes: frozenset[int | str | None] = frozenset()
    """Codes of a 404 that does not concern the requested resource but, for example, its host."""


def lazily(module: str, name: str) -> FindLostCreate:
    """Return a search function that is imported on first use."""

    async def search(
        send: Send, operation: Operation, request: Request, since: datetime, mark: Any, /
    ) -> Reconciled | None:
        found: Reconciled | None = await getattr(import_module(module), name)(send, operation, request, since, mark)
        return found

    return search
