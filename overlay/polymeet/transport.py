"""The only place that touches the network: one request out, one complete answer in, httpx's exceptions turned into ours."""

from collections.abc import AsyncIterator
from ssl import SSLContext

import anyio

from ._httpx import (
    AsyncBaseTransport,
    AsyncByteStream,
    AsyncHTTPTransport,
    ConnectError,
    ConnectTimeout,
    HTTPError,
    InvalidURL,
    Limits,
    PoolTimeout,
    ProtocolError,
    ProxyError,
    Request,
    Response,
    TimeoutException,
    create_ssl_context,
)
from .answer import Answer
from .errors import ConnectFailed, ConnectionLost, InvalidRequest, TimedOut

__all__ = ("ConnectionPools", "exchange")

SECONDS_TO_CLOSE = 5.0
"""How long a cancelled exchange may take to give its connection back."""


async def exchange(transport: AsyncBaseTransport, request: Request) -> Answer:
    """Send *request* and read its answer to the end.

    Raises:
        ConnectFailed: No connection was made; the request did not run.
        TimedOut: A step took longer than allowed.
        ConnectionLost: The connection broke, or the answer was no HTTP.
    """
    what = f"{request.method} {request.url.scheme}://{request.url.host}{request.url.path}"
    request.stream = _Content(request.content)
    try:
        response = await transport.handle_async_request(request)
        try:
            content = await response.aread()
        finally:
            with anyio.CancelScope(shield=True), anyio.move_on_after(SECONDS_TO_CLOSE):
                await response.aclose()
    except (ConnectError, ConnectTimeout, PoolTimeout, ProxyError) as error:
        raise ConnectFailed(f"{what}: no connection was made ({_describe(error)})") from error
    except TimeoutException as error:
        raise TimedOut(f"{what}: no answer in time ({_describe(error)})") from error
    except InvalidURL as error:
        raise InvalidRequest(f"{what}: {error}") from error
    except HTTPError as error:
        lost = ConnectionLost(f"{what}: the connection broke before the answer was complete ({_describe(error)})")
        raise lost from (None if _quotes_bytes(error) else error)
    return Answer(response.status_code, response.headers, content)


def _describe(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) and not _quotes_bytes(error) else type(error).__name__


def _quotes_bytes(error: Exception) -> bool:
    """Whether the text of *error* shows a piece of the request or the answer, as h11's texts do: it may hold a secret."""
    return isinstance(error, ProtocolError) and "b'" in str(error).replace('"', "'")


class ConnectionPools(AsyncBaseTransport):
    """Several small httpx pools side by side.

    One big pool of httpcore 1.0 searches all its connections and waiting requests on every change, which makes it collapse above some
    twenty connections (encode/httpcore#1035); small ones do not. A request goes to the first pool that has room.
    """

    def __init__(self, *, pools: int = 10, connections: int = 10) -> None:
        """Open nothing yet. There are at most *pools* times *connections* connections."""
        self._limits = Limits(max_connections=connections, max_keepalive_connections=connections, keepalive_expiry=30.0)
        self._maximum_pools = pools
        self._connections = connections
        self._pools: list[AsyncHTTPTransport] = []
        self._busy: list[int] = []
        self._tls: SSLContext | None = None

    async def handle_async_request(self, request: Request) -> Response:
        """Send *request* through a pool with room, or through the least busy one."""
        number = self._choose()
        busy = self._busy  # closing replaces it while requests are under way
        busy[number] += 1
        try:
            response = await self._pools[number].handle_async_request(request)
        except BaseException:
            busy[number] -= 1
            raise
        assert isinstance(response.stream, AsyncByteStream)
        response.stream = _Counted(response.stream, busy, number)
        return response

    def _choose(self) -> int:
        for number, busy in enumerate(self._busy):
            if busy < self._connections:
                return number
        if len(self._pools) < self._maximum_pools:
            self._pools.append(AsyncHTTPTransport(verify=self._tls_context(), limits=self._limits))
            self._busy.append(0)
            return len(self._pools) - 1
        return self._busy.index(min(self._busy))

    def _tls_context(self) -> SSLContext:
        """Read the certificate authorities once for all pools: it takes longer than all the rest."""
        if self._tls is None:
            self._tls = create_ssl_context()
        return self._tls

    async def aclose(self) -> None:
        """Close every connection."""
        pools, self._pools, self._busy = self._pools, [], []
        for pool in pools:
            await pool.aclose()


class _Content(AsyncByteStream):
    """The body of a request. httpx's own is an async generator, which trio warns of when sending it breaks off."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def __aiter__(self) -> AsyncIterator[bytes]:
        return _Once(self._content)


class _Once(AsyncIterator[bytes]):
    def __init__(self, content: bytes) -> None:
        self._left = [content]

    async def __anext__(self) -> bytes:
        if not self._left:
            raise StopAsyncIteration
        return self._left.pop()


class _Counted(AsyncByteStream):
    """The body of an answer, whose end frees a place in its pool."""

    def __init__(self, stream: AsyncByteStream, busy: list[int], number: int) -> None:
        self._stream = stream
        self._busy = busy
        self._number = number
        self._open = True

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._stream:
            yield part

    async def aclose(self) -> None:
        if self._open:
            self._open = False
            self._busy[self._number] -= 1
        await self._stream.aclose()
