"""The transport of each `http_backend`."""

from .._base.http import AsyncBaseTransport
from ..connection import ConnectionSettings
from ._pools import ConnectionPools

__all__ = ("new_transport",)


def new_transport(settings: ConnectionSettings) -> AsyncBaseTransport:
    """Return the transport that *settings* ask for, without opening a connection.

    Raises `InvalidRequest` if a certificate file of *settings* cannot be used.
    """
    if settings.http_backend == "aiohttp":
        from ._aiohttp import AiohttpTransport  # its package is an extra

        return AiohttpTransport(settings)
    return ConnectionPools(settings)
