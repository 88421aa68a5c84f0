"""Transport over aiohttp, which takes a fraction of the time of httpx for each request. It runs on asyncio only."""

import asyncio
import select
from base64 import b64encode
from collections.abc import AsyncIterator
from functools import lru_cache
from ssl import SSLContext
from typing import ClassVar, Final, Self
from weakref import WeakSet

import aiohttp
import anyio
import sniffio
import yarl
from aiohttp.abc import AbstractStreamWriter
from aiohttp.client_proto import ResponseHandler

from .._base.http import (
    URL,
    AsyncBaseTransport,
    AsyncByteStream,
    ConnectError,
    PoolTimeout,
    Request,
    Response,
)
from ..connection import ConnectionSettings
from ..errors import WrongEventLoop
from ._aiohttp_errors import httpx_error, with_httpx_errors
from ._closing import SECONDS_TO_CLOSE
from ._pool import CLOSED
from ._tls import LazyTLS

__all__ = ("AiohttpTransport",)

AUTOMATIC_HEADERS: Final = ("Accept", "Accept-Encoding", "Content-Type", "User-Agent")
"""Headers that aiohttp would add."""
MAXIMUM_HEADER: Final = 100 * 1024
"""Longest header line, in bytes; the same as that of httpx."""
LONGEST_IDLE: Final = 365 * 86_400.0
"""Seconds that stand for an endless `keepalive_expiry`, with which aiohttp cannot compute."""


class AiohttpTransport(AsyncBaseTransport):
    """Connections of aiohttp. They belong to the event loop of the first request."""

    connect_errors_mean_unsent: ClassVar[bool] = True

    def __init__(self, settings: ConnectionSettings) -> None:
        """Open nothing yet. Raises `InvalidRequest` if a certificate file of *settings* cannot be used."""
        self._session: aiohttp.ClientSession | None = None
        self._is_closed = False
        self._settings = settings
        self._tls = LazyTLS(settings)
        self._proxy = None if settings.proxy is None else _Proxy(URL(settings.proxy))
        self._free = asyncio.Semaphore(settings.max_connections)
        """Connections that may still be used. aiohttp's own limit has one timeout for waiting and connecting together."""

    async def handle_async_request(self, request: Request) -> Response:
        """Send *request*. Raises a connect error of httpx only if nothing was sent."""
        session = self._session or self._open()
        timeouts = request.extensions.get("timeout", {})
        headers = [(name.decode("ascii"), value.decode("ascii")) for name, value in request.headers.raw]
        content = request.content
        data = _Content(request, len(content), timeouts.get("write")) if content else None
        proxy, proxy_headers = None, None
        if self._proxy is not None:
            proxy, proxy_headers = self._proxy.url, self._proxy.headers
            if request.url.raw_scheme == b"http":  # no tunnel, so that the proxy reads the request itself
                headers += self._proxy.headers.items()
        await self._take_place(timeouts.get("pool"))
        try:
            if session.closed:
                raise ConnectError(CLOSED)
            response = await session.request(
                request.method,
                _url(request.url),
                headers=headers,
                data=data,
                allow_redirects=False,
                timeout=_timeouts(timeouts.get("connect"), timeouts.get("read")),
                proxy=proxy,
                proxy_headers=proxy_headers,
            )
        except BaseException as error:
            self._free.release()
            if session.closed and isinstance(error, asyncio.CancelledError) and not _is_cancelled():
                raise ConnectError(CLOSED) from None  # a closed session cancels its searches for addresses
            raise
        return Response(response.status, headers=response.raw_headers, stream=_Body(response, self._free))

    async def _take_place(self, seconds: float | None) -> None:
        if not self._free.locked():
            await self._free.acquire()
            return
        try:
            async with asyncio.timeout(seconds):
                await self._free.acquire()
        except TimeoutError:
            raise PoolTimeout("all connections are in use") from None

    def _open(self) -> aiohttp.ClientSession:
        if self._is_closed:
            raise ConnectError(CLOSED)
        library = sniffio.current_async_library()
        if library != "asyncio":
            raise WrongEventLoop(
                f"http_backend='aiohttp' runs on asyncio only, not on {library}; use http_backend='httpx2'"
            )
        self._session = aiohttp.ClientSession(
            connector=_Connector(self._tls.context(), self._settings.keepalive_expiry),
            cookie_jar=aiohttp.DummyCookieJar(),
            skip_auto_headers=AUTOMATIC_HEADERS,
            auto_decompress=False,
            trust_env=False,
            max_line_size=MAXIMUM_HEADER,
            max_field_size=MAXIMUM_HEADER,
            middlewares=(with_httpx_errors,),
        )
        return self._session

    async def aclose(self) -> None:
        """Close every connection, also when cancelled: aiohttp closes them before it waits for the end of that."""
        session, self._session, self._is_closed = self._session, None, True
        if session is not None:
            with anyio.move_on_after(SECONDS_TO_CLOSE):
                await session.close()

    def __del__(self) -> None:
        """Let aiohttp complain of kept connections alone: a client that is left when its event loop ends may have none."""
        if self._session is not None:
            self._session.detach()


class _Proxy:
    """The URL of a proxy, and the header with its user and password."""

    def __init__(self, url: URL) -> None:
        self.url = _url(url)
        self.headers: dict[str, str] = {}
        if url.userinfo:
            credential = b64encode(f"{url.username}:{url.password}".encode()).decode()
            self.headers["Proxy-Authorization"] = f"Basic {credential}"


