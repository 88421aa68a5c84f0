"""Exchange of one request and one complete answer over the network. Raises polymeet's errors instead of httpx's."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from ssl import SSLCertVerificationError
from typing import Final

import anyio

from .._base.answer import Answer
from .._base.error_redaction import quotes_bytes
from .._base.http import (
    URL,
    AsyncBaseTransport,
    AsyncByteStream,
    AsyncHTTPTransport,
    ConnectError,
    ConnectTimeout,
    HTTPError,
    PoolTimeout,
    ProxyError,
    Request,
    Response,
    TimeoutException,
)
from .._base.urls import host_and_port, shown_path
from ..connection import DEFAULT_CONNECTION, ConnectionSettings
from ..errors import ConnectFailed, ConnectionLost, PolymeetError, TimedOut, TransportError
from ._body import BoundedBody, InMemoryBody
from ._closing import SECONDS_TO_CLOSE
from ._wire_logs import FilteredWireLogs

__all__ = ("exchange", "may_have_run", "release", "send", "connect_errors_mean_unsent", "typed_errors")

CONNECT_ERRORS: Final = (ConnectError, ConnectTimeout, PoolTimeout, ProxyError)


async def exchange(
    transport: AsyncBaseTransport, request: Request, settings: ConnectionSettings = DEFAULT_CONNECTION
) -> Answer:
    """Send *request* and read its answer to the end.

    Raises:
        ConnectFailed: No connection was made; the request did not run.
        TimedOut: A step took longer than allowed.
        ConnectionLost: The connection broke, the answer was not HTTP, or the transport failed in another way.
        ResponseTooLarge: The answer is larger than *settings* allow.
    """
    what = _Name(request.method, request.url)
    request.stream = _RequestBody(request.content)
    with typed_errors(what) as errors:
        errors.connecting = transport
        response = errors.answered(await transport.handle_async_request(request))
        body = BoundedBody(what, response, settings.maximum_response_bytes)
        try:
            content = await body.read()
        finally:
            if not body.is_closed:
                await release(body.aclose)
    return Answer(response.status_code, response.headers, content, settings.maximum_json_depth)


async def send(transport: AsyncBaseTransport, request: Request, what: object) -> Response:
    """Send *request* and return its answer with the body unread. Raises as `exchange` does; *what* begins the text of errors."""
    with typed_errors(what) as errors:
        errors.connecting = transport
        return errors.answered(await transport.handle_async_request(request))


def connect_errors_mean_unsent(transport: AsyncBaseTransport) -> bool:
    """Whether a connect error of *transport* means that nothing was sent: its class has `connect_errors_mean_unsent = True`.

    True for `ConnectionPools` and `httpx.AsyncHTTPTransport`. Others may raise the same errors for a connection that broke later, and
    a wrapper may send twice, so that it needs the attribute itself.
    """
    return bool(getattr(type(transport), "connect_errors_mean_unsent", type(transport) is AsyncHTTPTransport))


def may_have_run(request: Request) -> bool:
    """Whether *request*, an argument of `exchange`, may have run. False until the transport has begun to send its body."""
    stream = request.stream
    return not isinstance(stream, _RequestBody) or stream.is_begun


class typed_errors(FilteredWireLogs):  # noqa: N801 - used as a function, like `contextlib.suppress`
    """Context manager that converts all errors of a transport to ours: those of httpx, of the layers below, and its own.

    *what* begins their text. Their causes may still quote bytes from the wire: call `redact_error` before they reach the user.
    """

    __slots__ = ("_what", "connecting")

    def __init__(self, what: object) -> None:
        self._what = what
        self.connecting: AsyncBaseTransport | None = None
        """The transport until the answer begins: after that no error is one of connecting, because the request ran."""

    def answered(self, response: object) -> Response:
        """Return the answer of the transport; from here on the request ran. Raises `TypeError` for anything but an `httpx.Response`."""
        self.connecting = None
        if not isinstance(response, Response):
            raise TypeError(f"the transport returned no httpx.Response but {type(response).__name__}")
        return response

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> None:
        super().__exit__(kind, error, traceback)
        if isinstance(error, Exception) and not isinstance(error, PolymeetError):
            raise _typed(self._what, error, self.connecting) from error


class _Name:
    """Beginning of the text of errors of a request. The text is made when there is one."""

    __slots__ = ("_method", "_url")

    def __init__(self, method: str, url: URL) -> None:
        self._method = method
        self._url = url

    def __str__(self) -> str:
        return f"{self._method} {self._url.scheme}://{host_and_port(self._url)}{shown_path(self._url)}"


def _typed(what: object, error: Exception, connecting: AsyncBaseTransport | None) -> TransportError:
    detail = _describe(error)
    if connecting is not None and isinstance(error, CONNECT_ERRORS):
        # Nothing is sent before the end of the handshake, whichever library reports its failure.
        certificate_rejected = any(isinstance(cause, SSLCertVerificationError) for cause in _causes(error))
        if certificate_rejected or connect_errors_mean_unsent(connecting):
            failed = ConnectFailed(f"{what}: no connection was made ({detail})")
            failed.certificate_rejected = certificate_rejected
            failed.pool_exhausted = isinstance(error, PoolTimeout)
            return failed
    if isinstance(error, TimeoutException | TimeoutError):
        return TimedOut(f"{what}: no answer in time ({detail})")
    if isinstance(error, HTTPError | OSError):
        return ConnectionLost(f"{what}: the connection broke before the answer was complete ({detail})")
    return ConnectionLost(f"{what}: the transport failed before the answer was complete ({detail})")


def _describe(error: Exception) -> str:
    """Return the kind of *error* and its text, or that of its first cause with a text: on trio only the innermost has one."""
    text = next((text for cause in _causes(error) if (text := str(cause))), "")
    return f"{type(error).__name__}: {text}" if text and not quotes_bytes(text) else type(error).__name__


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield *error* and its causes, the innermost last.

    httpcore suppresses its causes with `raise ... from None`; they are its contexts. A context that is not suppressed is left out: it is
    the error that the caller was handling when it made the call, which may concern another host.
    """
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__context__ if cause.__cause__ is None and cause.__suppress_context__ else cause.__cause__


async def release(close: Callable[[], Awaitable[None]]) -> None:
    """Await *close*, also when cancelled, for a limited time.

    Every call over a network runs this, so it starts no task: if a second cancellation interrupts it, `ConnectionPools` closes the
    connection.
    """
    with FilteredWireLogs(), anyio.move_on_after(SECONDS_TO_CLOSE, shield=True):
        await close()


class _RequestBody(AsyncByteStream):
    """The body of a request. httpx's own is an async generator, about which trio warns if sending is interrupted."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self.is_begun = not content
        """Whether the transport has begun to read it; True if there is no content."""

    def __aiter__(self) -> AsyncIterator[bytes]:
        self.is_begun = True
        return InMemoryBody(self._content)
