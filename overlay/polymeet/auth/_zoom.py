"""Zoom's access tokens: parsing a token answer, the regional API of a token, detecting its expiry; server-to-server apps."""

import time
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Final

from .._base.answer import Answer
from .._base.failures import read_code
from .._base.urls import domain_of
from ..errors import TokenError
from ._protocol import Authorization, Exchange
from ._renewing import OnlyRefreshToken, RenewingAuth
from ._stores import TokenStore
from ._token import Token, TokenKey, is_token_text
from ._token_endpoint import OAuthRefusal, TokenEndpoint, checked_secret
from ._zoom_clouds import ZOOM_DOMAINS, api_url_for, checked_api_url, cloud_of
from ._zoom_errors import EXPIRED_TOKEN, is_error_in_success

__all__ = ("ZOOM_OAUTH_URL", "ZoomServerToServer", "ZoomTokenAuth", "read_zoom_token")

ZOOM_OAUTH_URL: Final = "https://zoom.us/oauth"
DEFAULT_LIFETIME: Final = 3600.0
"""Lifetime in seconds of a token without a usable `expires_in`."""
LONGEST_LIFETIME: Final = 366 * 86400.0
"""Largest plausible `expires_in`, in seconds."""


class ZoomTokenAuth(RenewingAuth):
    """Access token of either kind of Zoom app. It is sent only to the cloud that issued it: zoom.us or zoomgov.com."""

    provider: ClassVar[str] = "Zoom"
    _endpoint: TokenEndpoint
    _last: Authorization | None = None

    def authorization(self, token: Token) -> Authorization:
        """Return the bearer header, and the regional API of the token (`api_url` in Zoom's answer)."""
        last = self._last
        if last is None or last.subject is not token:
            base_url = api_url_for(token.api_url, self._endpoint.base_url)
            last = self._last = Authorization({"Authorization": f"Bearer {token.access_token}"}, base_url, token)
        return last

    def accepts_host(self, host: str) -> bool:
        """Whether *host* is in the cloud whose OAuth server issues the token. Any host outside Zoom is accepted."""
        ours, theirs = cloud_of(self._endpoint.base_url), domain_of(host, ZOOM_DOMAINS)
        return ours is None or theirs in (None, ours)

    def means_expired(self, answer: Answer) -> bool:
        """Whether Zoom refused the access token, in any of its error formats.

        Code 124, as a number or as text, in either kind of body, with 400, 401 or a success (as in place of a file); or a 401 without a
        body, as file hosts send it. Missing scopes (4700, 4711) and every other 401 do not count: a new token would not help.
        """
        if answer.status_code == 401 and not answer.content.strip():
            return True
        body = answer.json_object() or {}
        is_error = is_error_in_success(body) if answer.is_success else answer.status_code in (400, 401)
        return is_error and _error_code(body) == EXPIRED_TOKEN


class ZoomServerToServer(ZoomTokenAuth):
    """A server-to-server app: acts for a whole account, without a user. There is no refresh token: it requests a new access token.

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
        """Request a token with the app's own credentials (grant `account_credentials`)."""
        asked_at = self._clock()
        form = {"grant_type": "account_credentials", "account_id": self._account_id}
        try:
            answer = await self._endpoint.ask("token", form, exchange, kind="safe")
        except OAuthRefusal as refusal:
            advice = "check the account id, client id and secret of the app, and that it is activated"
            raise refusal.error("the token endpoint refused", advice) from None
        return read_zoom_token(answer, asked_at, self._endpoint.base_url)


def read_zoom_token(answer: Mapping[str, Any], asked_at: float, oauth_url: str) -> Token:
    """Read a token answer (RFC 6749, section 5.1, with Zoom's `api_url`).

    Its lifetime counts from the time of the request, so that it is never overestimated. A lifetime that is not a number of seconds from
    1 up counts as an hour, and an `api_url` outside the cloud of *oauth_url* is ignored.

    Raises:
        OnlyRefreshToken: The access token cannot be used, and the refresh token can.
        TokenError: Neither can be used.
    """
    refresh_token = answer.get("refresh_token") or None
    if not isinstance(refresh_token, str):
        refresh_token = None
    elif not (refresh_token.isascii() and refresh_token.isprintable()):
        raise TokenError(
            "the token endpoint gave a refresh_token with a control or non-ASCII character", fate_unknown=True
        )
    fault = _fault(answer)
    if fault is not None and refresh_token is not None:
        raise OnlyRefreshToken(fault, Token("", asked_at, asked_at, refresh_token))
    if fault is not None:
        raise TokenError(fault, fate_unknown=True)
    return Token(
        access_token=answer["access_token"],
        expires_at=asked_at + _lifetime(answer.get("expires_in")),
        obtained_at=asked_at,
        refresh_token=refresh_token,
        api_url=checked_api_url(answer.get("api_url"), oauth_url),
        scope=str(answer.get("scope") or ""),
    )


def _error_code(body: Mapping[str, Any]) -> int | str | None:
    """Return the code of an error of Zoom: the older kind, REST or OAuth."""
    return next((read_code(body[name]) for name in ("errorCode", "code", "error") if name in body), None)


def _fault(answer: Mapping[str, Any]) -> str | None:
    """Return a description of the fault in the access token of *answer*, without its value, or None."""
    access_token, kind = answer.get("access_token"), answer.get("token_type") or "bearer"
    if not isinstance(access_token, str) or not access_token:
        return f"the token endpoint gave no access_token, but {', '.join(sorted(answer)) or 'nothing'}"
    if not is_token_text(access_token):
        return "the token endpoint gave an access_token with a space, control or non-ASCII character"
    if not isinstance(kind, str) or kind.lower() != "bearer":
        return "the token endpoint gave a token of a type that is not bearer"  # RFC 6749, section 7.1
    return None


def _lifetime(value: object) -> float:
    try:
        seconds = 0.0 if isinstance(value, bool) else float(value)  # type: ignore[arg-type]  # it may be anything
    except (TypeError, ValueError, OverflowError):
        return DEFAULT_LIFETIME
    return seconds if 1.0 <= seconds <= LONGEST_LIFETIME else DEFAULT_LIFETIME
