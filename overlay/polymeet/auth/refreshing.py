"""What all credentials that get themselves a token have in common: one token, renewed once for everybody, saved before it is used."""

import copy
import time
from abc import abstractmethod
from collections.abc import Callable, Iterator

from ..answer import Answer
from ..errors import ReauthorizationRequired, TokenError
from .protocol import Auth, Authorization, Exchange
from .secrecy import NotPickled
from .single_flight import SingleFlight
from .stores import HeldToken, MemoryTokenStore, TokenStore
from .token import Token, TokenKey

__all__ = ("RefreshingAuth",)

SKEW = 10.0
"""Seconds before its end from which a token is regarded as expired: the request has to travel, and clocks differ."""
EARLY = 300.0
"""Seconds before its end from which a token is renewed in the background, while it is still used; a tenth of short lives."""
PAUSE_AFTER_FAILED_EARLY_RENEWAL = 30.0
TOKEN_TIMEOUT = 45.0
"""Seconds for one renewal in all: waiting for the store, the token request, saving."""


class RefreshingAuth(NotPickled, Auth):
    """A credential that renews its token.

    Subclasses say how a token is asked for (`request_token`), how it is put onto a request (`authorization`) and which answers mean
    that it has expired (`means_expired`). Everything else is here:

    * However many tasks meet an expired token, one renewal runs for all, and all share its success or failure. Cancelling any of
      them changes nothing for the others. No lock is held while an API request runs.
    * A token is renewed in the background before it expires; nobody waits for that.
    * A new token is saved in the store before anyone uses it, and a renewal that another process has done is taken over. A token that
      the store did not take is kept back and saved by the next renewal.
    """

    def __init__(self, key: TokenKey, store: TokenStore | None, *, clock: Callable[[], float] = time.time) -> None:
        self.key = key
        self._store: TokenStore = MemoryTokenStore() if store is None else store
        self._clock = clock
        self._token: Token | None = None
        self._refused: str | None = None
        """The access token that the provider called expired."""
        self._unsaved: tuple[Token | None, Token] | None = None
        """A new token that the store did not take, behind the one that the store still has in its place."""
        self._dead: tuple[ReauthorizationRequired, Token | None] | None = None
        self._loaded: Token | None = None
        """What the store had when a renewal began."""
        self._flight: SingleFlight[Token] = SingleFlight(timeout=TOKEN_TIMEOUT, secrets=self._secrets)
        self._no_early_renewal_before = 0.0

    @abstractmethod
    async def request_token(self, previous: Token | None, exchange: Exchange) -> Token:
        """Ask the provider for a token; *previous* is the newest saved one, expired or not.

        Its `refreshing_since` is set when an earlier renewal with it was never heard of again.

        Raises:
            ReauthorizationRequired: No retry can help.
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
        if answer.is_success or not self.means_expired(answer) or not isinstance(used.subject, Token):
            return False
        if self._token is None or self._token.access_token == used.subject.access_token:
            self._refused = used.subject.access_token
            await self._renewed(exchange)
        return True

    async def adopt(self, token: Token) -> None:
        """Save *token* as the credential from now on: the end of an authorization by a person."""
        async with self._store.hold(self.key) as held:
            await held.save(token)
        self._token = token
        self._unsaved = None
        self._refused = None
        self._dead = None
        self._flight.forget_failure()

    async def forget(self, reason: str) -> None:
        """Delete the token here and in the store; every call raises `ReauthorizationRequired` with *reason* until a new one is adopted."""
        await self._store.delete(self.key)
        self._token = None
        self._unsaved = None
        self._dead = (ReauthorizationRequired(reason), None)

    async def wait_until_idle(self) -> None:
        """Return when no renewal is under way in the background. A client that is closed waits for this."""
        await self._flight.wait_until_idle()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self.key.client} for {self.key.account}>"

    async def _renewed(self, exchange: Exchange) -> Token:
        if self._dead is not None and not self._flight.is_running:
            await self._stay_dead_unless_revived()
        return await self._flight.run(lambda: self._renew(exchange))

    async def _stay_dead_unless_revived(self) -> None:
        """Raise again what killed the credential, unless the store holds another one by now."""
        assert self._dead is not None
        error, token = self._dead
        if await self._store.load(self.key) == token:
            raise copy.copy(error)
        self._dead = None
        self._flight.forget_failure()

    async def _renew(self, exchange: Exchange) -> Token:
        async with self._store.hold(self.key) as held:
            if self._dead is not None:  # since this renewal began to wait, by a sign-out
                await self._stay_dead_unless_revived()
            saved = await self._newest(held)
            if saved is not None and self._is_usable(saved) and not self._is_ours(saved):
                self._token = saved
                return saved
            marked = saved
            if saved is not None and self.rotates and saved.refreshing_since is None:
                marked = saved.refreshing(self._clock())
                await held.save(marked)
            try:
                token = await self.request_token(saved, exchange)
            except ReauthorizationRequired as error:
                self._dead = (error, marked)
                raise
            except TokenError as error:
                if saved is not None and marked != saved and not error.fate_unknown:
                    await held.save(saved)
                raise
            self._unsaved = (marked, token)
            await held.save(token)
            self._unsaved = None
        self._token = token
        return token

    async def _newest(self, held: HeldToken) -> Token | None:
        """Return the newest token, once the store has it: one whose save failed is saved now, for what it was got with is used up."""
        saved = await held.load() or self.first_token()
        if self._unsaved is not None:
            replaced, token = self._unsaved
            if saved == replaced:
                await held.save(token)
                saved = token
            self._unsaved = None
        self._loaded = saved
        return saved

    def _secrets(self) -> Iterator[str]:
        """Yield the tokens that are in use during a renewal, which a store of the caller's may show in its errors."""
        for token in (self._token, self._loaded, *(self._unsaved or ())):
            if token is not None:
                yield from token.secrets()

    def _is_ours(self, saved: Token) -> bool:
        return self._token is not None and self._token.access_token == saved.access_token

    def _is_usable(self, token: Token) -> bool:
        return token.access_token != self._refused and token.seconds_left(self._clock()) > min(
            SKEW, token.lifetime() / 10
        )

    def _is_early(self, token: Token) -> bool:
        """Whether to renew *token* in the background while it is used."""
        now = self._clock()
        soon = token.seconds_left(now) < min(EARLY, token.lifetime() / 10)
        return soon and now >= self._no_early_renewal_before and not self._flight.is_running
