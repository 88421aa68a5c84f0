"""The TLS context of connection settings."""

from ssl import SSLContext

from ..connection import ConnectionSettings, TLSSettings

__all__ = ("LazyTLS",)


class LazyTLS:
    """TLS context that is made at its first use, because reading the certificate authorities is the slowest step of a new client.

    Files that the settings name are read at once: `InvalidRequest` for one that cannot be used.
    """

    def __init__(self, settings: ConnectionSettings) -> None:
        self._tls = settings.tls
        if isinstance(self._tls, TLSSettings) and self._tls.names_files:
            self._tls = self._tls.context()

    def context(self) -> SSLContext:
        """Return the context, always the same one."""
        if isinstance(self._tls, TLSSettings):
            self._tls = self._tls.context()
        return self._tls
