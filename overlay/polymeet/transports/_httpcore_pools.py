"""What httpcore's pools leave behind where a request is broken off, and how it is taken back.

httpcore 1.0 gives a connection back in the task of the request, behind a shield of anyio. Asyncio's `task.cancel()` goes through such
a shield: where one hits that clean-up, the connection counts as in use for ever, and the tenth leaves a pool of ten with none. A
socket whose TLS handshake is cancelled is never closed at all. No public name of httpx leads there, so this module, and no other,
looks inside.
"""

from collections.abc import Iterable
from functools import partial
from typing import Any, Protocol

import anyio

from .._base.background import Job
from .._base.http import AsyncHTTPTransport, Request

__all__ = ("SECONDS_TO_CLOSE", "Closable", "PoolBooks", "close_all")

SECONDS_TO_CLOSE = 5.0
"""How long giving a connection back may take."""


class Closable(Protocol):
    """A connection of a pool, or a socket."""

    async def aclose(self) -> None:
        """Close it."""
        ...


async def close_all(things: Iterable[Closable]) -> None:
    """Close *things* in bounded time; no cancellation reaches that."""
    await Job(partial(_close_all, things)).finish()


async def _close_all(things: Iterable[Closable]) -> None:
    with anyio.move_on_after(SECONDS_TO_CLOSE):
        for each in things:
            await each.aclose()


class PoolBooks:
    """What the pool of *transport*, which is new, counts as in use."""

    def __init__(self, transport: AsyncHTTPTransport) -> None:
        self._pool = _inside(transport)
        self._pool._network_backend = _Connecting(self._pool._network_backend)
        self._strays: list[Any] = []
        """Connections that the pool has forgotten while they are used: those of HTTP/2 whose first request was broken off."""

    @property
    def is_balanced(self) -> bool:
        """Whether there is nothing to take back but from a request that is broken off."""
        return not self._strays

    def take_back(self, request: Request) -> list[Closable]:
        """Strike off what *request*, which has ended, left. Returns the connections that nobody uses any more, to be closed."""
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


def _inside(transport: AsyncHTTPTransport) -> Any:
    return transport._pool  # pyright: ignore[reportPrivateUsage]


class _Connecting:
    """Connects as the backend of httpcore does."""

    def __init__(self, backend: Any) -> None:
        self._backend = backend

    def __getattr__(self, name: str) -> Any:
        return getattr(self._backend, name)

    async def connect_tcp(self, *where: Any, **how: Any) -> "_Plain":
        return _Plain(await self._backend.connect_tcp(*where, **how))


class _Plain:
    """A connected stream of httpcore, without TLS yet."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self.read = stream.read
        self.write = stream.write
        self.aclose = stream.aclose
        self.get_extra_info = stream.get_extra_info

    async def start_tls(self, *with_what: Any, **how: Any) -> Any:
        try:
            return await self._stream.start_tls(*with_what, **how)
        except BaseException:
            await close_all([self._stream])
            raise
