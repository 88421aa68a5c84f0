"""Zoom's error bodies, as far as its credentials need them. The provider's `_failures` reads the rest, and auth imports no provider."""

from collections.abc import Mapping
from typing import Any, Final

__all__ = ("EXPIRED_TOKEN", "is_error_in_success")

EXPIRED_TOKEN: Final = 124
"""Zoom's error code for an access token that has expired."""

_REST_KEYS: Final = frozenset({"code", "message", "errors"})


def is_error_in_success(body: Mapping[str, Any]) -> bool:
    """Whether the body of a 2xx is an error: a bare `{code, message}`, or the older `{status: false, errorCode}`."""
    is_bare = "code" in body and "message" in body and body.keys() <= _REST_KEYS
    return is_bare or ("errorCode" in body and body.get("status") is False)
