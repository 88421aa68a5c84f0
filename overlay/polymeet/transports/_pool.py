"""One httpx pool, which lives as long as its connection."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from ssl import SSLError
from time import monotonic
from typing import Any, Final

from .._base.http import AsyncBaseTransport, ConnectError, HTTPError, InvalidURL, LocalProtocolError, Request, Response
from ._answer_ends import AnswerEnds
from ._closing import Closable

__all__ = ("CLOSED", "HTTPX_ERRORS", "Origin", "Pool", "origin_of")

Origin = tuple[bytes, bytes, int | None]
"""Scheme, host and port."""

CLOSED: Final = "the connections were closed"
CONNECTED: Final = (".connect_tcp.complete", ".start_tls.complete")
SENDING: Final = "http11.send_request_headers.started"


def origin_of(request: Request) -> Origin:
    """Return the origin of *request*."""
    url = request.url
    return url.raw_scheme, url.raw_host, url.port


class _HttpxErrors:
    """Context manager that converts other exceptions to one of httpx. Every call enters it, so it is a class.

    If one HTTP/2 stream of a connection is cancelled, httpcore 1.0 may raise errors of h2, or of its own semaphores, in another stream.
    """

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> None:
        if isinstance(error, Exception) and not isinstance(error, (HTTPError, InvalidURL, SSLError)):
            raise LocalProtocolError(f"{type(error).__name__}: {error}") from error


HTTPX_ERRORS: Final = _HttpxErrors()


class Pool:
    """One httpx pool for one origin. It takes no request after one that did not end well, and is closed after the last."""

    def __init__(self, transport: AsyncBaseTransport, origin: Origin, places: int) -> None:
        self.origin = origin
        self.places = places
        """Most requests at the same time: 1 for HTTP/1.1."""
        self.busy = 0
        """Requests in flight."""
        self.is_retired = False
        """Whether it takes no more requests, and is closed after the last."""
        self.is_http1 = False
        """Whether HTTP/1.1 is known to be spoken."""
        self.idle_since = 0.0
        self._transport = transport
        self.streams: list[Closable] = []
        """Connections made, without TLS and with it."""
        self._stream: Any = None
        """The connection that answered first."""
        self._is_replaced = False
        """Whether httpx made another connection in place of the first."""
        self._ends: AnswerEnds | None = None
        self.is_closed = False
        """Whether a connection that is made now has to be closed again."""

    async def send(self, request: Request) -> Response:
        """Send *request* and return its answer with the body unread. Raises only errors of httpx and of TLS."""
        with HTTPX_ERRORS:
            if self._stream is None:
                response = await self._connect(request)
            else:
                response = await self._transport.handle_async_request(request)
        self._is_replaced = self._is_replaced or response.extensions.get("network_stream") is not self._stream
        if response.extensions.get("http_version") != b"HTTP/2":
            self.is_http1 = True
            if self._ends is not None:
                self._ends.head_is_read(response)
        return response

    async def _connect(self, request: Request) -> Response:
        extensions = request.extensions
        connecting = _Connecting(self, extensions.get("trace"))
        request.extensions = {**extensions, "trace": connecting.trace}
        try:
            response = await self._transport.handle_async_request(request)
        finally:
            request.extensions = extensions
        if self._stream is None:
            self._stream = response.extensions.get("network_stream")
            if (
                connecting.ends is not None and connecting.ends.stream is self._stream
            ):  # and not a proxy's, below HTTP/2
                self._ends = connecting.ends
        return response

    def has_ended_well(self) -> bool:
        """Whether the connection may be used again after an answer that was read to its end: in HTTP/1.1 only if it is alone."""
        if self._is_replaced or not self.is_http1:
            return not self._is_replaced
        return self.places == 1 and self._ends is not None and self._ends.is_at_end()

    def is_usable(self, expiry: float) -> bool:
        """Whether an idle connection is no older than *expiry* seconds, and neither closed nor followed by what nobody requested."""
        if self.busy or self._stream is None:
            return True
        return not self.has_expired(monotonic() - expiry) and (self._ends is None or not self._ends.is_readable())

    def has_expired(self, oldest: float) -> bool:
        """Whether it has been idle since before *oldest*."""
        return not self.busy and self.idle_since <= oldest

    async def aclose(self) -> None:
        """Close the connection. One that is being made is closed by its request, which is not sent."""
        self.is_closed = True
        with suppress(Exception):
            await self._transport.aclose()
        for stream in reversed(self.streams):
            with suppress(Exception):
                await stream.aclose()


class _Connecting:
    """Watch on one request that may make a connection, by httpx's `trace` extension."""

    def __init__(self, pool: Pool, other: Callable[[str, Any], Awaitable[None]] | None) -> None:
        self._pool = pool
        self._newest: Any = None
        self._other = other
        """Trace extension of the request itself."""
        self.ends: AnswerEnds | None = None

    async def trace(self, event: str, info: dict[str, Any]) -> None:
        """Note each connection as soon as it is made, and watch its reads once HTTP/1.1 is spoken on it."""
        if event.endswith(CONNECTED):
            self._newest = info["return_value"]
            self._pool.streams.append(self._newest)
            if self._pool.is_closed:
                raise ConnectError(CLOSED)
        elif (
            event == SENDING
            and self._newest is not None
            and (self.ends is None or self.ends.stream is not self._newest)
        ):
            self.ends = AnswerEnds(self._newest)
        if self._other is not None:
            await self._other(event, info)
