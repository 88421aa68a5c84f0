"""Validation of a client's options: each function returns its argument, or raises an error that describes a valid one."""

import re
from typing import TYPE_CHECKING, Final, cast

from .._base.http import URL, AsyncBaseTransport
from .._base.urls import is_confidential, shown_url, url_or_none
from ..auth import Auth
from ..connection import DEFAULT_CONNECTION, ConnectionSettings, Timeouts
from ..errors import InvalidRequest
from ..retry import Retry
from .client_state import ClientState

if TYPE_CHECKING:
    from ..rate_limits import Limiter, RateLimits

__all__ = (
    "checked_auth",
    "checked_base_url",
    "checked_limiter",
    "checked_retry",
    "checked_settings",
    "checked_timeouts",
    "not_a_transport",
)

METHODS_OF_AUTH: Final = ("authorize", "answered", "accepts_host", "wait_until_idle", "finish")
_NOT_IN_BASE_URL: Final = re.compile(r"[\s?#]")
"""Characters that httpx would percent-encode in a base URL, or that would separate it from a path."""


def checked_auth(given: Auth, provider: str, state: ClientState) -> Auth:
    """Return a credential of *provider*. Methods are checked here because a missing one would fail only after the first request."""
    if isinstance(given, type) or not all(callable(getattr(given, name, None)) for name in METHODS_OF_AUTH):
        raise TypeError(
            f"auth must be a credential of polymeet.auth, not {type(given).__name__}; a class of your own inherits from Auth"
        )
    wanted = getattr(given, "provider", provider)
    if wanted != provider:
        raise TypeError(f"{type(given).__name__} is a credential for {wanted}; it would be shown to {provider}")
    url = state.base_url
    if not state.base_url_is_default and not given.accepts_host(url.host):
        raise InvalidRequest(
            f"base_url {str(url)!r} is in another cloud than the credential, whose tokens stay in their own; "
            "leave base_url out, or use an app of that cloud"
        )
    return given


def checked_retry(given: Retry) -> Retry:
    """Return a retry policy."""
    if not isinstance(given, Retry):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may have no type checker
        raise TypeError(f"retry must be a Retry, such as Retry(attempts=5), not {type(given).__name__}")
    return given


def checked_base_url(text: str) -> URL:
    """Return the URL of an API, to which a credential may be sent."""
    url = url_or_none(text)
    if url is None:
        raise InvalidRequest(f"base_url is no URL: {shown_url(text)}")
    if url.userinfo or url.scheme not in ("http", "https") or not url.host or _NOT_IN_BASE_URL.search(str(text)):
        raise InvalidRequest(
            "base_url must be an absolute http(s) URL without spaces, credentials, query and fragment, "
            f"not {shown_url(text)}"
        )
    if not is_confidential(url):
        raise InvalidRequest(
            f"base_url {shown_url(text)} would send the credential unencrypted; use https (http is for this machine only)"
        )
    return url


def checked_limiter(given: "RateLimits | Limiter | None") -> "Limiter | None":
    """Return a limiter: *given*, or a new one for a plan."""
    if given is None:
        return None
    if not isinstance(given, type) and callable(getattr(given, "acquire", None)):
        return cast("Limiter", given)
    if isinstance(given, type) or not callable(getattr(given, "limit_of", None)):
        raise TypeError(
            f"rate_limits must be a plan such as ZoomRateLimits.PRO, or a limiter, not {type(given).__name__}"
        )
    from ..rate_limits import RateLimiter  # imported here, because most clients have none

    return RateLimiter(cast("RateLimits", given))


def checked_timeouts(value: float | Timeouts) -> Timeouts:
    """Return the timeouts of a call: `Timeouts`, or the total in seconds."""
    try:
        return value if isinstance(value, Timeouts) else Timeouts(total=value)
    except InvalidRequest as error:
        raise InvalidRequest(f"timeout: {error}") from error


def checked_settings(connection: ConnectionSettings | None, transport: AsyncBaseTransport | None) -> ConnectionSettings:
    """Return the connection settings. A custom *transport* has its own, so both together are refused."""
    if connection is None:
        return DEFAULT_CONNECTION
    if not isinstance(connection, ConnectionSettings):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may have no type checker
        raise TypeError(f"connection must be a ConnectionSettings, not {type(connection).__name__}")
    if transport is not None:
        raise InvalidRequest(
            "connection= beside transport= would set nothing: give one of them, or build the transport on ConnectionPools(connection)"
        )
    return connection


def not_a_transport(given: object) -> str:
    """Return the message about *given*, which should be a transport. Classes of httpx2 have the same names, so the module is shown."""
    module = type(given).__module__
    advice = (
        '; use connection=ConnectionSettings(http_backend="httpx2")' if module.partition(".")[0] == "httpx2" else ""
    )
    return f"transport must be an httpx.AsyncBaseTransport, not {module}.{type(given).__name__}{advice}"
