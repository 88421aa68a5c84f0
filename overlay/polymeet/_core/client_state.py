"""What the views of one client share: its connections, and what is known of the host behind them."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from time import time
from weakref import ref

from attrs import define, field

from polymeet_runtime import Operation

from .._base.answer import Answer
from .._base.event_loop import current_loop
from .._base.failures import Failure
from .._base.http import URL, AsyncBaseTransport, InvalidURL
from .._base.retry_after import server_time
from .._base.urls import host_and_port, with_readable_host
from ..auth import Auth
from ..connection import DEFAULT_CONNECTION, ConnectionSettings
from ..errors import ClientClosed, CredentialError, InvalidRequest, WrongEventLoop
from ..retry import Breakers, RetryBudget, no_answer, no_connection
from ..transports._exchange import typed_errors

__all__ = ("Account", "Connection", "Inspector")

Inspector = Callable[[Operation, Answer, Failure | None], None]
"""Sees the last answer to a call, and the failure that it stands for. It must not raise."""


@define
class Account:
    """What is known of one credential: what the provider's trouble with one account does must not touch another."""

    budget: RetryBudget = field(factory=RetryBudget)
    breakers: Breakers = field(factory=lambda: Breakers(no_answer))


@define
class Connection:
    """What the views of one client share."""

    transport: AsyncBaseTransport
    owned: bool
    """Whether closing the client closes the transport: not when the caller passed it in."""
    base_url: URL
    base_url_is_default: bool
    """Whether a base URL that the provider names beside a token may take its place."""
    settings: ConnectionSettings = DEFAULT_CONNECTION
    host: str = field(init=False)
    """Of the base URL, with the port where it is not the default."""
    closed: bool = False
    breakers: Breakers = field(factory=lambda: Breakers(no_connection))
    """Of hosts that cannot be reached."""
    _loop: object = field(default=None, repr=False)
    inspectors: tuple[Inspector, ...] = ()
    """Who looks at the answers to all calls, in this order."""
    _heard: tuple[str, float] | None = None
    """The `Date` of the last answer, and our time when it came."""
    _named: dict[str, URL] = field(factory=dict[str, URL], repr=False)
    _accounts: dict[int, tuple[ref[Auth], Account]] = field(factory=dict[int, tuple[ref[Auth], Account]], repr=False)

    def __attrs_post_init__(self) -> None:
        self.host = host_and_port(self.base_url)

    @property
    def auths(self) -> list[Auth]:
        """The credentials of all views. One that renews a token is kept alive by that."""
        found = [known() for known, _ in list(self._accounts.values())]
        return [auth for auth in found if auth is not None]

    def account(self, auth: Auth) -> Account:
        """Return what is known of *auth*, the credential of a view: the same for all its views, for as long as it is kept by somebody."""
        key = id(auth)
        if key in self._accounts:
            return self._accounts[key][1]
        account, accounts = Account(), self._accounts
        with suppress(TypeError):  # a class of the caller's may have slots and take no weak references
            accounts[key] = ref(auth, lambda _: accounts.pop(key, None)), account
        return account

    def check(self, what: str, provider: str) -> None:
        """Raise `ClientClosed` after closing, and `WrongEventLoop` where our own connections belong to another event loop."""
        if self.closed:
            raise ClientClosed(f"{what}: this {provider} client is closed; make a new one")
        if self.owned:
            loop = current_loop()
            self._loop = self._loop or loop
            if self._loop is not loop:
                raise WrongEventLoop(
                    f"{what}: this {provider} client was used in another event loop before; make one in each loop"
                )

    def heard(self, headers: Mapping[str, str]) -> None:
        """Take note of what the clock of the server shows."""
        if "date" in headers:
            self._heard = (headers["date"], time())

    def by_their_clock(self, moment: datetime) -> datetime:
        """Return what the clock of the server showed at *moment* of ours, as far as its answers tell."""
        if self._heard is None:
            return moment
        date, came_at = self._heard
        return moment + timedelta(seconds=server_time({"date": date}, came_at) - came_at)

    def url(self, named: str | None, raw_path: bytes) -> URL:
        """Return the URL of a path below the base URL, or below the *named* one where that may take its place.

        Raises `InvalidRequest` where path or query are longer than httpx takes: 65,536 characters.
        """
        base = self.base_url
        if named is not None and self.base_url_is_default:
            base = self._named.get(named) or self._named.setdefault(named, _named(named))
        try:
            return base.copy_with(raw_path=base.raw_path.rstrip(b"/") + raw_path)
        except InvalidURL as error:
            raise InvalidRequest(
                f"the URL has a path and query of {len(raw_path):,} characters and cannot be sent ({error}); give shorter arguments"
            ) from None

    async def aclose(self) -> None:
        """Close what is ours. Later calls do nothing. Connections of another event loop are left: they ended with it."""
        if self.closed:
            return
        self.closed = True
        if self.owned and self._loop in (None, current_loop()):
            with typed_errors("closing the client"):
                await self.transport.aclose()


def _named(text: str) -> URL:
    try:
        return with_readable_host(URL(text))
    except InvalidURL as error:
        raise CredentialError(f"the credential names an address of the API that is no URL: {error}") from None
