"""What the views of one client share: its connections, and what is known of the host behind them."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from time import time
from weakref import WeakValueDictionary

from attrs import define, field

from polymeet_api.runtime import Operation

from ._httpx import URL, AsyncBaseTransport
from .answer import Answer
from .auth import Auth
from .connection import DEFAULT_CONNECTION, ConnectionSettings
from .detached import current_loop
from .errors import ClientClosed, WrongEventLoop
from .failures import Failure
from .retry import Breaker, RetryBudget
from .retry_after import server_time

__all__ = ("Connection", "Inspector")

Inspector = Callable[[Operation, Answer, Failure | None], None]
"""Sees the last answer to a call, and the failure that it stands for. It must not raise."""


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
    closed: bool = False
    budget: RetryBudget = field(factory=RetryBudget)
    breaker: Breaker = field(factory=Breaker)
    _loop: object = field(default=None, repr=False)
    inspectors: tuple[Inspector, ...] = ()
    """Who looks at the answers to all calls, in this order."""
    _heard: tuple[str, float] | None = None
    """The `Date` of the last answer, and our time when it came."""
    _named: dict[str, URL] = field(factory=dict[str, URL], repr=False)
    _auths: WeakValueDictionary[int, Auth] = field(factory=WeakValueDictionary[int, Auth], repr=False)

    @property
    def auths(self) -> list[Auth]:
        """The credentials of all views. One that renews a token is kept alive by that."""
        return list(self._auths.values())

    def with_auth(self, auth: Auth) -> Auth:
        """Take note of the credential of a view, and return it."""
        with suppress(TypeError):  # a class of the caller's may have slots and take no weak references
            self._auths[id(auth)] = auth
        return auth

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
        """Return the URL of a path below the base URL, or below the *named* one where that may take its place."""
        base = self.base_url
        if named is not None and self.base_url_is_default:
            base = self._named.get(named) or self._named.setdefault(named, URL(named))
        return base.copy_with(raw_path=base.raw_path.rstrip(b"/") + raw_path)

    async def aclose(self) -> None:
        """Close what is ours. Later calls do nothing. Connections of another event loop are left: they ended with it."""
        if self.closed:
            return
        self.closed = True
        if self.owned and self._loop in (None, current_loop()):
            await self.transport.aclose()
