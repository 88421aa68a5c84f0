"""The only place that touches the network: one request out, one complete answer in, httpx's exceptions turned into ours."""

from collections.abc import AsyncIterator, Awaitable, Callable, Generator
from contextlib import contextmanager
from ssl import SSLCertVerificationError, SSLContext, SSLError
from typing import ClassVar, Final

import anyio

from .._base.answer import Answer
from .._base.causes import causes
from .._base.error_chains import quotes_bytes
from .._base.hosts import place, shown_path
from .._base.http import (
    URL,
    AsyncBaseTransport,
    AsyncByteStream,
    AsyncHTTPTransport,
    ConnectError,
    ConnectTimeout,
    HTTPError,
    InvalidURL,
    Limits,
    LocalProtocolError,
    PoolTimeout,
    Proxy,
    ProxyError,
    Request,
    Response,
    TimeoutException,
)
from ..connection import DEFAULT_CONNECTION, ConnectionSettings, TLSSettings
from ..errors import ConnectFailed, ConnectionLost, PolymeetError, TimedOut, TransportError
from ._body import BoundedBody, InOnePiece
from ._httpcore_pools import SECONDS_TO_CLOSE, Closable, PoolBooks, close_all
from ._wire_logs import private_wire

__all__ = ("ConnectionPools", "exchange", "may_have_run", "release", "send", "tells_connect_errors", "typed_errors")

CONNECT_ERRORS: Final = (ConnectError, ConnectTimeout, PoolTimeout, ProxyError)


async def exchange(
    transport: AsyncBaseTransport, request: Request, settings: ConnectionSettings = DEFAULT_CONNECTION
) -> Answer:
    """Send *request* and read its answer to the end.

    Raises:
        ConnectFailed: No connection was made; the request did not run.
        TimedOut: A step took longer than allowed.
        ConnectionLost: The connection broke, the answer was no HTTP, or the transport failed in a way of its own.
        ResponseTooLarge: The answer is larger than *settings* allow.
    """
    what = f"{request.method} {request.url.scheme}://{place(request.url)}{shown_path(request.url)}"
    request.stream = _Content(request.content)
    response = await send(transport, request, what)
    with typed_errors(what):
        body = BoundedBody(what, response, settings.maximum_response_bytes)
        try:
            content = await body.read()
        finally:
            await release(body.aclose)
    return Answer(response.status_code, response.headers, content, settings.maximum_json_depth)


async def send(transport: AsyncBaseTransport, request: Request, what: str) -> Response:
    """Send *request* and return its answer with the body unread. Raises as `exchange` does; *what* begins the text of errors."""
    with typed_errors(what, connecting=tells_connect_errors(transport)):
        response = await transport.handle_async_request(request)
        if not isinstance(response, Response):  # pyright: ignore[reportUnnecessaryIsInstance]  # a transport may have no type checker
            raise TypeError(f"the transport returned no httpx.Response but {type(response).__name__}")
    return response


def tells_connect_errors(transport: AsyncBaseTransport) -> bool:
    """Whether nothing was sent when *transport* raises a connect error: where its class says `tells_connect_errors = True`.

    `ConnectionPools` and `httpx.AsyncHTTPTransport` do so. Others may use the same errors for a connection that broke in the middle,
    and what wraps a transport may send twice, so that a wrapper has to say it for itself.
    """
    return bool(getattr(type(transport), "tells_connect_errors", type(transport) is AsyncHTTPTransport))


def may_have_run(request: Request) -> bool:
    """Whether so much of *request*, which `exchange` was given, went out that it may have run: not before its body is begun."""
    stream = request.stream
    return not isinstance(stream, _Content) or stream.is_begun


@contextmanager
def typed_errors(what: str, *, connecting: bool | None = None) -> Generator[None, None, None]:
    """Turn all that a transport may raise into our errors: httpx's, those of the layers below, and its own. *what* begins their text.

    What is behind them may still quote what went over the wire: whoever lets them go has to `conceal` it.

    *connecting*: whether a connect error means that nothing was sent; None where the answer has begun, which none can undo.
    """
    with private_wire():
        try:
            yield
        except PolymeetError:
            raise
        except Exception as error:
            raise _typed(what, error, connecting) from error


def _typed(what: str, error: Exception, connecting: bool | None) -> TransportError:
    cause = _describe(error)
    if connecting is not None and isinstance(error, CONNECT_ERRORS) and (connecting or _is_refused_certificate(error)):
        return ConnectFailed(f"{what}: no connection was made ({cause})")
    if isinstance(error, TimeoutException | TimeoutError):
        return TimedOut(f"{what}: no answer in time ({cause})")
    if isinstance(error, HTTPError | OSError):
        return ConnectionLost(f"{what}: the connection broke before the answer was complete ({cause})")
    return ConnectionLost(f"{what}: the transport failed before the answer was complete ({cause})")


def _is_refused_certificate(error: Exception) -> bool:
    """Whether the handshake failed, before which nothing is sent, whoever tells of it."""
    return any(isinstance(cause, SSLCertVerificationError) for cause in causes(error))


