"""Pools of HTTP connections."""

from collections import deque
from collections.abc import AsyncIterator, Coroutine
from functools import partial
from time import monotonic
from typing import ClassVar, Final

import anyio

from .._base.http import (
    URL,
    AsyncBaseTransport,
    AsyncByteStream,
    AsyncHTTPTransport,
    ConnectError,
    Limits,
    PoolTimeout,
    Proxy,
    Request,
    Response,
)
from ..connection import DEFAULT_CONNECTION, ConnectionSettings
from ..errors import InvalidRequest
from ._closing import close_all
from ._pool import CLOSED, HTTPX_ERRORS, Origin, Pool, origin_of
from ._tls import LazyTLS

__all__ = ("ConnectionPools",)

STREAMS: Final = 10
"""Most requests at the same time on one HTTP/2 connection."""
SECONDS_BETWEEN_SWEEPS: Final = 1.0
"""Shortest time between two searches for idle connections that have expired."""


class ConnectionPools(AsyncBaseTransport):
    """One httpx pool for each connection.

    A pool of httpcore 1.0 searches all its connections and waiting requests on every change (encode/httpcore#1035), and may lose a
    connection whose request is cancelled. Here a pool has one connection and is thrown away with it. Requests that find no free place
    wait in order. The connection that was used last is used first, so that the others may expire.
    """

    connect_errors_mean_unsent: ClassVar[bool] = True

    def __init__(self, settings: ConnectionSettings = DEFAULT_CONNECTION) -> None:
        """Open no connection yet. Raises `InvalidRequest` if *settings* are for aiohttp, or have a certificate file that cannot be used."""
        if settings.http_backend == "aiohttp":
            raise InvalidRequest(
                "ConnectionPools has no aiohttp; give these settings to a client: Zoom(auth, connection=settings)"
            )
        self._settings = settings
        self._free = settings.max_connections
        """Requests for which another pool may be made."""
        self._pools: set[Pool] = set()
        self._open: dict[Origin, deque[Pool]] = {}
        """Pools with a free place, the one used last at the end."""
        self._http1: set[Origin] = set()
        """Origins that were offered HTTP/2, and speak HTTP/1.1."""
        self._waiting: deque[_Waiting] = deque()
        self._unused: list[Pool] = []
        """Pools that are retired and idle, to be closed."""
        self._next_sweep = 0.0
        self._tls = LazyTLS(settings)
        self._proxy: Proxy | None = None

    async def handle_async_request(self, request: Request) -> Response:
        """Send *request* over an idle connection, or a new one, or the next that becomes free."""
        origin = origin_of(request)
        pool = None if self._waiting else self._take(origin)
        if pool is None:
            pool = await self._wait(origin, request.extensions.get("timeout", {}).get("pool"))
        try:
            if self._unused:
                await self._close_unused()
            response = await pool.send(request)
        except BaseException:
            await self._leave(pool, is_whole=False)
            raise
        assert isinstance(response.stream, AsyncByteStream)
        response.stream = _Body(response.stream, partial(self._leave, pool))
        return response

    def _take(self, origin: Origin) -> Pool | None:
        """Take a place in a pool, or return None if there is none."""
        pool = self._usable(origin)
        if pool is None:
            if self._free <= 0 and not self._retire_oldest():
                return None
            pool = self._new_pool(origin)
        pool.busy += 1
        if pool.busy == pool.places:
            self._open[origin].pop()
        return pool

    def _usable(self, origin: Origin) -> Pool | None:
        pools = self._open.get(origin)
        while pools:
            if pools[-1].is_usable(self._settings.keepalive_expiry):
                return pools[-1]
            self._retire(pools[-1])
        return None

    def _retire_oldest(self) -> bool:
        """Retire the pool that has been idle longest, of whatever origin. Returns whether there is one."""
        idle = [pool for pools in self._open.values() for pool in pools if not pool.busy]
        if idle:
            self._retire(min(idle, key=lambda pool: pool.idle_since))
        return bool(idle)

    def _new_pool(self, origin: Origin) -> Pool:
        is_single = not self._settings.http2 or origin in self._http1
        places = 1 if is_single else min(STREAMS, self._free)
        pool = Pool(self._new_transport(places), origin, places)
        self._free -= places
        self._pools.add(pool)
        self._open.setdefault(origin, deque()).append(pool)
        return pool

    def _new_transport(self, places: int) -> AsyncBaseTransport:
        settings = self._settings
        tls = self._tls.context()
        if settings.http_backend == "httpx2":
            from ._httpx2 import Httpx2Transport  # its package is an extra

            return Httpx2Transport(settings, tls, places)
        if self._proxy is None and settings.proxy is not None:
            url = URL(settings.proxy)
            self._proxy = Proxy(url, ssl_context=tls if url.scheme == "https" else None)
        # As many connections as places, for a server that is offered HTTP/2 and speaks HTTP/1.1. They expire here, not in httpcore.
        limits = Limits(max_connections=places, max_keepalive_connections=None, keepalive_expiry=None)
        return AsyncHTTPTransport(verify=tls, http2=settings.http2, limits=limits, proxy=self._proxy, trust_env=False)

    async def _wait(self, origin: Origin, seconds: float | None) -> Pool:
        """Wait for a place in a pool, behind the requests that wait already."""
        waiting = _Waiting(origin)
        self._waiting.append(waiting)
        try:
            with anyio.move_on_after(seconds):
                await waiting.ended.wait()
        except BaseException:
            if waiting.pool is not None:
                self._give_back(waiting.pool)
            raise
        finally:
            if not waiting.ended.is_set():
                self._waiting.remove(waiting)
        if waiting.pool is None:
            late = PoolTimeout("no connection became free in time")
            raise ConnectError(CLOSED) if waiting.ended.is_set() else late
        return waiting.pool

    async def _leave(self, pool: Pool, *, is_whole: bool) -> None:
        """Give back the place of a request. Retire the pool unless its answer was read to the end, and nothing follows it."""
        if pool.is_http1 and self._settings.http2:
            self._http1.add(pool.origin)
        if not (is_whole and self._settings.keepalive_expiry and pool.has_ended_well()):
            self._retire(pool)
        try:
            if pool.is_retired and pool.busy == 1:
                await close_all([pool])
        finally:
            self._give_back(pool)
        if self._unused:
            await self._close_unused()

    def _retire(self, pool: Pool) -> None:
        """Let *pool* take no more requests, and be closed when it has none."""
        if pool.is_retired:
            return
        pool.is_retired = True
        self._free += pool.places - pool.busy
        if pool.busy < pool.places:
            self._open[pool.origin].remove(pool)
        if not pool.busy:
            self._pools.remove(pool)
            self._unused.append(pool)

    def _give_back(self, pool: Pool) -> None:
        """Free a place in *pool*, for the first of those who wait."""
        pool.busy -= 1
        now = monotonic()
        if pool.is_retired:
            self._free += 1
            if not pool.busy:
                self._pools.remove(pool)
                if not pool.is_closed:  # its last request had a place, and ended before it was sent
                    self._unused.append(pool)
        else:
            pool.idle_since = now
            if pool.busy == pool.places - 1:
                self._open.setdefault(pool.origin, deque()).append(pool)
        while self._waiting and (taken := self._take(self._waiting[0].origin)) is not None:
            self._waiting.popleft().end(taken)
        if now >= self._next_sweep:
            self._next_sweep = now + SECONDS_BETWEEN_SWEEPS
            self._retire_expired(now - self._settings.keepalive_expiry)

    def _retire_expired(self, oldest: float) -> None:
        """Retire the pools that have been idle since before *oldest*."""
        for pool in [pool for pools in self._open.values() for pool in pools if pool.has_expired(oldest)]:
            self._retire(pool)
        self._open = {origin: pools for origin, pools in self._open.items() if pools}

    async def _close_unused(self) -> None:
        unused, self._unused = self._unused, []
        await close_all(unused)

    async def aclose(self) -> None:
        """Close every connection, also when cancelled. Requests that wait for one fail, also those whose connection is being made."""
        pools = list(self._pools)
        for pool in pools:
            self._retire(pool)
        while self._waiting:
            self._waiting.popleft().end(None)
        pools, self._unused = [*pools, *(each for each in self._unused if each not in pools)], []
        if pools:
            await close_all(pools)


class _Waiting:
    """A request that waits for a place in a pool."""

    def __init__(self, origin: Origin) -> None:
        self.origin = origin
        self.pool: Pool | None = None
        self.ended = anyio.Event()

    def end(self, pool: Pool | None) -> None:
        """End the wait, with a place in *pool* or without."""
        self.pool = pool
        self.ended.set()


class _Body(AsyncByteStream):
    """The body of an answer; its end frees a place in its pool."""

    def __init__(self, stream: AsyncByteStream, leave: "partial[Coroutine[None, None, None]]") -> None:
        self._stream = stream
        self._leave = leave
        self._is_whole = False
        self._is_open = True
        self._is_begun = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        if self._is_begun:  # httpcore would wait for more data without an end
            raise RuntimeError("the body of the answer was read before, and not kept")
        self._is_begun = True
        with HTTPX_ERRORS:
            async for part in self._stream:
                yield part
        self._is_whole = True

    async def aclose(self) -> None:
        is_closed = False
        try:
            with HTTPX_ERRORS:
                await self._stream.aclose()
            is_closed = True
        finally:
            if self._is_open:
                self._is_open = False
                await self._leave(is_whole=self._is_whole and is_closed)
