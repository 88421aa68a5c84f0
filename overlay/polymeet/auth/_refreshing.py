"""What all credentials that get themselves a token have in common: one token, renewed once for everybody, saved before it is used."""

import math
import time
from abc import abstractmethod
from collections.abc import Callable, Iterator
from contextlib import suppress

import anyio

from .._base.answer import Answer
from .._base.redaction import Unpicklable
from ..errors import ClientClosed, ReauthorizationRequired, TokenError, TokenStoreError
from ._denial import Denial, Pauses
from ._protocol import Auth, Authorization, Exchange, HasExchange
from ._repeating import until
from ._single_flight import SingleFlight
from ._stores import HeldToken, MemoryTokenStore, TokenStore
from ._token import Token, TokenKey, is_token_text

__all__ = ("OnlyRefreshToken", "RefreshingAuth")

SKEW = 10.0
"""Seconds before its end from which a token is regarded as expired: the request has to travel, and clocks differ."""
EARLY = 300.0
"""Seconds before its end from which a token is renewed in the background, while it is still used; a tenth of short lives."""
PAUSE_AFTER_FAILED_EARLY_RENEWAL = 30.0
TOKEN_TIMEOUT = 45.0
"""Seconds for one renewal in all: waiting for the store, the token request, saving."""


class OnlyRefreshToken(Exception):
    """An answer whose access token cannot be used and whose refresh token can. Internal: who gets it saves *token*."""

    def __init__(self, fault: str, token: Token) -> None:
        super().__init__(fault)
        self.token = token

    def error(self) -> TokenError:
        """Return what the user is told."""
        return TokenError(f"{self}; its refresh token was saved, and the next call uses it")


