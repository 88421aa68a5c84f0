"""Zoom apps that act for a user: authorization code with PKCE (RFC 7636), device authorization (RFC 8628), rotating refresh tokens."""

import math
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from hashlib import sha256
from secrets import compare_digest, token_urlsafe
from typing import Any, Final
from urllib.parse import parse_qs, urlencode, urlsplit

import anyio
from attrs import define, field

from polymeet_runtime import without_url_secrets

from ..errors import CredentialError, InvalidRequest, ReauthorizationRequired, TokenError
from ._protocol import Exchange, HasExchange, RepeatKind
from ._renewing import OnlyRefreshToken
from ._stores import TokenStore
from ._token import Token, TokenKey
from ._token_endpoint import PENDING, OAuthRefusal, TokenEndpoint, checked_secret
from ._zoom import ZOOM_OAUTH_URL, ZoomTokenAuth, read_zoom_token

__all__ = ("AuthorizationRequest", "DeviceAuthorization", "ZoomOAuth")

DEVICE_GRANT: Final = "urn:ietf:params:oauth:grant-type:device_code"
SLOW_DOWN_SECONDS: Final = 5.0
"""Seconds that `slow_down` adds to the interval between two polls (RFC 8628, section 3.5)."""
INTERVAL: Final = 5.0
"""Seconds between two polls where the answer has no usable `interval` (RFC 8628, section 3.2)."""
LONGEST_INTERVAL: Final = 60.0
"""Seconds up to which the interval doubles while no poll gets an answer."""
DEVICE_LIFETIME: Final = 900.0
"""Seconds for the user to answer where the answer has no usable `expires_in`."""
LONGEST_DEVICE_LIFETIME: Final = 86400.0


@define(frozen=True)
class AuthorizationRequest:
    """Authorization URL, with the state and PKCE verifier to keep until the user returns, in the user's session and not in the page."""

    url: str = field(repr=lambda url: repr(without_url_secrets(url)))
    """Authorization endpoint to send the user to. Its query has the state."""
    state: str = field(repr=False)
    code_verifier: str = field(repr=False)


@define(frozen=True)
class DeviceAuthorization:
    """Device authorization answer: the code and the URI to show to the user (RFC 8628, section 3.2)."""

    user_code: str
    verification_uri: str
    verification_uri_complete: str | None
    device_code: str = field(repr=False)
    expires_in: float = DEVICE_LIFETIME
    """Seconds."""
    interval: float = INTERVAL
    """Seconds between two polls; less than 1 counts as 5."""


