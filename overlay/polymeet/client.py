"""What the three clients have in common: parts are chosen here once, and closed here."""

import copy
import re
import sys
from collections.abc import Iterable
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self, cast

import anyio
from attrs import evolve

from polymeet_runtime import UNSET, Resource, Unset

from . import __version__
from ._base.http import URL, AsyncBaseTransport
from ._base.timeouts import DEFAULT_TIMEOUTS, Timeouts, as_timeouts
from ._base.urls import is_confidential, shown_url, url_or_none
from ._core.client_state import Connection
from ._core.sender import Profile, Sender
from .auth import Auth, Exchange
from .auth._protocol import SECONDS_TO_FINISH
from .connection import DEFAULT_CONNECTION, ConnectionSettings
from .errors import InvalidRequest
from .observers import Observer
from .observers._notifier import Watch
from .retry import DEFAULT_RETRY, Retry
from .transports import ConnectionPools

if TYPE_CHECKING:
    from .rate_limits import Limiter, RateLimits

__all__ = ("ProviderClient",)

_HAS_MORE = re.compile(r"[\s?#]")
"""What no base URL has, and httpx would percent-encode, or put between it and a path."""
METHODS_OF_AUTH: Final = ("authorize", "answered", "accepts_host", "wait_until_idle", "finish")
USER_AGENT = f"polymeet/{__version__} python/{sys.version_info.major}.{sys.version_info.minor}"


class ProviderClient(Resource):
    """A client of one provider. Use it as an async context manager, or call `aclose` when done."""

    __slots__ = ("_sender",)
    _profile: ClassVar[Profile]

    def __init__(
        self,
        auth: Auth,
        *,
        base_url: str | None = None,
        timeout: float | Timeouts = DEFAULT_TIMEOUTS,
        retry: Retry = DEFAULT_RETRY,
        rate_limits: "RateLimits | Limiter | None" = None,
        observers: Iterable[Observer] = (),
        transport: AsyncBaseTransport | None = None,
        connection: ConnectionSettings | None = None,
    ) -> None:
        """Make a client; nothing is opened before the first call.

        Args:
            auth: The credential, see `polymeet.auth`.
            base_url: Where the API is; the provider's own address unless given.
            timeout: Seconds for a whole call, or `Timeouts` for each step of it.
            retry: When and how often requests are sent again; `Retry(attempts=1)` for never.
            rate_limits: What the account's plan allows, such as `ZoomRateLimits.PRO`, or a limiter that several clients of the
                account share: calls then wait for their turn here. None: only what the provider refuses is waited for.
            observers: Who is told of every request, retry, wait and token renewal.
            transport: Any `httpx.AsyncBaseTransport`. It stays the caller's to close, and proxy, TLS and pool settings are its own.
                A create is sent again after its connect errors only where its class has `tells_connect_errors = True`: nothing was
                sent when it raises one. `ConnectionPools` and `httpx.AsyncHTTPTransport` keep to that.
            connection: HTTP version, pools, proxy, TLS and limits of answers, for a client without a *transport* of the caller's.

        Raises:
            InvalidRequest: *base_url* is no absolute URL, or not https (http is taken for this machine only), or in another cloud than
                *auth* (Zoom's zoom.us and zoomgov.com), or *timeout* is not positive, or *connection* is given beside *transport*, or
                names a file that cannot be used.
            TypeError: *auth* is for another provider, or *auth*, *retry*, *rate_limits*, *transport* or *connection* is something else.
        """
        if transport is not None and not isinstance(transport, AsyncBaseTransport):  # pyright: ignore[reportUnnecessaryIsInstance]  # httpx2 has a class of the same name
            raise TypeError(
                f"transport must be an httpx.AsyncBaseTransport, not {type(transport).__module__}.{type(transport).__name__}"
            )
        url = _base_url(self._profile.base_url if base_url is None else base_url)
        settings = _settings(connection, transport)
        shared = Connection(
            transport=ConnectionPools(settings) if transport is None else transport,
            owned=transport is None,
            base_url=url,
            base_url_is_default=base_url is None,
            settings=settings,
        )
        self._sender = Sender(
            self._profile,
            shared,
            _auth(auth, self._profile.name, shared),
            shared.account(auth),
            _timeouts(timeout),
            _retry(retry),
            _limiter(rate_limits),
            Watch(self._profile.name, observers),
            USER_AGENT,
        )
        super().__init__(self._sender)

    def with_options(
        self,
        *,
        timeout: float | Timeouts | None = None,
        retry: Retry | None = None,
        auth: Auth | None = None,
        rate_limits: "RateLimits | Limiter | Unset | None" = UNSET,
        observers: Iterable[Observer] | None = None,
    ) -> Self:
        """Return a view of this client with other options. It shares the connections, and is closed with this client.

        A view with an *auth* of its own is another account: failures of its answers, and its retries, are counted apart, and it has
        no rate budget but what *rate_limits* says. Give the limiter of this client there where both are one account. Only that the
        host cannot be reached is known to all views.

        Args:
            timeout: As for a new client.
            retry: As for a new client.
            auth: As for a new client. Keep the object: what is known of its account lasts as long.
            rate_limits: A plan begins a new budget; give a limiter, kept for the account, to views that are made often. None: no budget.
            observers: Who is told in place of those of this client.

        Raises `InvalidRequest` and `TypeError` as a new client does.
        """
        view = copy.copy(self)
        changes: dict[str, Any] = {}
        if timeout is not None:
            changes["timeouts"] = _timeouts(timeout)
        if retry is not None:
            changes["retry"] = _retry(retry)
        if auth is not None and auth is not self._sender.auth:
            changes["auth"] = _auth(auth, self._profile.name, self._sender.connection)
            changes["account"] = self._sender.connection.account(auth)
            changes["limiter"] = None
        if not isinstance(rate_limits, Unset):
            changes["limiter"] = _limiter(rate_limits)
        if observers is not None:
            changes["watch"] = Watch(self._profile.name, observers)
        view._sender = view._send = evolve(self._sender, **changes)
        return view

    @property
    def exchange(self) -> Exchange:
        """Sends any request through the transport of this client, without its credential and its reading of errors."""
        return self._sender.exchange

    async def aclose(self) -> None:
        """Close the connections, those of all views too. A transport that was passed in is left open.

        A token whose renewal uses up the one before it is waited for, for a view too, since an answer that nobody saves would lose the
        account. Other renewals are left to fail.
        """
        try:
            with anyio.move_on_after(SECONDS_TO_FINISH, shield=True):
                for auth in self._sender.connection.auths:
                    await auth.finish()
        finally:  # asyncio's own cancellation goes through the shield
            await self._sender.connection.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        state = " closed" if self._sender.connection.closed else ""
        return f"<{type(self).__name__} {self._sender.connection.base_url}{state}>"


