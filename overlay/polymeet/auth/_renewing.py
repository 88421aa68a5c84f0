"""Credentials that renew their token, as a state machine. The code is in the order of the diagram.

                   +----------+   EARLY before its end   +-------+
          +------->|  usable  |------------------------->| early |
          |        +----------+                          +-------+
   saved, |             | a call SKEW before its end,        | a call, which uses the token
   or     |             | an "expired" answer, renew()       | and does not wait
   taken  |             v                                    |
   over   |        +----------+<-----------------------------+
          +--------| renewing |        store failed        +---------+
                   |          |--------------------------->| unsaved |
   first call ---->|          |<---------------------------|         |
                   +----------+        next renewal        +---------+
                    |  ^    |  ^
       refusal, or  |  |    |  | another token in the store
    `Retry-After`   |  |    |  +---------------------+
                    |  |    | dead grant             |
                    |  |    +---------------------+  |
                    v  | pause over, renew(),     v  |
              +---------+ another token        +--------+
              | refused | in the store         |  dead  |<---- forget(): revoked or signed out
              +---------+                      +--------+

    adopt(): a person has authorized the app: usable, from any state.
    Any other failure of a renewal leaves the state as it was; callers within the next second get the same failure.

usable    There is a token in use, `KnownTokens.in_use`.
early     The same, while a renewal may run in the background.
renewing  One renewal runs for all callers, who share its result. Cancelling one caller does not affect the others. The renewal holds the
          store's lock for the token, so that a token renewed by another process is taken over; no lock is held during an API request.
unsaved   The new token was not saved, and no token is used before it is saved. The newest token (`Token.obtained_at`) wins, in this process
          or in the store: if the store lost it or has an older one, it is saved again, because the older grant is used up.
refused   No token request before the end of a pause of 5 seconds, which doubles up to 5 minutes.
dead      The user's grant has ended: no token request until there is another token.
"""

import math
import time
from abc import abstractmethod
from collections.abc import Callable
from contextlib import suppress
from typing import Final

import anyio

from .._base.answer import Answer
from .._base.redaction import Unpicklable
from ..errors import ReauthorizationRequired, TokenError, TokenStoreError
from ._protocol import Auth, Authorization, Exchange, HasExchange, with_deadline
from ._renewal_state import Backoff, Denial, KnownTokens
from ._single_flight import SingleFlight
from ._stores import HeldToken, MemoryTokenStore, TokenStore
from ._token import Token, TokenKey

__all__ = ("TOKEN_TIMEOUT", "OnlyRefreshToken", "RenewingAuth")

PAUSE_BETWEEN_EARLY_RENEWALS: Final = 30.0
"""Seconds from the start of a failed early renewal to the next one."""
TOKEN_TIMEOUT: Final = 45.0
"""Total seconds for one renewal: waiting for the store, the token request, saving."""


class OnlyRefreshToken(Exception):
    """An answer with a refresh token and without a usable access token. Internal: the handler saves its *token*."""

    def __init__(self, fault: str, token: Token) -> None:
        super().__init__(fault)
        self.token = token

    def error(self) -> TokenError:
        """Return the error for the user."""
        return TokenError(f"{self}; its refresh token was saved, and the next call uses it")


