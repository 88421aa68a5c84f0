"""The one place that imports httpx, so that its class family is decided here and nowhere else."""

from httpx import (
    URL,
    AsyncBaseTransport,
    AsyncByteStream,
    AsyncHTTPTransport,
    ConnectError,
    ConnectTimeout,
    DecodingError,
    Headers,
    HTTPError,
    InvalidURL,
    Limits,
    PoolTimeout,
    ProxyError,
    Request,
    Response,
    TimeoutException,
    create_ssl_context,
)
from httpx import Auth as HttpxAuthBase

__all__ = (
    "URL",
    "AsyncBaseTransport",
    "AsyncByteStream",
    "AsyncHTTPTransport",
    "ConnectError",
    "ConnectTimeout",
    "DecodingError",
    "HTTPError",
    "Headers",
    "HttpxAuthBase",
    "InvalidURL",
    "Limits",
    "PoolTimeout",
    "ProxyError",
    "Request",
    "Response",
    "TimeoutException",
    "create_ssl_context",
)
