"""Base class of the providers' clients: it puts together the parts of a call (credential, retry, budget, transport) and closes them."""

import copy
from collections.abc import Iterable
from types import TracebackType
from typing import TYPE_CHECKING, ClassVar, Self

from polymeet_runtime import UNSET, Resource, Unset

from ._base.http import AsyncBaseTransport
from ._core.call import Sender
from ._core.client_state import ClientState
from ._core.options import (
    checked_auth,
    checked_base_url,
    checked_limiter,
    checked_retry,
    checked_settings,
    checked_timeouts,
    not_a_transport,
)
from ._core.profile import Profile
from .auth import Auth, Exchange
from .connection import DEFAULT_TIMEOUTS, ConnectionSettings, Timeouts
from .observers import Observer
from .observers._notifier import Notifier
from .retry._policy import DEFAULT_RETRY, Retry
from .transports._backends import new_transport

if TYPE_CHECKING:
    from .rate_limits import Limiter, RateLimits

__all__ = ("ProviderClient",)


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
            base_url: URL of the API. Default: the provider's own address.
            timeout: Seconds for a whole call, or `Timeouts` for each step of it.
            retry: When and how often requests are sent again; `Retry(attempts=1)` for never.
            rate_limits: A plan of `polymeet.rate_limits`, or a limiter that several clients of the account share: calls then wait for
                their turn before they are sent. None: calls wait only after the provider has refused one.
            observers: Objects notified of every request, retry, wait and token renewal.
            transport: Any `httpx.AsyncBaseTransport`. The caller closes it, and its own proxy, TLS and pool settings apply.
                A create is sent again after its connect errors only where its class has `connect_errors_mean_unsent = True`: it raises
                one only if nothing was sent. `ConnectionPools` and `httpx.AsyncHTTPTransport` keep to that.
            connection: HTTP version, pools, proxy, TLS and limits of answers. Not allowed together with *transport*.

        Raises:
            InvalidRequest: *base_url* is not an absolute URL, or not https (http only for this machine), or in another cloud than
                *auth*, or *timeout* is not positive, or both *connection* and *transport* are given, or *connection* names a file
                that cannot be used.
            TypeError: *auth* is for another provider, or *auth*, *retry*, *rate_limits*, *transport* or *connection* is something else.
        """
        if transport is not None and not isinstance(transport, AsyncBaseTransport):  # pyright: ignore[reportUnnecessaryIsInstance]  # httpx2 has a class of the same name
            raise TypeError(not_a_transport(transport))
        url = checked_base_url(self._profile.base_url if base_url is None else base_url)
        settings = checked_settings(connection, transport)
        state = ClientState(
            name=f"this {self._profile.name} client",
            transport=new_transport(settings) if transport is None else transport,
            owns_transport=transport is None,
            base_url=url,
            base_url_is_default=base_url is None,
            settings=settings,
        )
        self._sender = Sender(
            self._profile,
            state,
            checked_auth(auth, self._profile.name, state),
            state.account(auth),
            checked_timeouts(timeout),
            checked_retry(retry),
            checked_limiter(rate_limits),
            Notifier(self._profile.id, observers),
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

        A view with its own *auth* counts as another account: failures of its answers, and its retries, are counted separately, and its
        only rate budget is *rate_limits*. Pass the limiter of this client where both use the same account. All views share only the
        circuit breaker for an unreachable host.

        Args:
            timeout: As for a new client.
            retry: As for a new client.
            auth: As for a new client. Keep the object: the state of its account lives as long as it does.
            rate_limits: A plan begins a new budget; give a limiter, kept for the account, to views that are made often. None: no budget.
            observers: Replace those of this client.

        Raises `InvalidRequest` and `TypeError` as a new client does.
        """
        ours, state = self._sender, self._sender.state
        timeouts = ours.timeouts if timeout is None else checked_timeouts(timeout)
        retry = ours.retry if retry is None else checked_retry(retry)
        account, limiter = ours.account, ours.limiter
        if auth is None or auth is ours.auth:
            auth = ours.auth
        else:
            auth, account, limiter = checked_auth(auth, self._profile.name, state), state.account(auth), None
        if not isinstance(rate_limits, Unset):
            limiter = checked_limiter(rate_limits)
        notifier = ours.notifier if observers is None else Notifier(self._profile.id, observers)
        view = copy.copy(self)
        view._sender = view._send = Sender(ours.profile, state, auth, account, timeouts, retry, limiter, notifier)
        return view

    @property
    def exchange(self) -> Exchange:
        """Sends any request through the transport of this client, without its credential and its reading of errors."""
        return self._sender.exchange

    async def aclose(self) -> None:
        """Close the connections, also those of all views. A transport that was passed in is left open.

        A renewal that uses up the previous token is awaited first, also that of a view: if its answer were lost, so would be the
        account. Other renewals may fail.
        """
        await self._sender.state.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        state = " closed" if self._sender.state.closed else ""
        return f"<{type(self).__name__} {self._sender.state.base_url}{state}>"
