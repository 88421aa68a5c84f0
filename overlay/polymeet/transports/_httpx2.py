"""Pools of httpx2, the successor of httpx with classes of the same names, behind the interface of httpx."""

from collections.abc import AsyncIterator
from ssl import SSLContext
from typing import Any, Final

import httpx2

from .._base.http import (
    URL,
    AsyncBaseTransport,
    AsyncByteStream,
    ConnectError,
    ConnectTimeout,
    HTTPError,
    LocalProtocolError,
    PoolTimeout,
    ProxyError,
    ReadError,
    ReadTimeout,
    RemoteProtocolError,
    Request,
    Response,
    UnsupportedProtocol,
    WriteError,
    WriteTimeout,
)
from ..connection import ConnectionSettings

__all__ = ("Httpx2Transport",)

ERRORS: Final[dict[type[Exception], type[HTTPError]]] = {
    httpx2.ConnectError: ConnectError,
    httpx2.ConnectTimeout: ConnectTimeout,
    httpx2.PoolTimeout: PoolTimeout,
    httpx2.ProxyError: ProxyError,
    httpx2.ReadError: ReadError,
    httpx2.ReadTimeout: ReadTimeout,
    httpx2.RemoteProtocolError: RemoteProtocolError,
    httpx2.UnsupportedProtocol: UnsupportedProtocol,
    httpx2.WriteError: WriteError,
    httpx2.WriteTimeout: WriteTimeout,
}


class Httpx2Transport(AsyncBaseTransport):
    """A pool of httpx2, in place of an `httpx.AsyncHTTPTransport`."""

    def __init__(self, settings: ConnectionSettings, tls: SSLContext, connections: int) -> None:
        """Make a pool of at most so many *connections*, without opening one."""
        limits = httpx2.Limits(max_connections=connections, max_keepalive_connections=None, keepalive_expiry=None)
        proxy = None if settings.proxy is None else _proxy(settings.proxy, tls)
        self._transport = httpx2.AsyncHTTPTransport(
            verify=tls, http2=settings.http2, limits=limits, proxy=proxy, trust_env=False
        )

    async def handle_async_request(self, request: Request) -> Response:
        """Send *request*. Raises errors of httpx."""
        with HTTPX_ERRORS:
            response = await self._transport.handle_async_request(_Request(request))
        assert isinstance(response.stream, httpx2.AsyncByteStream)
        return Response(
            response.status_code,
            headers=response.headers.raw,
            stream=_Body(response.stream),
            extensions=response.extensions,
        )

    async def aclose(self) -> None:
        """Close every connection."""
        with HTTPX_ERRORS:
            await self._transport.aclose()


class _Request(httpx2.Request):
    """*request* of httpx. Its URL and headers are not converted: a transport reads only attributes that both libraries have."""

    def __init__(self, request: Request) -> None:
        assert isinstance(request.stream, AsyncByteStream)
        self.method = request.method
        self.url: Any = request.url
        self.headers: Any = request.headers
        self.stream = _Content(request.stream)
        self.extensions = request.extensions


class _Content(httpx2.AsyncByteStream):
    """The body of a request, read from its stream."""

    def __init__(self, stream: AsyncByteStream) -> None:
        self._stream = stream

    def __aiter__(self) -> AsyncIterator[bytes]:
        return aiter(self._stream)


class _Body(AsyncByteStream):
    """The body of an answer."""

    def __init__(self, stream: httpx2.AsyncByteStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with HTTPX_ERRORS:
            async for part in self._stream:
                yield part

    async def aclose(self) -> None:
        with HTTPX_ERRORS:
            await self._stream.aclose()


def _proxy(url: str, tls: SSLContext) -> httpx2.Proxy:
    return httpx2.Proxy(url, ssl_context=tls if URL(url).scheme == "https" else None)


class _HttpxErrors:
    """Context manager that converts errors of httpx2. Every call enters it, so it is a class."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> None:
        if isinstance(error, httpx2.HTTPError):
            raise ERRORS.get(type(error), LocalProtocolError)(str(error)) from error


HTTPX_ERRORS: Final = _HttpxErrors()