def _auth(given: Auth, provider: str, connection: Connection) -> Auth:
    # What lacks a method would be found out by its first request, after that was sent.
    if isinstance(given, type) or not all(callable(getattr(given, name, None)) for name in METHODS_OF_AUTH):
        raise TypeError(
            f"auth must be a credential of polymeet.auth, not {type(given).__name__}; a class of your own inherits from Auth"
        )
    wanted = getattr(given, "provider", provider)
    if wanted != provider:
        raise TypeError(f"{type(given).__name__} is a credential for {wanted}; it would be shown to {provider}")
    url = connection.base_url
    if not connection.base_url_is_default and not given.accepts_host(url.host):
        raise InvalidRequest(
            f"base_url {str(url)!r} is in another cloud than the credential, whose tokens stay in their own; "
            "leave base_url out, or use an app of that cloud"
        )
    return given


def _retry(given: Retry) -> Retry:
    if not isinstance(given, Retry):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may have no type checker
        raise TypeError(f"retry must be a Retry, such as Retry(attempts=5), not {type(given).__name__}")
    return given


def _base_url(text: str) -> URL:
    url = url_or_none(text)
    if url is None:
        raise InvalidRequest(f"base_url is no URL: {shown_url(text)}")
    if url.userinfo or url.scheme not in ("http", "https") or not url.host or _HAS_MORE.search(str(text)):
        raise InvalidRequest(
            "base_url must be an absolute http(s) URL without spaces, credentials, query and fragment, "
            f"not {shown_url(text)}"
        )
    if not is_confidential(url):
        raise InvalidRequest(
            f"base_url {shown_url(text)} would send the credential unencrypted; use https (http is for this machine only)"
        )
    return url


def _limiter(given: "RateLimits | Limiter | None") -> "Limiter | None":
    if given is None:
        return None
    if not isinstance(given, type) and callable(getattr(given, "acquire", None)):
        return cast("Limiter", given)
    if isinstance(given, type) or not callable(getattr(given, "limit_of", None)):
        raise TypeError(
            f"rate_limits must be a plan such as ZoomRateLimits.PRO, or a limiter, not {type(given).__name__}"
        )
    from .rate_limits import RateLimiter

    return RateLimiter(cast("RateLimits", given))


def _timeouts(value: float | Timeouts) -> Timeouts:
    try:
        return as_timeouts(value)
    except InvalidRequest as error:
        raise InvalidRequest(f"timeout: {error}") from error


def _settings(connection: ConnectionSettings | None, transport: AsyncBaseTransport | None) -> ConnectionSettings:
    if connection is None:
        return DEFAULT_CONNECTION
    if not isinstance(connection, ConnectionSettings):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may have no type checker
        raise TypeError(f"connection must be a ConnectionSettings, not {type(connection).__name__}")
    if transport is not None:
        raise InvalidRequest(
            "connection= beside transport= would set nothing: give one of them, or build the transport on ConnectionPools(connection)"
        )
    return connection
