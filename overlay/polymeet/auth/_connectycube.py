"""ConnectyCube sessions: asking for one, keeping it as long as it is used, and replacing it once it has ended.

The rules are those of ConnectyCube's "Authentication" page (`server/auth`) and of what its SDKs do (`isExpiredSessionError`).
"""

import json
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import ClassVar, Final

import anyio
from attrs import define, evolve, field

from polymeet_runtime import as_object

from .._base.answer import Answer
from .._base.error_redaction import redact_error
from .._base.failures import MAXIMUM_TEXT
from .._base.http import Request
from .._base.redaction import Redactor
from .._base.retry_after import server_time
from ..connectycube._failures import means_ended_session, read_failure
from ..errors import ConnectFailed, TokenError, TransportError
from ._connectycube_request import Body, GuestLogin, Hash, PasswordLogin, SessionRequest
from ._protocol import Authorization, Exchange, HasExchange
from ._refreshing import TOKEN_TIMEOUT, RefreshingAuth
from ._repeating import Kind, repeatable
from ._single_flight import SingleFlight
from ._stores import TokenStore
from ._token import Token, TokenKey, is_token_text
from ._token_endpoint import checked_url, no_token

__all__ = ("CONNECTYCUBE_URL", "ConnectyCubeSession", "GuestLogin", "PasswordLogin")

CONNECTYCUBE_URL: Final = "https://api.connectycube.com"
LIFETIME: Final = 7200.0
"""Seconds that a session lives after a request, where the answer does not say."""
WORTH_SAVING: Final = 600.0
"""Seconds by which the end of a session has to move before that is worth a write to the store."""
REFUSALS: Final = frozenset({401, 403, 422})
"""Statuses of wrong keys, passwords, signatures and timestamps."""
SECONDS_TO_SAVE: Final = 2.0
"""How long a client that is closed waits for the end of the session to be saved."""


@define(frozen=True)
class _Sent(Authorization):
    sent_at: float = field(kw_only=True)
    """Unix time at which the request was about to be sent."""