class ZoomOAuth(ZoomTokenAuth):
    """An app that acts for one user. Its refresh token changes with every refresh; the new one is saved before it is used.

    Use a store that outlives the process (`FileTokenStore`, `RedisTokenStore`); otherwise the user has to authorize again after each
    restart. A user is authorized once, by `authorization_request` and `exchange_code`, or by `start_device` and `wait_for_device`,
    or by an existing refresh token.
    """

    def __init__(
        self,
        client_id: str,
        client_secret: str | None = None,
        *,
        account: str = "default",
        redirect_uri: str | None = None,
        refresh_token: str | None = None,
        store: TokenStore | None = None,
        oauth_url: str = ZOOM_OAUTH_URL,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Make the credential of one user.

        Args:
            client_id: Client id of the app.
            client_secret: Client secret of the app; None for a public client, which relies on PKCE.
            account: Your own name for the user, under which the token is stored.
            redirect_uri: Redirection URI, as registered with the app.
            refresh_token: Existing refresh token to begin with; only used while the store has no token of this user.
            store: Token store. Default: in memory.
            oauth_url: Base URL of Zoom's OAuth endpoints.
            clock: Function that returns the unix time.

        Raises:
            CredentialError: An empty client id or secret.
        """
        self._endpoint = TokenEndpoint(oauth_url, client_id, client_secret)
        self._redirect_uri = redirect_uri
        self._seed = None if refresh_token is None else checked_secret(refresh_token, "refresh_token")
        super().__init__(TokenKey("zoom", self._endpoint.client_id, account), store, clock=clock)

    @property
    def rotates(self) -> bool:
        """True: a refresh uses up the refresh token it sends."""
        return True

    def first_token(self) -> Token | None:
        """Return the initial token for an empty store: the *refresh_token* argument, as an expired token."""
        return None if self._seed is None else Token("", 0.0, 0.0, refresh_token=self._seed)

    async def request_token(self, previous: Token | None, exchange: Exchange) -> Token:
        """Refresh the access token (RFC 6749, section 6)."""
        if previous is None or previous.refresh_token is None:
            raise ReauthorizationRequired(
                f"there is no token of {self.key.account!r} yet; the user has to authorize the app"
            )
        form = {"grant_type": "refresh_token", "refresh_token": previous.refresh_token}
        asked_at = self._clock()
        try:
            answer = await self._endpoint.ask("token", form, exchange, kind="never")
        except OAuthRefusal as refusal:
            raise _refresh_error(refusal, previous) from None
        token = read_zoom_token(answer, asked_at, self._endpoint.base_url)
        return token if token.refresh_token else _keeping(token, previous.refresh_token)

    def authorization_request(self, *, state: str | None = None) -> AuthorizationRequest:
        """Return the URL to send the user to, with a fresh `state` and PKCE challenge (RFC 7636, S256).

        Raises `InvalidRequest` when there is no redirect URI.
        """
        if self._redirect_uri is None:
            raise InvalidRequest("ZoomOAuth has no redirect_uri; Zoom has to know where to send the user back to")
        verifier = token_urlsafe(64)
        state = token_urlsafe(32) if state is None else state
        challenge = urlsafe_b64encode(sha256(verifier.encode()).digest()).rstrip(b"=").decode()
        query = {
            "response_type": "code",
            "client_id": self._endpoint.client_id,
            "redirect_uri": self._redirect_uri,
            "state": state,
            "code_challenge": challenge,
            "code_challenge_method": "S256",
        }
        return AuthorizationRequest(f"{self._endpoint.base_url}/authorize?{urlencode(query)}", state, verifier)

    async def exchange_code(self, client: HasExchange, callback_url: str, request: AuthorizationRequest) -> None:
        """Exchange the authorization code for a token, and save it (RFC 6749, section 4.1.3).

        Args:
            client: The client that sends the token request.
            callback_url: The URL to which the user was redirected back, or its query.
            request: The result of `authorization_request` for this user.

        Raises:
            InvalidRequest: The state differs, so the answer belongs to another request; or there is no code.
            TokenError: The user or Zoom refused.
        """
        code = _code_in(callback_url, request.state)
        form = {"grant_type": "authorization_code", "code": code, "code_verifier": request.code_verifier}
        if self._redirect_uri is not None:
            form["redirect_uri"] = self._redirect_uri
        await self._obtain(form, client.exchange, kind="never")

    async def start_device(self, client: HasExchange) -> DeviceAuthorization:
        """Begin a device authorization (RFC 8628, section 3.1). Raises `TokenError`."""
        try:
            form = {"client_id": self._endpoint.client_id}
            answer = await self._endpoint.ask("devicecode", form, client.exchange, kind="safe")
        except OAuthRefusal as refusal:
            raise refusal.error("Zoom refused to begin") from None
        return _device(answer)

    async def wait_for_device(self, client: HasExchange, device: DeviceAuthorization) -> None:
        """Poll until the user has answered on the other device, and save the token (RFC 8628, section 3.4 and 3.5).

        The interval between two polls doubles, up to a minute, while none gets an answer or Zoom is overloaded.

        Raises `TokenError` when the user refused, or did not answer in time.
        """
        form = {"grant_type": DEVICE_GRANT, "device_code": device.device_code}
        interval = wait = _interval(device.interval)
        with anyio.move_on_after(_device_lifetime(device.expires_in)):
            while True:
                await anyio.sleep(wait)
                try:
                    return await self._obtain(form, client.exchange, kind=None)
                except _StillPending as pending:
                    interval += SLOW_DOWN_SECONDS if pending.slower else 0.0
                    wait = interval
                except TokenError as error:
                    if error.refused:
                        raise
                    wait = max(interval, min(wait * 2, LONGEST_INTERVAL), error.retry_after or 0.0)
        raise TokenError(f"the user has not answered within {device.expires_in:g} seconds; begin again")

    async def revoke(self, client: HasExchange) -> None:
        """Revoke the token at Zoom and forget it here (RFC 7009). Raises `TokenError` when Zoom did not revoke it; it is kept then."""
        async with self._store.hold(self.key) as held:
            token = self._newer(await held.load() or self.first_token())
            if token is None:
                return
            form = {"token": token.access_token or token.refresh_token or ""}
            try:
                await self._endpoint.ask("revoke", form, client.exchange, kind="never")
            except OAuthRefusal as refusal:
                raise refusal.error("Zoom did not revoke the token") from None
            await self.forget("the token was revoked; the user has to authorize the app again")

    async def _obtain(self, form: Mapping[str, str], exchange: Exchange, *, kind: RepeatKind | None) -> None:
        asked_at = self._clock()
        try:
            answer = await self._endpoint.ask("token", form, exchange, kind=kind)
        except OAuthRefusal as refusal:
            if refusal.code in PENDING:
                raise _StillPending(slower=refusal.code == "slow_down") from None
            raise refusal.error("Zoom gave no token") from None
        try:
            token = read_zoom_token(answer, asked_at, self._endpoint.base_url)
        except OnlyRefreshToken as only:
            await self.adopt(only.token)
            raise only.error() from None
        await self.adopt(token)


class _StillPending(Exception):
    def __init__(self, *, slower: bool) -> None:
        super().__init__()
        self.slower = slower


def _refresh_error(refusal: OAuthRefusal, previous: Token) -> CredentialError:
    """Return the error for a refused refresh: permanent only for a dead grant. It mentions an earlier refresh of unknown outcome."""
    if not refusal.is_dead_grant:
        return refusal.error(
            "the token endpoint refused", "check client id and secret of the app, and that it is activated"
        )
    text = f"the token endpoint refused: {refusal}"
    if previous.refreshing_since is not None:
        began = time.strftime("%Y-%m-%d %H:%M:%SZ", time.gmtime(previous.refreshing_since))
        text += f"; how a refresh begun at {began} ended is not known, and it may have used up the refresh token"
    return ReauthorizationRequired(f"{text}; the user has to authorize the app again")


def _keeping(token: Token, refresh_token: str) -> Token:
    """Return *token* with the refresh token that was sent, for a server that does not rotate it (RFC 6749, section 6)."""
    return Token.from_dict({**token.to_dict(), "refresh_token": refresh_token})


def _code_in(callback_url: str, state: str) -> str:
    query = parse_qs(urlsplit(callback_url).query or callback_url.lstrip("?"))
    if not compare_digest("".join(query.get("state", [])).encode(), state.encode()):
        raise InvalidRequest("the state of the callback is not the one of this request; do not use its code")
    if "error" in query:
        raise TokenError(f"the user was not authorized: {query['error'][0]}")
    if not query.get("code"):
        raise InvalidRequest("the callback has no code")
    return query["code"][0]


def _device(answer: Mapping[str, Any]) -> DeviceAuthorization:
    try:
        return DeviceAuthorization(
            user_code=str(answer["user_code"]),
            verification_uri=str(answer["verification_uri"]),
            verification_uri_complete=answer.get("verification_uri_complete"),
            device_code=str(answer["device_code"]),
            expires_in=_device_lifetime(_number(answer.get("expires_in"))),
            interval=_interval(_number(answer.get("interval"))),
        )
    except KeyError as error:
        raise TokenError(f"the answer to the device request has no {error.args[0]}") from None


def _number(value: object) -> float:
    """Return *value* as a number, or NaN if it is none."""
    try:
        return float(value)  # type: ignore[arg-type]  # it may be anything
    except (TypeError, ValueError, OverflowError):
        return math.nan


def _interval(seconds: float) -> float:
    return seconds if 1.0 <= seconds < math.inf else INTERVAL


def _device_lifetime(seconds: float) -> float:
    return min(seconds, LONGEST_DEVICE_LIFETIME) if seconds > 0 else DEVICE_LIFETIME
