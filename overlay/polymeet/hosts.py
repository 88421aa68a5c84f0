"""Where credentials may be sent."""

from typing import Final

from ._httpx import URL

__all__ = ("is_confidential", "is_loopback")

_LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})


def is_loopback(url: URL) -> bool:
    """Whether *url* is on this machine."""
    return url.host in _LOOPBACK


def is_confidential(url: URL) -> bool:
    """Whether nobody can read along: https, or http that does not leave this machine."""
    return bool(url.host) and (url.scheme == "https" or (url.scheme == "http" and is_loopback(url)))