class RenewingAuth(Unpicklable, Auth):
    """A credential that renews its token.

    A subclass defines the token request (`request_token`), the headers of an API request (`authorization`) and the answers that mean
    an expired token (`means_expired`).
    """

    def __init__(self, key: TokenKey, store: TokenStore | None, *, clock: Callable[[], float] = time.time) -> None:
        self.key = key
        self._store: TokenStore = MemoryTokenStore() if store is None else store
        self._clock = clock
        self._tokens = KnownTokens()
        self._flight: SingleFlight[Token] = SingleFlight(timeout=TOKEN_TIMEOUT, secrets=self._tokens.secrets)
        self._waited_until = -math.inf
        """The latest deadline of the callers waiting for the renewal in progress, on the clock of the event loop."""
        self._no_early_renewal_before = 0.0
        self._denial: Denial | None = None
        """The error of the states refused and dead."""
        self._backoff = Backoff()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self.key.client} for {self.key.account}>"

    # defined by a subclass

    @abstractmethod
    async def request_token(self, previous: Token | None, exchange: Exchange) -> Token:
        """Request a token from the provider; *previous* is the newest saved one, expired or not.

        Its `refreshing_since` is set if the outcome of an earlier renewal with it is unknown.

        Raises:
            ReauthorizationRequired: No retry can help.
            OnlyRefreshToken: The answer has a new refresh token and no usable access token.
            TokenError: This attempt failed.
        """

    def first_token(self) -> Token | None:
        """Return the initial token for an empty store. Default: None."""
        return None

    @abstractmethod
    def authorization(self, token: Token) -> Authorization:
        """Return the headers that carry *token*."""

    @abstractmethod
    def means_expired(self, answer: Answer) -> bool:
        """Whether the provider refused a request because its token has expired, and for no other reason."""

    @property
    def rotates(self) -> bool:
        """Whether a renewal uses up the grant it sends, so that a lost answer loses the account."""
        return False

    # usable and early

    async def authorize(self, exchange: Exchange, /) -> Authorization:
        """Return the headers of a usable token; renew it first if necessary."""
        token, now = self._tokens.in_use, self._clock()
        if token is None or not self._tokens.is_usable(token, now):
            token = await self._renewed(exchange)
        elif self._renews_early(token, now):
            self._no_early_renewal_before = now + PAUSE_BETWEEN_EARLY_RENEWALS
            self._flight.start(lambda: self._renew(exchange))
        return self.authorization(token)

    def _renews_early(self, token: Token, now: float) -> bool:
        """Whether to renew *token* in the background while it is used."""
        is_time = self._tokens.is_early(token, now) and now >= self._no_early_renewal_before
        return is_time and not self._flight.is_running

    # from usable to renewing

    async def answered(self, used: Authorization, answer: Answer, exchange: Exchange, /) -> bool:
        """Renew the token that was refused, unless it has been renewed since. Returns whether to replay the request."""
        if used.is_replay or not isinstance(used.subject, Token) or not self.means_expired(answer):
            return False
        expired, in_use = used.subject.access_token, self._tokens.in_use
        if in_use is None or in_use.access_token == expired:
            self._tokens.expired = expired
            await self._renewed(exchange)
        return True

    async def renew(self, client: HasExchange) -> None:
        """Get a new token now, even if the one in use is valid: for example after scopes were added to the app (Zoom's code 4711).

        Concurrent calls share one token request. The pause after a refusal is ignored.

        Args:
            client: The client that sends the token request.

        Raises:
            ReauthorizationRequired: No renewal can help; a person has to authorize the app again.
            TokenError: The endpoint refused or failed. The token in use stays.
            TokenStoreError: The new token could not be saved; the next renewal saves it.
        """
        asked_at = self._clock()
        if self._denial is not None and not self._denial.is_final:
            self._denial = None
        token = await self._join_renewal(client.exchange, newer_than=asked_at)
        if token.obtained_at < asked_at:  # a renewal that was under way already
            await self._join_renewal(client.exchange, newer_than=asked_at)

    # renewing: to usable, unsaved, refused or dead

    async def _renewed(self, exchange: Exchange) -> Token:
        """Return a usable token."""
        try:
            return await self._join_renewal(exchange)
        except TokenError as error:
            if not error.client_closed:
                raise
        # another client, whose call had begun the renewal, was closed in the middle of it
        self._flight.forget_failure()
        return await self._join_renewal(exchange)

    async def _join_renewal(self, exchange: Exchange, *, newer_than: float = -math.inf) -> Token:
        """Return the token of the renewal in progress, or of a new one. Its request is repeated until the last caller's deadline."""
        if not self._flight.is_running:
            await self._stay_denied()
        deadline = anyio.current_effective_deadline()
        self._waited_until = max(self._waited_until, deadline) if self._flight.is_running else deadline
        exchange = with_deadline(exchange, lambda: self._waited_until)
        return await self._flight.run(lambda: self._renew(exchange, newer_than=newer_than))

    async def _renew(self, exchange: Exchange, *, newer_than: float = -math.inf) -> Token:
        """Take over a token that another process obtained after *newer_than* (unix time), or request a new one."""
        async with self._store.hold(self.key) as held:
            await self._stay_denied()  # a sign-out may have denied the credential while this renewal waited
            newest = await self._newest(held)
            may_take_over = newest is not None and self._tokens.may_take_over(newest, self._clock())
            if newest is not None and may_take_over and newest.obtained_at >= newer_than:
                self._tokens.in_use = newest
                return newest
            fault = None
            try:
                token = await self._request(newest, held, exchange)
            except OnlyRefreshToken as only:
                token, fault = only.token, only.error()
            self._tokens.newest = token = token.after(newest)
            await held.save(token)  # unsaved, when this fails
            if self._denial is not None:  # signed out meanwhile
                self._tokens.newest = None
                await self._store.delete(self.key)
                raise self._denial.again(self._clock())
            if fault is not None:
                raise fault
            self._tokens.in_use = token
            self._backoff.reset()
            return token

    async def _newest(self, held: HeldToken) -> Token | None:
        """Return the newest token; save it first if it is unsaved or the store lost it."""
        self._tokens.loaded = saved = await held.load() or self.first_token()
        newest = self._newer(saved)
        if newest is not None and newest is not saved:
            await held.save(newest)
        self._tokens.newest = newest
        return newest

    def _newer(self, saved: Token | None) -> Token | None:
        """Return *saved*, or the token of this process if that is newer."""
        return self._tokens.newer(saved, self._clock(), rotates=self.rotates)

    async def _request(self, newest: Token | None, held: HeldToken, exchange: Exchange) -> Token:
        """Request the token after *newest*. If the request uses up *newest*, the store is marked until its outcome is known."""
        marked = newest
        if newest is not None and self.rotates and newest.refreshing_since is None:
            marked = newest.refreshing(self._clock())
            await held.save(marked)
        try:
            return await self.request_token(newest, exchange)
        except ReauthorizationRequired as error:
            self._denial = Denial(error, marked)
            raise
        except TokenError as error:
            if marked != newest and newest is not None and not error.fate_unknown:
                await held.save(newest)
                marked = newest
            self._refuse(error, marked)
            raise

    # refused and dead, and back to renewing

    def _refuse(self, error: TokenError, stored: Token | None) -> None:
        """Start a pause if *error* calls for one."""
        pause = self._backoff.pause_after(error)
        if pause:
            error.retry_after, now = pause, self._clock()
            self._denial = Denial(error, stored, now, now + pause)

    async def _stay_denied(self) -> None:
        """Raise the denial again, unless its pause is over or the store now has another token."""
        denial, now = self._denial, self._clock()
        if denial is None:
            return
        if not denial.is_over(now) and await self._store.load(self.key) == denial.stored:
            raise denial.again(now)
        if self._denial is denial:
            self._denial = None
            if denial.is_final:
                self._tokens.forget()
            self._flight.forget_failure()

    # from any state: to usable, to dead

    async def adopt(self, token: Token) -> None:
        """Save *token* as the new credential, after a person has authorized the app."""
        self._tokens.newest = token = token.after(self._tokens.own())
        self._tokens.expired = None
        self._denial = None
        self._backoff.reset()
        self._flight.forget_failure()
        async with self._store.hold(self.key) as held:
            saved = None
            with suppress(TokenStoreError):  # a token that cannot be read is replaced
                saved = await held.load()
            self._tokens.newest = token = token.after(saved)
            await held.save(token)
            self._tokens.in_use = token

    async def forget(self, reason: str) -> None:
        """Delete the token here and in the store; every call raises `ReauthorizationRequired` with *reason* until a new one is adopted."""
        self._tokens.forget()
        self._denial = Denial(ReauthorizationRequired(reason), None)
        await self._store.delete(self.key)

    # closing

    async def wait_until_idle(self) -> None:
        """Return when no renewal is under way in the background."""
        await self._flight.wait_until_idle()

    async def finish(self) -> None:
        """Wait for a renewal that rotates: its answer would be lost with the connection. Any other can be repeated."""
        if self.rotates:
            await self._flight.wait_until_idle()