class RefreshingAuth(Unpicklable, Auth):
    """A credential that renews its token.

    Subclasses say how a token is asked for (`request_token`), how it is put onto a request (`authorization`) and which answers mean
    that it has expired (`means_expired`). Everything else is here:

    * However many tasks meet an expired token, one renewal runs for all, and all share its success or failure. Cancelling any of
      them changes nothing for the others. No lock is held while an API request runs.
    * A token is renewed in the background before it expires; nobody waits for that.
    * A new token is saved in the store before anyone uses it, and a renewal that another process has done is taken over. A token that
      the store did not take is kept back and saved by the next renewal.
    * The newest token counts (`Token.obtained_at`), wherever it is: one that this process holds is saved again where the store lost
      it or went back to an older one, for what it was got with is used up.
    * What a user granted dies with a refusal that says so; any other refusal is asked about again, after a pause of 5 seconds that
      doubles up to 5 minutes. Failures are asked about again after a second, or when the endpoint wants it.
    """

    def __init__(self, key: TokenKey, store: TokenStore | None, *, clock: Callable[[], float] = time.time) -> None:
        self.key = key
        self._store: TokenStore = MemoryTokenStore() if store is None else store
        self._clock = clock
        self._token: Token | None = None
        self._refused: str | None = None
        """The access token that the provider called expired."""
        self._latest: Token | None = None
        """The newest token that was ever seen here, whether it can be used and the store took it, or not."""
        self._loaded: Token | None = None
        """What the store had when a renewal began."""
        self._denial: Denial | None = None
        self._pauses = Pauses()
        self._flight: SingleFlight[Token] = SingleFlight(timeout=TOKEN_TIMEOUT, secrets=self._secrets)
        self._no_early_renewal_before = 0.0
        self._waited_until = -math.inf
        """The latest deadline, on the clock of the event loop, of those who wait for the renewal under way."""

    @abstractmethod
    async def request_token(self, previous: Token | None, exchange: Exchange) -> Token:
        """Ask the provider for a token; *previous* is the newest saved one, expired or not.

        Its `refreshing_since` is set when an earlier renewal with it was never heard of again.

        Raises:
            ReauthorizationRequired: No retry can help.
            OnlyRefreshToken: The answer has a new refresh token and no usable access token.
            TokenError: It failed this time.
        """

    def first_token(self) -> Token | None:
        """Return what to begin with when the store has no token. By default there is nothing."""
        return None

    @abstractmethod
    def authorization(self, token: Token) -> Authorization:
        """Return what puts *token* onto a request."""

    @abstractmethod
    def means_expired(self, answer: Answer) -> bool:
        """Whether the provider refused a request because its token has expired, and for no other reason."""

    @property
    def rotates(self) -> bool:
        """Whether a renewal uses up what it is done with, so that a lost answer loses the account."""
        return False

    async def authorize(self, exchange: Exchange, /) -> Authorization:
        """Return a token that can be used, renewing it first where it must be."""
        token = self._token
        if token is None or not self._is_usable(token):
            token = await self._renewed(exchange)
        elif self._is_early(token):
            self._no_early_renewal_before = self._clock() + PAUSE_AFTER_FAILED_EARLY_RENEWAL
            self._flight.start(lambda: self._renew(exchange))
        return self.authorization(token)

    async def answered(self, used: Authorization, answer: Answer, exchange: Exchange, /) -> bool:
        """Renew the token that was refused, unless that has happened since; ask for one replay."""
        if used.is_replay or not isinstance(used.subject, Token) or not self.means_expired(answer):
            return False
        if self._token is None or self._token.access_token == used.subject.access_token:
            self._refused = used.subject.access_token
            await self._renewed(exchange)
        return True

    async def renew(self, client: HasExchange) -> None:
        """Get a new token now, although the one in use may be good: after scopes were added to the app (Zoom's code 4711), for example.

        However many ask at the same time, one token is asked for. The pause after a refusal is not kept to.

        Args:
            client: Through whose transport to ask.

        Raises:
            ReauthorizationRequired: No renewal can help; somebody has to authorize anew.
            TokenError: The endpoint refused or failed. The token in use stays.
            TokenStoreError: The new token could not be saved; the next renewal saves it.
        """
        asked_at = self._clock()
        if self._denial is not None and not self._denial.is_final:
            self._denial = None
        token = await self._flown(client.exchange, newer_than=asked_at)
        if token.obtained_at < asked_at:  # a renewal that was under way already
            await self._flown(client.exchange, newer_than=asked_at)

    async def adopt(self, token: Token) -> None:
        """Save *token* as the credential from now on: the end of an authorization by a person."""
        self._latest = token = token.after(self._own())
        self._refused = None
        self._denial = None
        self._pauses.reset()
        self._flight.forget_failure()
        async with self._store.hold(self.key) as held:
            saved = None
            with suppress(TokenStoreError):  # what cannot be read is replaced
                saved = await held.load()
            self._latest = token = token.after(saved)
            await held.save(token)
            self._token = token

    async def forget(self, reason: str) -> None:
        """Delete the token here and in the store; every call raises `ReauthorizationRequired` with *reason* until a new one is adopted."""
        self._token = self._latest = None
        self._denial = Denial(ReauthorizationRequired(reason), None)
        await self._store.delete(self.key)

    async def wait_until_idle(self) -> None:
        """Return when no renewal is under way in the background."""
        await self._flight.wait_until_idle()

    async def finish(self) -> None:
        """Wait for a renewal that rotates: its answer would be lost with the connection. Any other may be, and is not waited for."""
        if self.rotates:
            await self._flight.wait_until_idle()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self.key.client} for {self.key.account}>"

    async def _renewed(self, exchange: Exchange) -> Token:
        """Return a token that can be used."""
        try:
            return await self._flown(exchange)
        except TokenError as error:
            if not isinstance(error.__cause__, ClientClosed):
                raise
        # another client, whose call had begun the renewal, was closed in the middle of it
        self._flight.forget_failure()
        return await self._flown(exchange)

    async def _flown(self, exchange: Exchange, *, newer_than: float = -math.inf) -> Token:
        """Return the token of the renewal under way, or of one that begins now. It sends again as long as anybody waits, at the longest."""
        if not self._flight.is_running:
            await self._stay_denied()
        deadline = anyio.current_effective_deadline()
        self._waited_until = max(self._waited_until, deadline) if self._flight.is_running else deadline
        exchange = until(exchange, lambda: self._waited_until)
        return await self._flight.run(lambda: self._renew(exchange, newer_than=newer_than))

    async def _stay_denied(self) -> None:
        """Raise again why there is no token, unless it is time to ask again, or the store holds another token by now."""
        denial, now = self._denial, self._clock()
        if denial is None:
            return
        if not denial.is_over(now) and await self._store.load(self.key) == denial.stored:
            raise denial.again(now)
        if self._denial is denial:
            self._denial = None
            if denial.is_final:
                self._token = self._latest = None  # a dead one is not put in the place of the new one
            self._flight.forget_failure()

    async def _renew(self, exchange: Exchange, *, newer_than: float = -math.inf) -> Token:
        """Take over what another process has got since *newer_than* (unix time), or ask for a new token."""
        async with self._store.hold(self.key) as held:
            await self._stay_denied()  # something may have been said since this renewal began to wait, by a sign-out
            newest = await self._newest(held)
            if newest is not None and self._may_take_over(newest) and newest.obtained_at >= newer_than:
                self._token = newest
                return newest
            fault = None
            try:
                token = await self._requested(newest, held, exchange)
            except OnlyRefreshToken as only:
                token, fault = only.token, only.error()
            self._latest = token = token.after(newest)
            await held.save(token)
            if self._denial is not None:  # signed out meanwhile
                self._latest = None
                await self._store.delete(self.key)
                raise self._denial.again(self._clock())
            if fault is not None:
                raise fault
            self._token = token
            self._pauses.reset()
            return token

    async def _requested(self, newest: Token | None, held: HeldToken, exchange: Exchange) -> Token:
        """Ask for the token after *newest*. A request that uses it up is marked in the store until it is known how it ended."""
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
            self._pause(error, marked)
            raise

    def _pause(self, error: TokenError, stored: Token | None) -> None:
        pause = self._pauses.after(error)
        if pause:
            error.retry_after, now = pause, self._clock()
            self._denial = Denial(error, stored, now, now + pause)

    async def _newest(self, held: HeldToken) -> Token | None:
        """Return the newest token, once the store has it."""
        self._loaded = saved = await held.load() or self.first_token()
        newest = self._newer(saved)
        if newest is not None and newest is not saved:
            await held.save(newest)
        self._latest = newest
        return newest

    def _own(self) -> Token | None:
        """Return the newest token that this process holds. Of one and the same, that in use knows best when it ends."""
        own = [token for token in (self._token, self._latest) if token is not None]
        return max(own, key=lambda token: token.obtained_at, default=None)

    def _newer(self, saved: Token | None) -> Token | None:
        """Return *saved*, or what this process holds, where that is newer and worth something: the store may have lost it."""
        own = self._own()
        if own is None or (saved is not None and saved.obtained_at >= own.obtained_at):
            return saved
        return own if self.rotates or self._is_usable(own) else saved

    def _may_take_over(self, newest: Token) -> bool:
        """Whether *newest* can be used, and is not the token that there was a reason to replace."""
        return not self._is_ours(newest) and self._is_usable(newest) and is_token_text(newest.access_token)

    def _secrets(self) -> Iterator[str]:
        """Yield the tokens that are in use during a renewal, which a store of the caller's may show in its errors."""
        for token in (self._token, self._loaded, self._latest):
            if token is not None:
                yield from token.secrets()

    def _is_ours(self, saved: Token) -> bool:
        return self._token is not None and self._token.access_token == saved.access_token

    def _is_usable(self, token: Token) -> bool:
        return token.access_token not in ("", self._refused) and token.seconds_left(self._clock()) > min(
            SKEW, token.lifetime() / 10
        )

    def _is_early(self, token: Token) -> bool:
        """Whether to renew *token* in the background while it is used."""
        now = self._clock()
        soon = token.seconds_left(now) < min(EARLY, token.lifetime() / 10)
        return soon and now >= self._no_early_renewal_before and not self._flight.is_running
