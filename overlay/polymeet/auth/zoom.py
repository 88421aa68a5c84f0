"""Zoom's OAuth: server-to-server apps, and apps that act for a user (authorization code with PKCE, device, rotating refresh)."""

import time
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Final

from .._httpx import URL, InvalidURL
from ..answer import Answer
from ..errors import CredentialError, ReauthorizationRequired, TokenError
from ..hosts import ZOOM_DOMAINS, is_loopback, is_within, with_readable_host
from ..zoom.failures import means_expired_token
from .protocol import Authorization, Exchange
from .refreshing import RefreshingAuth
from .stores import TokenStore
from .token import Token, TokenKey
from .token_endpoint import OAuthRefusal, TokenEndpoint, checked_secret

__all__ = ("ZOOM_OAUTH_URL", "ZoomServerToServer", "ZoomTokenAuth", "read_zoom_token")

ZOOM_OAUTH_URL: Final = "https://zoom.us/oauth"
API_PATH: Final = "/v2"
DEFAULT_LIFETIME: Final = 3600.0
"""Seconds, for an answer that does not say."""


class ZoomTokenAuth(RefreshingAuth):
    """What both kinds of Zoom app do with a token."""

    provider: ClassVar[str] = "Zoom"

    def authorization(self, token: Token) -> Authorization:
        """Return the bearer header, and the regional API of the token (`api_url` in Zoom's answer)."""
        base_url = None if token.api_url is None else token.api_url + API_PATH
        return Authorization({"Authorization": f"Bearer {token.access_token}"}, base_url, token)

    def means_expired(self, answer: Answer) -> bool:
        """Whether Zoom refused the access token, in whatever shape it said so."""
        return means_expired_token(answer)


class ZoomServerToServer(ZoomTokenAuth):
    """A server-to-server app: acts for a whole account, without a user. There is no refresh token; a new one is just asked for.

    A new token may invalidate the one before it, so processes of one account should share a store.
    """

    def __init__(
        self,
        account_id: str,
        client_id: str,
        client_secret: str,
        *,
        store: TokenStore | None = None,
        oauth_url: str = ZOOM_OAUTH_URL,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Make the credential. Raises `CredentialError` for an empty part."""
        self._account_id = checked_secret(account_id, "account_id")
        self._endpoint = TokenEndpoint(oauth_url, client_id, checked_secret(client_secret, "client_secret"))
        super().__init__(TokenKey("zoom", self._endpoint.client_id, self._account_id), store, clock=clock)

    async def request_token(self, previous: Token | None, exchange: Exchange) -> Token:
        """Ask for a token with the app's own credentials (grant `account_credentials`)."""
        asked_at = self._clock()
        form = {"grant_type": "account_credentials", "account_id": self._account_id}
        try:
            answer = await self._endpoint.ask("token", form, exchange)
        except OAuthRefusal as refusal:
            advice = "check the account id, client id and secret of the app, and that it is activated"
            raise self._endpoint.refused(refusal, advice) from None
        return read_zoom_token(answer, asked_at, self._endpoint.base_url)


def read_zoom_token(answer: Mapping[str, Any], asked_at: float, oauth_url: str) -> Token:
    """Read a token answer (RFC 6749, section 5.1, with Zoom's `api_url`).

    Its life counts from the moment it was asked for, which errs on the safe side whatever the clocks say. Raises `TokenError`.
    """
    access_token = answer.get("access_token")
    if not isinstance(access_token, str) or not access_token:
        names = ", ".join(sorted(answer)) or "nothing"
        raise TokenError(f"the token endpoint gave no access_token, but {names}", fate_unknown=True)
    try:
        lifetime = float(answer.get("expires_in") or DEFAULT_LIFETIME)
    except (TypeError, ValueError, OverflowError):
        lifetime = DEFAULT_LIFETIME
    refresh_token = answer.get("refresh_token")
    return Token(
        access_token=access_token,
        expires_at=asked_at + lifetime,
        obtained_at=asked_at,
        refresh_token=refresh_token if isinstance(refresh_token, str) and refresh_token else None,
        api_url=_checked_api_url(answer.get("api_url"), oauth_url),
        scope=str(answer.get("scope") or ""),
    )


def _checked_api_url(value: object, oauth_url: str) -> str | None:
    """Return the origin of the API, or None for one that is not Zoom's: a token goes to its provider's hosts and to no others."""
    if not isinstance(value, str) or not value:
        return None
    try:
        url = with_readable_host(URL(value))
    except InvalidURL:
        return None
    ours = is_within(url, ZOOM_DOMAINS)
    in_test = is_loopback(url) and is_loopback(URL(oauth_url))
    return str(url).rstrip("/") if ours or in_test else None


def refresh_failed(refusal: OAuthRefusal, previous: Token, endpoint: TokenEndpoint) -> CredentialError:
    """Return the error for a refused refresh; a lost answer before it is called what it is."""
    if refusal.code == "invalid_grant" and previous.refreshing_since is not None:
        began = time.strftime("%Y-%m-%d %H:%M:%SZ", time.gmtime(previous.refreshing_since))
        return ReauthorizationRequired(
            f"the answer to a refresh begun at {began} never arrived, and Zoom had used up the refresh token by then "
            f"({refusal.reason}); the new one is lost, so the user has to authorize the app again"
        )
    return endpoint.refused(refusal, "the user has to authorize the app again")
