"""Errors of httpx in place of those of aiohttp.

aiohttp's own quote URLs and headers, so they are in no exception chain: the cause of an error made here is the operating system's error,
or nothing.
"""

import aiohttp

from .._base.http import (
    ConnectError,
    ConnectTimeout,
    HTTPError,
    ProxyError,
    ReadError,
    ReadTimeout,
    RemoteProtocolError,
    WriteTimeout,
)

__all__ = ("httpx_error", "with_httpx_errors")


async def with_httpx_errors(
    request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
) -> aiohttp.ClientResponse:
    """Middleware around one attempt. aiohttp itself would repeat a GET, PUT or DELETE after its own errors of a lost connection."""
    try:
        return await handler(request)
    except (aiohttp.ClientError, OSError) as error:
        failed = httpx_error(error)
    raise failed


def httpx_error(error: aiohttp.ClientError | OSError) -> HTTPError:
    """Return the error of httpx for *error*, with the operating system's error as its cause."""
    cause = _system_error(error)
    text = "" if cause is None else str(cause)
    failed: HTTPError
    match error:
        case aiohttp.ClientHttpProxyError():
            failed = ProxyError(f"{error.status} {error.message}")
        case aiohttp.ClientConnectorError():
            failed = ConnectError(text)
        case aiohttp.ConnectionTimeoutError():
            failed = ConnectTimeout("")
        case aiohttp.ServerTimeoutError():
            failed = ReadTimeout("")
        case TimeoutError():  # of `_Content`
            failed = WriteTimeout("")
        case aiohttp.ServerDisconnectedError():
            failed = RemoteProtocolError("the server disconnected without an answer")
        case aiohttp.ClientPayloadError():
            failed = RemoteProtocolError("the body of the answer is cut off or broken")
        case aiohttp.ClientResponseError():
            failed = RemoteProtocolError("the answer is no HTTP")
        case _:
            failed = ReadError(text or "the connection is closed")
    failed.__cause__ = cause
    return failed


def _system_error(error: BaseException) -> OSError | None:
    """Return the error behind *error* that is none of aiohttp, or None."""
    match error:
        case aiohttp.ClientConnectorCertificateError():
            behind: BaseException | None = error.certificate_error
        case aiohttp.ClientConnectorError():
            behind = error.os_error
        case _:
            behind = error.__cause__
    if behind is None or isinstance(behind, aiohttp.ClientError):
        return None if behind is None else _system_error(behind)
    return behind if isinstance(behind, OSError) else None
