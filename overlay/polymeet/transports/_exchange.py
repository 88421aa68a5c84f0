"""One request out, one complete answer in: the only place that touches the network. Raises polymeet's errors in place of httpx's."""

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from contextlib import contextmanager
from ssl import SSLCertVerificationError
from typing import Final

import anyio

from .._base.answer import Answer
from .._base.error_redaction import quotes_bytes
from .._base.http import (
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
from ._httpcore_internals import SECONDS_TO_CLOSE
from ._wire_logs import filtered_wire_logs

__all__ = ("exchange", "may_have_run", "release", "send", "tells_connect_errors", "typed_errors")

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
    what = f"{request.method} {request.url.scheme}://{host_and_port(request.url)}{shown_path(request.url)}"
    request.stream = _RequestBody(request.content)
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
    and a wrapper may send twice, so that it has to say it for itself.
    """
    return bool(getattr(type(transport), "tells_connect_errors", type(transport) is AsyncHTTPTransport))


def may_have_run(request: Request) -> bool:
    """Whether *request*, which `exchange` was given, may have run: not before its body is begun."""
    stream = request.stream
    return not isinstance(stream, _RequestBody) or stream.is_begun


@contextmanager
def typed_errors(what: str, *, connecting: bool | None = None) -> Generator[None, None, None]:
    """Turn all that a transport may raise into our errors: httpx's, those of the layers below, and its own. *what* begins their text.

    Their causes may still quote bytes from the wire: whoever lets them out has to `redact_error` them.

    *connecting*: whether a connect error means that nothing was sent; None where the answer has begun, which none can undo.
    """
    with filtered_wire_logs():
        try:
            yield
        except PolymeetError:
            raise
        except Exception as error:
            raise _typed(what, error, connecting) from error


def _typed(what: str, error: Exception, connecting: bool | None) -> TransportError:
    detail = _describe(error)
    if connecting is not None and isinstance(error, CONNECT_ERRORS):
        # Nothing is sent before the end of the handshake, whoever tells that it failed.
        certificate_rejected = any(isinstance(cause, SSLCertVerificationError) for cause in _causes(error))
        if connecting or certificate_rejected:
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
    """Return the kind of *error* and its text, or that of the first of its causes that has one: on trio only the innermost does."""
    text = next((text for cause in _causes(error) if (text := str(cause))), "")
    return f"{type(error).__name__}: {text}" if text and not quotes_bytes(text) else type(error).__name__


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield *error* and its causes, the innermost last.

    httpcore hides its causes by `raise ... from None`. A context that nobody hid is left out: it is no cause, but the error that the
    caller was handling when the call was made, which may be about another host.
    """
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__context__ if cause.__cause__ is None and cause.__suppress_context__ else cause.__cause__


async def release(close: Callable[[], Awaitable[None]]) -> None:
    """Await *close*, also when cancelled, and in bounded time.

    Every call comes by here, so it costs no task of its own: where a second cancellation cuts it off, `ConnectionPools` reclaims the
    connection.
    """
    with filtered_wire_logs(), anyio.move_on_after(SECONDS_TO_CLOSE, shield=True):
        await close()


class _RequestBody(AsyncByteStream):
    """The body of a request. httpx's own is an async generator, which trio warns of when sending it breaks off."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self.is_begun = not content
        """Whether the transport asked for it; True where there is no content to ask for."""

    def __aiter__(self) -> AsyncIterator[bytes]:
        self.is_begun = True
        return InMemoryBody(self._content)
