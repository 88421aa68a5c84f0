"""State that the views of one client share: its transport, its accounts, and the circuit breakers of its hosts."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from time import time
from weakref import KeyedRef

import anyio

from polymeet_runtime import Operation

from .._base.answer import Answer
from .._base.event_loop import HomeLoop
from .._base.failures import Failure
from .._base.http import URL, AsyncBaseTransport, InvalidURL, Request
from .._base.http_requests import RequestMaker
from .._base.retry_after import server_time
from .._base.urls import host_and_port, with_readable_host
from ..auth import Auth
from ..auth._protocol import SECONDS_TO_FINISH
from ..connection import DEFAULT_CONNECTION, ConnectionSettings
from ..errors import ClientClosed, CredentialError
from ..retry._breaker import Breakers, host_failing, host_unreachable
from ..retry._loop import RetryBudget
from ..transports._exchange import exchange, typed_errors

__all__ = ("Account", "ClientState", "Inspector")

Inspector = Callable[[Operation, Answer, Failure | None], None]
"""Function that receives the last answer to a call, and its failure. It must not raise."""


_AuthRef = KeyedRef[int, Auth]


class Account:
    """State of one credential, so that failures of one account do not affect another."""

    __slots__ = ("breakers", "budget", "last_maker")

    def __init__(self) -> None:
        self.budget: RetryBudget = RetryBudget()
        self.breakers: Breakers = Breakers(host_failing)
        self.last_maker: tuple[Mapping[str, str], str | None, RequestMaker] | None = None
        """Headers and base URL of its last `Authorization`, and the maker of requests with them."""


class ClientState:
    """State that the views of one client share."""

    def __init__(
        self,
        *,
        name: str,
        transport: AsyncBaseTransport,
        owns_transport: bool,
        base_url: URL,
        base_url_is_default: bool,
        settings: ConnectionSettings = DEFAULT_CONNECTION,
    ) -> None:
        self.name = name
        """Name in errors, such as "this Client"."""
        self.transport = transport
        self.owns_transport = owns_transport
        """Whether closing the client closes the transport. False for one that was passed in."""
        self.base_url = base_url
        self.base_url_is_default = base_url_is_default
        """Whether a base URL that the provider states with a token may replace it."""
        self.settings = settings
        self.host: str = host_and_port(base_url)
        """Host of the base URL, with the port where it is not the default."""
        self.closed: bool = False
        self.breakers: Breakers = Breakers(host_unreachable)
        """Circuit breakers of hosts that cannot be reached."""
        self.inspectors: tuple[Inspector, ...] = ()
        """Inspectors of the answers to all calls, in order."""
        self._home = HomeLoop(may_move=False)
        self._clock: tuple[str, float] | None = None
        """The `Date` of the last answer, and our time at its arrival."""
        self._accounts: dict[int, tuple[_AuthRef, Account]] = {}
        accounts = self._accounts  # and not this object, which a credential may outlive
        self._forget: Callable[[_AuthRef], object] = lambda gone: accounts.pop(gone.key, None)
        """Function that drops the account of a credential that is gone."""

    @property
    def auths(self) -> list[Auth]:
        """The credentials of all views; one that is renewing a token is kept alive by its renewal."""
        found = [known() for known, _ in list(self._accounts.values())]
        return [auth for auth in found if auth is not None]

    def account(self, auth: Auth) -> Account:
        """Return the state of *auth*, the credential of a view: the same for all its views, as long as the credential is referenced."""
        key = id(auth)
        if key in self._accounts:
            return self._accounts[key][1]
        account = Account()
        with suppress(TypeError):  # a custom class may have slots without weak references
            self._accounts[key] = KeyedRef(auth, self._forget, key), account
        return account

    def check_usable(self, what: str) -> None:
        """Raise `ClientClosed` after closing, and `WrongEventLoop` if our own connections belong to another event loop."""
        if self.closed:
            raise ClientClosed(f"{what}: {self.name} is closed; make a new one")
        if self.owns_transport:
            self._home.check(what, self.name)

    def base_for(self, named: str | None) -> URL:
        """Return the base URL of requests with a credential: the one *named* by it if that may replace ours."""
        return self.base_url if named is None or not self.base_url_is_default else _named(named)

    async def transmit(self, request: Request) -> Answer:
        """Send *request* unchanged, and return the whole answer."""
        answer = await exchange(self.transport, request, self.settings)
        date = answer.headers.get("date")
        if date is not None:
            self._clock = (date, time())
        return answer

    def provider_time(self, moment: float) -> datetime:
        """Return the time on the provider's clock at *moment* of `time.time()`, estimated from the `Date` of its answers."""
        ours = datetime.fromtimestamp(moment, UTC)
        if self._clock is None:
            return ours
        date, came_at = self._clock
        return ours + timedelta(seconds=server_time({"date": date}, came_at) - came_at)

    async def aclose(self) -> None:
        """Close the transport if it is ours. Later calls do nothing. Connections of another event loop are left: they ended with it.

        A renewal that uses up the previous token is awaited first: if its answer were lost, so would be the account. Other renewals
        may fail.
        """
        try:
            with anyio.move_on_after(SECONDS_TO_FINISH, shield=True):
                for auth in self.auths:
                    await auth.finish()
        finally:  # asyncio's own cancellation goes through the shield
            await self._close()

    async def _close(self) -> None:
        if self.closed:
            return
        self.closed = True
        if self.owns_transport and not self._home.is_elsewhere:
            with typed_errors("closing the client"):
                await self.transport.aclose()


def _named(text: str) -> URL:
    try:
        return with_readable_host(URL(text))
    except InvalidURL as error:
        raise CredentialError(f"the credential names an address of the API that is no URL: {error}") from None