async def release(close: Callable[[], Awaitable[None]]) -> None:
    """Give something back, also when cancelled, and in bounded time.

    This is on the way of every call, so it costs no task of its own: where a second cancellation cuts it off, `ConnectionPools` takes
    the connection back.
    """
    with private_wire(), anyio.move_on_after(SECONDS_TO_CLOSE, shield=True):
        await close()


def _describe(error: Exception) -> str:
    """Return the kind of *error* and its text, or that of the first of its causes that has one: on trio only the innermost does."""
    text = next((text for cause in causes(error) if (text := str(cause))), "")
    return f"{type(error).__name__}: {text}" if text and not quotes_bytes(text) else type(error).__name__


class ConnectionPools(AsyncBaseTransport):
    """Several small httpx pools side by side.

    One big pool of httpcore 1.0 searches all its connections and waiting requests on every change, which makes it collapse above some
    twenty connections (encode/httpcore#1035); small ones do not. A request goes to the first pool that has room.
    """

    tells_connect_errors: ClassVar[bool] = True

    def __init__(self, settings: ConnectionSettings = DEFAULT_CONNECTION) -> None:
        """Open nothing yet. Raises `InvalidRequest` when a certificate file of *settings* cannot be used."""
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
            with _faults_of_httpcore():
                response = await pool.transport.handle_async_request(request)
        except BaseException:
            await pool.leave(request, broken_off=True)
            raise
        assert isinstance(response.stream, AsyncByteStream)
        response.stream = _Counted(response.stream, request, pool)
        return response

    def _choose(self) -> "_Pool":
        for pool in self._pools:
            if pool.busy < self._settings.connections_per_pool:
                return pool
        if len(self._pools) < self._settings.pools:
            self._pools.append(_Pool(self._new_pool()))
            return self._pools[-1]
        return min(self._pools, key=lambda pool: pool.busy)

    def _new_pool(self) -> AsyncHTTPTransport:
        settings = self._settings
        tls = self._tls_context()
        limits = Limits(
            max_connections=settings.connections_per_pool,
            max_keepalive_connections=settings.connections_per_pool if settings.keepalive_expiry else 0,
            keepalive_expiry=settings.seconds_idle,
        )
        proxy = None if settings.proxy is None else _proxy(URL(settings.proxy), tls)
        return AsyncHTTPTransport(verify=tls, http2=settings.http2, limits=limits, proxy=proxy, trust_env=False)

    def _tls_context(self) -> SSLContext:
        """Read the certificate authorities once for all pools: it takes longer than all the rest."""
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
    """One httpx pool, and how many requests are under way in it."""

    def __init__(self, transport: AsyncHTTPTransport) -> None:
        self.transport = transport
        self.busy = 0
        self._books = PoolBooks(transport)
        self._closed = False

    async def leave(self, request: Request, *, broken_off: bool) -> None:
        """Note that *request* has ended, and take back what it left behind where it was *broken_off*.

        The last one after closing closes what was still being connected when that was done.
        """
        self.busy -= 1
        closing: list[Closable] = []
        if broken_off or not self._books.is_balanced:
            closing += self._books.take_back(request)
        if self._closed and self.busy == 0:
            closing.append(self.transport)
        if closing:
            await close_all(closing)

    async def aclose(self) -> None:
        """Close all connections."""
        self._closed = True
        await self.transport.aclose()


@contextmanager
def _faults_of_httpcore() -> Generator[None, None, None]:
    """Turn what is none of httpx's exceptions into one.

    Where one HTTP/2 stream of a connection is cancelled, httpcore 1.0 may raise errors of h2, or of its own semaphores, in another.
    """
    try:
        yield
    except (HTTPError, InvalidURL, SSLError):
        raise
    except Exception as error:
        raise LocalProtocolError(f"{type(error).__name__}: {error}") from error


def _proxy(url: URL, tls: SSLContext) -> Proxy:
    return Proxy(url, ssl_context=tls if url.scheme == "https" else None)


class _Content(AsyncByteStream):
    """The body of a request. httpx's own is an async generator, which trio warns of when sending it breaks off."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self.is_begun = not content
        """Whether somebody asked for it. Without a content there is nothing to tell by."""

    def __aiter__(self) -> AsyncIterator[bytes]:
        self.is_begun = True
        return InOnePiece(self._content)


class _Counted(AsyncByteStream):
    """The body of an answer, whose end frees a place in its pool."""

    def __init__(self, stream: AsyncByteStream, request: Request, pool: _Pool) -> None:
        self._stream = stream
        self._request = request
        self._pool = pool
        self._is_whole = False
        self._open = True
        self._is_begun = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        if self._is_begun:  # httpcore would wait without an end for more
            raise RuntimeError("the body of the answer was read before, and not kept")
        self._is_begun = True
        with _faults_of_httpcore():
            async for part in self._stream:
                yield part
        self._is_whole = True

    async def aclose(self) -> None:
        is_closed = False
        try:
            with _faults_of_httpcore():
                await self._stream.aclose()
            is_closed = True
        finally:
            if self._open:
                self._open = False
                await self._pool.leave(self._request, broken_off=not (self._is_whole and is_closed))
