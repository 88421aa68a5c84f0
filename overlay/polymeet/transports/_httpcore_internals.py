"""Reclaiming of connections that httpcore's pools lose when a request is cancelled.

httpcore 1.0 releases a connection in the task of the request, behind a shield of anyio. Asyncio's `task.cancel()` passes such a shield:
if it interrupts that clean-up, the connection counts as in use for ever, and after ten of them a pool of ten has none left. A socket
whose TLS handshake is cancelled is never closed at all. There is no public interface for this, so this module, and no other, uses
private attributes of httpx and httpcore.
"""

from collections.abc import Iterable
from functools import partial
from typing import Any, Protocol

import anyio

from .._base.background import BackgroundTask
from .._base.http import AsyncBaseTransport, Request

__all__ = ("SECONDS_TO_CLOSE", "Closable", "PoolInternals", "close_all")

SECONDS_TO_CLOSE = 5.0
"""Longest time to release a connection, in seconds."""


class Closable(Protocol):
    """A connection of a pool, or a socket."""

    async def aclose(self) -> None:
        """Close it."""
        ...


async def close_all(connections: Iterable[Closable]) -> None:
    """Close *connections* in a limited time, also when cancelled."""
    await BackgroundTask(partial(_close_all, connections)).finish()


async def _close_all(connections: Iterable[Closable]) -> None:
    with anyio.move_on_after(SECONDS_TO_CLOSE):
        for connection in connections:
            await connection.aclose()


class PoolInternals:
    """The connections that the pool of *transport*, a new one, counts as in use."""

    def __init__(self, transport: AsyncBaseTransport) -> None:
        self._pool = _inside(transport)
        self._pool._network_backend = _Backend(self._pool._network_backend)
        self._strays: list[Any] = []
        """Connections in use that the pool has lost: HTTP/2 connections whose first request was cancelled."""

    @property
    def has_strays(self) -> bool:
        """Whether a connection has to be reclaimed although no request was cancelled."""
        return bool(self._strays)

    def reclaim(self, request: Request) -> list[Closable]:
        """Remove *request*, which has ended, from the pool. Returns its unused connections, which the caller closes."""
        pool = self._pool
        for entry in [entry for entry in pool._requests if entry.request.extensions is request.extensions]:
            pool._requests.remove(entry)
        used = [entry.connection for entry in pool._requests if entry.connection is not None]
        unused = [each for each in pool.connections if not (each in used or each.is_idle() or each.is_closed())]
        for each in unused:
            pool._connections.remove(each)
        unused += [each for each in self._strays if each not in used]
        self._strays = [each for each in dict.fromkeys(used) if each not in pool.connections]
        return [*unused, *pool._assign_requests_to_connections()]


def _inside(transport: Any) -> Any:
    return getattr(transport, "_transport", transport)._pool


class _Backend:
    """A network backend of httpcore whose sockets are closed when their TLS handshake is cancelled."""

    def __init__(self, backend: Any) -> None:
        self._backend = backend

    def __getattr__(self, name: str) -> Any:
        return getattr(self._backend, name)

    async def connect_tcp(self, *args: Any, **kwargs: Any) -> "_Socket":
        return _Socket(await self._backend.connect_tcp(*args, **kwargs))


class _Socket:
    """A connected stream of httpcore, without TLS yet."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self.read = stream.read
        self.write = stream.write
        self.aclose = stream.aclose
        self.get_extra_info = stream.get_extra_info

    async def start_tls(self, *args: Any, **kwargs: Any) -> Any:
        try:
            return await self._stream.start_tls(*args, **kwargs)
        except BaseException:
            await close_all([self._stream])
            raise