class _Connector(aiohttp.TCPConnector):
    """Pool of connections, which drops a kept connection on which something has arrived in the meantime.

    That may be an answer nobody asked for, which would be taken for the answer to the next request, or the end of the connection.
    """

    def __init__(self, tls: SSLContext, expiry: float) -> None:
        super().__init__(  # pyright: ignore[reportUnknownMemberType]  # of an argument that is not used
            ssl=tls,
            limit=0,
            resolver=aiohttp.ThreadedResolver(),  # that of the operating system, even if aiodns is installed
            keepalive_timeout=min(expiry, LONGEST_IDLE) if expiry else None,
            force_close=not expiry,
        )
        self._tls = tls
        self._used: WeakSet[object] = WeakSet()

    async def _create_connection(
        self,
        req: aiohttp.ClientRequest,
        traces: list[aiohttp.tracing.Trace],
        timeout: aiohttp.ClientTimeout,  # noqa: ASYNC109 - the name is aiohttp's
    ) -> ResponseHandler:
        """Make a connection. The context is set each time, as by httpcore: it may be shared with a client that offers HTTP/2."""
        self._tls.set_alpn_protocols(["http/1.1"])
        return await super()._create_connection(req, traces, timeout)

    async def connect(
        self,
        req: aiohttp.ClientRequest,
        traces: list[aiohttp.tracing.Trace],
        timeout: aiohttp.ClientTimeout,  # noqa: ASYNC109 - the name is aiohttp's
    ) -> aiohttp.connector.Connection:
        """Return a connection of the pool, or a new one."""
        while True:
            connection = await super().connect(req, traces, timeout)
            protocol = connection.protocol
            assert protocol is not None
            if protocol not in self._used:
                self._used.add(protocol)
                if protocol.closed is not None:  # `_Body` waits for it; asyncio logs an error that nobody has asked for
                    protocol.closed.add_done_callback(_forget)
                return connection
            if not (protocol.should_close or _is_readable(connection)):
                return connection
            connection.close()


def _forget(closed: "asyncio.Future[None]") -> None:
    """Ask for the error that ended a connection."""
    if not closed.cancelled():
        closed.exception()


def _is_readable(connection: aiohttp.connector.Connection) -> bool:
    """Whether there is data that the event loop has not read yet, or the end of the connection."""
    assert connection.transport is not None
    number = connection.transport.get_extra_info("socket").fileno()
    if not hasattr(select, "poll"):  # Windows
        return bool(select.select([number], [], [], 0)[0])
    poll = select.poll()
    poll.register(number, select.POLLIN)
    return bool(poll.poll(0))


class _Content(aiohttp.Payload):
    """The body of *request*, read from its stream, so that `may_have_run` knows when sending has begun."""

    def __init__(self, request: Request, size: int, seconds: float | None) -> None:
        super().__init__(request.stream)
        self._size = size
        self._seconds = seconds

    async def write(self, writer: AbstractStreamWriter) -> None:
        """Send all of it. aiohttp reports the TimeoutError as the error of the request."""
        async with asyncio.timeout(self._seconds):
            async for part in self._value:
                await writer.write(part)

    async def write_with_length(self, writer: AbstractStreamWriter, content_length: int | None) -> None:
        """Send all of it: the size is right."""
        await self.write(writer)

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        """Not used: a request is sent once."""
        raise NotImplementedError


class _Body(AsyncByteStream, AsyncIterator[bytes]):
    """Body of an answer. Its connection is kept if all of it has arrived, and closed otherwise; neither waits."""

    def __init__(self, response: aiohttp.ClientResponse, free: asyncio.Semaphore) -> None:
        self._response = response
        self._free = free
        self._is_open = True
        self._closed: asyncio.Future[None] | None = None
        """End of the connection, if more of the body is to come."""
        if response.connection is not None and response.connection.protocol is not None:
            self._closed = response.connection.protocol.closed
            if self._closed is not None:
                self._closed.add_done_callback(self._end)

    def _end(self, closed: "asyncio.Future[None]") -> None:
        """End the body with the connection. aiohttp closes it after a broken chunk, but leaves the reader waiting without a timeout."""
        content = self._response.content
        if not content.is_eof() and content.exception() is None:
            content.set_exception(aiohttp.ClientPayloadError())

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        try:
            part = await self._response.content.readany()
        except (aiohttp.ClientError, OSError) as error:
            failed = httpx_error(error)
        else:
            if part:
                return part
            raise StopAsyncIteration
        raise failed

    async def aclose(self) -> None:
        if self._is_open:
            self._is_open = False
            if self._closed is not None:
                self._closed.remove_done_callback(self._end)
            self._response.close()
            self._free.release()


def _is_cancelled() -> bool:
    """Whether somebody has cancelled the current task."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


def _url(url: URL) -> yarl.URL:
    """Return *url* for aiohttp. The percent-encoding is final."""
    path, _, query = url.raw_path.decode("ascii").partition("?")
    host = url.raw_host.decode("ascii")
    return yarl.URL.build(
        scheme=url.raw_scheme.decode("ascii"),
        host=f"[{host}]" if ":" in host else host,
        port=url.port,
        path=path,
        query_string=query,
        encoded=True,
    )


@lru_cache
def _timeouts(connect: float | None, read: float | None) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=None, connect=connect, sock_read=read)
