"""ConnectyCube sessions: their sliding expiry (ConnectyCube's page `server/auth`), and a new session after the end of one."""

import time
from collections.abc import Callable, Mapping
from typing import ClassVar, Final

import anyio

from polymeet_runtime import evolve

from .._base.answer import Answer
from ._connectycube_endpoint import (
    LIFETIME,
    GuestLogin,
    Hash,
    PasswordLogin,
    SessionEndpoint,
    means_ended_session,
    session_end,
)
from ._protocol import Authorization, Exchange, HasExchange
from ._renewing import TOKEN_TIMEOUT, RenewingAuth
from ._single_flight import SingleFlight
from ._stores import TokenStore
from ._token import Token, TokenKey

__all__ = ("CONNECTYCUBE_URL", "ConnectyCubeSession")

CONNECTYCUBE_URL: Final = "https://api.connectycube.com"
WORTH_SAVING: Final = 600.0
"""Smallest move of a session's end, in seconds, that is written to the store."""
SECONDS_TO_SAVE: Final = 2.0
"""Longest wait of a closing client for the end of the session to be saved."""


class _Sent(Authorization, kw_only=True):
    """Headers of a request, whose answer may move the end of the session."""

    sent_at: float
    """Unix time at which the request was about to be sent."""

    def __init__(
        self, headers: Mapping[str, str], base_url: str, subject: Token, *, sent_at: float, is_replay: bool = False
    ) -> None:
        super().__init__(headers, base_url, subject, is_replay=is_replay)
        object.__setattr__(self, "sent_at", sent_at)


class ConnectyCubeSession(RenewingAuth):
    """A session of a ConnectyCube app: of one of its users, of a guest, or of the app alone, which may only read.

    A session expires two hours after its last use; each answer states when. There is no refresh token: when ConnectyCube says that
    the session no longer exists, a new one is requested, and the request is sent once more. Nothing else leads to a new session.

    A wrong password, key or signature is a `TokenError`. It may be corrected at ConnectyCube, so the request is repeated after
    5 seconds, and then after twice as long each time, up to 5 minutes; calls until then get the same error.
    """

    provider: ClassVar[str] = "ConnectyCube"

    def __init__(
        self,
        application_id: int | str,
        auth_key: str,
        *,
        user: PasswordLogin | GuestLogin | None = None,
        auth_secret: str | None = None,
        hash: Hash = "sha1",
        account: str | None = None,
        store: TokenStore | None = None,
        base_url: str = CONNECTYCUBE_URL,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Make the credential; nothing is sent before the first call.

        Args:
            application_id: Id of the app, as its admin panel shows it.
            auth_key: Authorization key of the app.
            user: User of the session. Default: the app alone.
            auth_secret: Secret of the app, if it still requires signed session requests; new apps have none.
            hash: Hash of the signature.
            account: Your own name for the user, under which the token is stored. Default: made from *user*.
            store: Token store. Default: in memory. Credentials with the same store share the session.
            base_url: Base URL of the session endpoint. A client without a `base_url` calls the API there, too.
            clock: Function that returns the unix time. ConnectyCube refuses a signed request if it is off by more than an hour.

        Raises:
            CredentialError: A part is missing or empty, or *base_url* is not https.
            InvalidRequest: *user* or *hash* is something else.
        """
        self._endpoint = SessionEndpoint(base_url, application_id, auth_key, user, auth_secret, hash)
        self._stored: Token | None = None
        """The token last saved in the store, as far as is known."""
        self._saving: SingleFlight[Token] = SingleFlight(timeout=TOKEN_TIMEOUT)
        key = TokenKey("connectycube", str(self._endpoint.application_id), account or self._endpoint.account())
        super().__init__(key, store, clock=clock)

    def authorization(self, token: Token) -> Authorization:
        """Return the header `CB-Token`, and the base URL of the session."""
        return _Sent({"CB-Token": token.access_token}, self._endpoint.base_url, token, sent_at=self._clock())

    def means_expired(self, answer: Answer) -> bool:
        """Whether the session has ended."""
        return means_ended_session(answer)

    async def answered(self, used: Authorization, answer: Answer, exchange: Exchange, /) -> bool:
        """Update the end of the session in use; replace it if it has ended."""
        if isinstance(used, _Sent) and not self.means_expired(answer):
            self._slide(used, answer)
        return await super().answered(used, answer, exchange)

    async def request_token(self, previous: Token | None, exchange: Exchange) -> Token:
        """Request a new session (`POST /session`). *previous* is not used."""
        return await self._endpoint.create(exchange, self._clock)

    async def sign_out(self, client: HasExchange) -> None:
        """End the session at ConnectyCube (`DELETE /session`) and forget it, also in the store; all who share it lose it.

        Every later call raises `ReauthorizationRequired`; make a new `ConnectyCubeSession` to begin again.

        Args:
            client: The `ConnectyCube` client that sends the request.

        Raises:
            TokenError: ConnectyCube did not end the session; it is kept.
        """
        async with self._store.hold(self.key) as held:
            token = self._newer(await held.load()) or self._tokens.in_use
            if token is not None:
                await self._endpoint.end(token, client.exchange)
            await self.forget("signed out of ConnectyCube; make a new ConnectyCubeSession to begin again")

    async def wait_until_idle(self) -> None:
        """Return when no session is being requested or saved in the background."""
        await super().wait_until_idle()
        await self._saving.wait_until_idle()

    async def finish(self) -> None:
        """Wait a moment for the end of the session to be saved. A session request is not awaited, because it can be repeated."""
        with anyio.move_on_after(SECONDS_TO_SAVE):
            await self._saving.wait_until_idle()

    def _slide(self, used: _Sent, answer: Answer) -> None:
        """Update the end of the session from *answer*, and save it if it has moved far enough."""
        token = self._tokens.in_use
        if token is None or not isinstance(used.subject, Token) or token.access_token != used.subject.access_token:
            return
        ends_at = session_end(answer, used.sent_at)
        if ends_at is None:
            ends_at = max(token.expires_at, used.sent_at + LIFETIME) if answer.is_success else token.expires_at
        if self._stored is None or self._stored.access_token != token.access_token:
            self._stored = token
        self._tokens.in_use = moved = evolve(token, expires_at=ends_at)
        if abs(ends_at - self._stored.expires_at) > WORTH_SAVING and not self._saving.is_running:
            self._stored = moved
            self._saving.start(lambda: self._save(moved))

    async def _save(self, moved: Token) -> Token:
        """Save the new end. A failure does no harm: other users of the store renew the session earlier than necessary."""
        async with self._store.hold(self.key) as held:
            saved = await held.load()
            if saved is not None and saved.access_token == moved.access_token:
                await held.save(moved)
        return moved

    def _renews_early(self, token: Token, now: float) -> bool:
        """False: the request that would cause an early renewal also prolongs the session."""
        return False
