"""Pools of HTTP connections."""

from collections.abc import AsyncIterator, Generator
from contextlib import contextmanager
from ssl import SSLContext, SSLError
from typing import ClassVar

from .._base.http import (
    URL,
    AsyncBaseTransport,
    AsyncByteStream,
    AsyncHTTPTransport,
    HTTPError,
    InvalidURL,
    Limits,
    LocalProtocolError,
    Proxy,
    Request,
    Response,
)
from ..connection import DEFAULT_CONNECTION, ConnectionSettings, TLSSettings
from ..errors import InvalidRequest
from ._httpcore_internals import Closable, PoolInternals, close_all

__all__ = ("ConnectionPools",)


class ConnectionPools(AsyncBaseTransport):
    """Several small httpx pools side by side.

    A pool of httpcore 1.0 searches all its connections and waiting requests on every change, so that a big one becomes very slow above
    some twenty connections (encode/httpcore#1035). A request goes to the first pool that has room.
    """

    connect_errors_mean_unsent: ClassVar[bool] = True

    def __init__(self, settings: ConnectionSettings = DEFAULT_CONNECTION) -> None:
        """Make the pools without opening a connection. Raises `InvalidRequest` if a certificate file of *settings* cannot be used."""
        if settings.http_backend == "aiohttp":
            raise InvalidRequest("ConnectionPools has no aiohttp; give these settings to a client: Zoom(auth, connection=settings)")
        self._settings = settings
        self._pools: list[_Pool] = []
        self._tls: SSLContext | None = None
        if not isinstance(settings.tls, TLSSettings):
            self._tls = settings.tls
        elif settings.tls.names_files:
            self._tls = settings.tls.context()

    async def handle_async_request(self, request: Request) -> Response:
        """Send *request* through a pool with room, or through the least busy one."""
        pool = self._choose()
        pool.busy += 1
        try:
            with _as_httpx_errors():
                response = await pool.transport.handle_async_request(request)
        except BaseException:
            await pool.leave(request, broken_off=True)
            raise
        assert isinstance(response.stream, AsyncByteStream)
        response.stream = _CountedBody(response.stream, request, pool)
        return response

    def _choose(self) -> "_Pool":
        for pool in self._pools:
            if pool.busy < self._settings.connections_per_pool:
                return pool
        if len(self._pools) < self._settings.pools:
            self._pools.append(_Pool(self._new_pool()))
            return self._pools[-1]
        return min(self._pools, key=lambda pool: pool.busy)

    def _new_pool(self) -> AsyncBaseTransport:
        settings = self._settings
        tls = self._tls_context()
        if settings.http_backend == "httpx2":
            from ._httpx2 import Httpx2Transport  # its package is an extra

            return Httpx2Transport(settings, tls, settings.connections_per_pool)
        limits = Limits(
            max_connections=settings.connections_per_pool,
            max_keepalive_connections=settings.connections_per_pool if settings.keepalive_expiry else 0,
            keepalive_expiry=settings.seconds_idle,
        )
        proxy = None if settings.proxy is None else _proxy(URL(settings.proxy), tls)
        return AsyncHTTPTransport(verify=tls, http2=settings.http2, limits=limits, proxy=proxy, trust_env=False)

    def _tls_context(self) -> SSLContext:
        """Read the certificate authorities once for all pools, because that is the slowest step."""
        if self._tls is None:
            assert isinstance(self._settings.tls, TLSSettings)
            self._tls = self._settings.tls.context()
        return self._tls

    async def aclose(self) -> None:
        """Close every connection, also when cancelled."""
        pools, self._pools = self._pools, []
        if pools:
            await close_all(pools)


class _Pool:
    """One httpx pool, and the number of its requests in flight."""

    def __init__(self, transport: AsyncBaseTransport) -> None:
        self.transport = transport
        self.busy = 0
        self._internals = PoolInternals(transport)
        self._closed = False

    async def leave(self, request: Request, *, broken_off: bool) -> None:
        """Note that *request* has ended, and reclaim its connection if it was *broken_off*.

        The last request after `aclose` closes the connections that were still being established at that time.
        """
        self.busy -= 1
        closing: list[Closable] = []
        if broken_off or self._internals.has_strays:
            closing += self._internals.reclaim(request)
        if self._closed and self.busy == 0:
            closing.append(self.transport)
        if closing:
            await close_all(closing)

    async def aclose(self) -> None:
        """Close all connections."""
        self._closed = True
        await self.transport.aclose()


@contextmanager
def _as_httpx_errors() -> Generator[None, None, None]:
    """Convert other exceptions to one of httpx.

    If one HTTP/2 stream of a connection is cancelled, httpcore 1.0 may raise errors of h2, or of its own semaphores, in another stream.
    """
    try:
        yield
    except (HTTPError, InvalidURL, SSLError):
        raise
    except Exception as error:
        raise LocalProtocolError(f"{type(error).__name__}: {error}") from error


def _proxy(url: URL, tls: SSLContext) -> Proxy:
    return Proxy(url, ssl_context=tls if url.scheme == "https" else None)


class _CountedBody(AsyncByteStream):
    """The body of an answer; its end frees a place in its pool."""

    def __init__(self, stream: AsyncByteStream, request: Request, pool: _Pool) -> None:
        self._stream = stream
        self._request = request
        self._pool = pool
        self._is_whole = False
        self._open = True
        self._is_begun = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        if self._is_begun:  # httpcore would wait for more data without an end
            raise RuntimeError("the body of the answer was read before, and not kept")
        self._is_begun = True
        with _as_httpx_errors():
            async for part in self._stream:
                yield part
        self._is_whole = True

    async def aclose(self) -> None:
        is_closed = False
        try:
            with _as_httpx_errors():
                await self._stream.aclose()
            is_closed = True
        finally:
            if self._open:
                self._open = False
                await self._pool.leave(self._request, broken_off=not (self._is_whole and is_closed))