class ConnectyCubeSession(RefreshingAuth):
    """A session of a ConnectyCube app: of one of its users, of a guest, or of the app alone, which may only read.

    A session lives two hours after its last use; each answer says until when. There is no refresh token: when ConnectyCube says that
    the session does not exist any more, a new one is asked for, and the request is sent once more. Nothing else leads to a new session.

    A wrong password, key or signature is a `TokenError`. It may be set right at ConnectyCube, so it is tried again: after 5 seconds, and
    after twice as long each time, up to 5 minutes; calls until then get the same error.
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
            application_id: Of the app, as its admin panel shows it.
            auth_key: Of the app.
            user: Whom the session is for; the app alone unless given.
            auth_secret: Of the app, where it still wants signed session requests; today's apps have none.
            hash: With which signed requests are signed.
            account: Your own name for the user, under which the token is stored; made from *user* unless given.
            store: Where the token is kept; in memory unless given. Who shares it, shares the session.
            base_url: Where sessions are asked for. A client that was given no base URL of its own calls the API there, too.
            clock: Gives the unix time. A signed request is refused when it is more than an hour wrong.

        Raises:
            CredentialError: A part is missing or empty, or *base_url* is not https.
            InvalidRequest: *user* or *hash* is something else.
        """
        self._request = SessionRequest(application_id, auth_key, user, auth_secret, hash)
        self._base_url = checked_url(base_url)
        self._stored: Token | None = None
        """The token as the store has it, as far as is known."""
        self._saving: SingleFlight[Token] = SingleFlight(timeout=TOKEN_TIMEOUT)
        key = TokenKey("connectycube", str(self._request.application_id), account or self._request.account())
        super().__init__(key, store, clock=clock)

    def authorization(self, token: Token) -> Authorization:
        """Return the header `CB-Token`, and where the session is."""
        return _Sent({"CB-Token": token.access_token}, self._base_url, token, sent_at=self._clock())

    def means_expired(self, answer: Answer) -> bool:
        """Whether the session has ended."""
        return means_ended_session(answer)

    async def answered(self, used: Authorization, answer: Answer, exchange: Exchange, /) -> bool:
        """Move the end of the session that was used; replace it when it has ended."""
        if isinstance(used, _Sent) and not self.means_expired(answer):
            self._slide(used, answer)
        return await super().answered(used, answer, exchange)

    async def request_token(self, previous: Token | None, exchange: Exchange) -> Token:
        """Ask for a new session (`POST /session`); what was before it does not matter."""
        asked_at = self._clock()
        sent: list[Body] = []

        def make() -> Request:
            sent.append(self._request.body(self._clock()))
            headers = {"accept": "application/json", "content-type": "application/json"}
            return Request("POST", f"{self._base_url}/session", headers=headers, content=json.dumps(sent[-1]).encode())

        def hide() -> Redactor:
            return Redactor(secret for body in sent for secret in self._request.secrets(body))

        # a guest that was made and not heard of would stay behind
        answer = await _ask(make, exchange, hide, "never" if self._request.makes_a_user else "safe")
        if not answer.is_success:
            is_known = answer.status_code in REFUSALS and not answer.is_html
            advice = "; check the application id, its keys, and the user" if is_known else ""
            raise no_token(f"ConnectyCube gave no session: {_complaint(answer, hide())}{advice}", answer)
        ends_at = _end_in(answer, asked_at) or asked_at + LIFETIME
        return Token(access_token=_token_in(answer, hide()), expires_at=ends_at, obtained_at=asked_at)

    async def sign_out(self, client: HasExchange) -> None:
        """End the session at ConnectyCube (`DELETE /session`) and forget it, also in the store; all who share it lose it.

        Every later call raises `ReauthorizationRequired`; make a new `ConnectyCubeSession` to begin again.

        Args:
            client: The `ConnectyCube` client through whose transport to ask.

        Raises:
            TokenError: ConnectyCube did not end the session; it is kept then.
        """
        async with self._store.hold(self.key) as held:
            token = self._newer(await held.load()) or self._token
            if token is not None:
                await self._end(token, client.exchange)
            await self.forget("signed out of ConnectyCube; make a new ConnectyCubeSession to begin again")

    async def wait_until_idle(self) -> None:
        """Return when no session is being asked for or saved in the background."""
        await super().wait_until_idle()
        await self._saving.wait_until_idle()

    async def finish(self) -> None:
        """Wait a moment for the end of the session to be saved; a session that is being asked for can be had again."""
        with anyio.move_on_after(SECONDS_TO_SAVE):
            await self._saving.wait_until_idle()

    def _slide(self, used: _Sent, answer: Answer) -> None:
        token = self._token
        if token is None or not isinstance(used.subject, Token) or token.access_token != used.subject.access_token:
            return
        ends_at = _end_in(answer, used.sent_at)
        if ends_at is None:
            ends_at = max(token.expires_at, used.sent_at + LIFETIME) if answer.is_success else token.expires_at
        if self._stored is None or self._stored.access_token != token.access_token:
            self._stored = token
        self._token = moved = evolve(token, expires_at=ends_at)
        if abs(ends_at - self._stored.expires_at) > WORTH_SAVING and not self._saving.is_running:
            self._stored = moved
            self._saving.start(lambda: self._save(moved))

    async def _save(self, moved: Token) -> Token:
        """Save the new end. When that fails, others who share the store take the session for ended sooner than it is: no harm."""
        async with self._store.hold(self.key) as held:
            saved = await held.load()
            if saved is not None and saved.access_token == moved.access_token:
                await held.save(moved)
        return moved

    async def _end(self, token: Token, exchange: Exchange) -> None:
        hide = Redactor([token.access_token])
        headers = {"accept": "application/json", "CB-Token": token.access_token}
        answer = await _ask(
            lambda: Request("DELETE", f"{self._base_url}/session", headers=headers), exchange, lambda: hide, "safe"
        )
        if not answer.is_success and not self.means_expired(answer):
            raise no_token(f"ConnectyCube did not end the session: {_complaint(answer, hide)}", answer)

    def _is_early(self, token: Token) -> bool:
        """Never: the very request that would cause an early renewal prolongs the session."""
        return False


async def _ask(make: Callable[[], Request], exchange: Exchange, hide: Callable[[], Redactor], kind: Kind) -> Answer:
    try:
        return await exchange(repeatable(make, kind))
    except TransportError as error:
        redact_error(error, hide())
        raise TokenError(str(error), fate_unknown=not isinstance(error, ConnectFailed)) from error


def _complaint(answer: Answer, hide: Redactor) -> str:
    """Return message and status. A body that is none of ConnectyCube's errors is not shown, since nobody knows what is in it."""
    body = answer.json_object() or {}
    failure = read_failure(answer) if body.get("errors") or body.get("message") else None
    what = (
        f"{len(answer.content)} bytes that say nothing readable"
        if failure is None
        else hide(failure.message, MAXIMUM_TEXT)
    )
    return f"{what} ({answer.status_code})"


def _token_in(answer: Answer, hide: Redactor) -> str:
    body = answer.json_object()
    token = (as_object((body or {}).get("session")) or {}).get("token")
    if is_token_text(token):
        return token
    names = "no JSON object" if body is None else "the members " + (", ".join(sorted(body)) or "none")
    shown = hide(names, MAXIMUM_TEXT)
    raise TokenError(
        f"ConnectyCube answered {answer.status_code} without a usable session.token: {shown} ({len(answer.content)} bytes)",
        fate_unknown=True,
    )


def _end_in(answer: Answer, sent_at: float) -> float | None:
    """Return the unix time, by our clock, in the header `CB-Token-ExpirationDate: 2023-08-25 13:29:38 UTC`, which is by the server's.

    None when there is no readable one, or when it had passed before the request: then the clocks differ, and it is of no use.
    """
    text = answer.headers.get("CB-Token-ExpirationDate", "").strip()
    try:
        moment = datetime.fromisoformat(text.removesuffix("UTC").rstrip())
    except ValueError:
        return None
    ends_at = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    ends_at -= server_time(answer.headers, sent_at) - sent_at
    return ends_at if ends_at > sent_at else None
