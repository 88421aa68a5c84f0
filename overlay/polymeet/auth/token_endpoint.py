"""Asking an OAuth 2.0 token endpoint (RFC 6749) and telling what its refusals mean."""

from base64 import b64encode
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote, urlencode

from .._httpx import Request
from ..answer import Answer
from ..error_chains import conceal
from ..errors import ConnectFailed, CredentialError, ReauthorizationRequired, TokenError, TransportError
from ..failures import MAXIMUM_TEXT
from ..hosts import is_confidential, shown_url, url_or_none
from ..redaction import Redactor
from .protocol import Exchange
from .secrecy import NotPickled

__all__ = ("OAuthRefusal", "TokenEndpoint", "checked_secret", "checked_url")

PENDING: Final = frozenset({"authorization_pending", "slow_down"})
"""Answers of the device flow that are no failures (RFC 8628, section 3.5)."""
SECRET_FIELDS: Final = ("refresh_token", "code", "code_verifier", "device_code", "token")
"""What in a form is a secret."""
TEMPORARY: Final = frozenset({"temporarily_unavailable", "server_error"})


class OAuthRefusal(Exception):
    """The endpoint answered with an OAuth error code. Internal: callers turn it into what it means to them."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(code, reason)
        self.code = code
        self.reason = reason


class TokenEndpoint(NotPickled):
    """The endpoints of one OAuth server, for one client of it."""

    def __init__(self, base_url: str, client_id: str, client_secret: str | None) -> None:
        """Make one. Without a secret the client is a public one and names itself in the form (RFC 6749, section 2.3.1)."""
        self.base_url: str = checked_url(base_url)
        self.client_id: str = checked_secret(client_id, "client_id")
        self._client_secret = None if client_secret is None else checked_secret(client_secret, "client_secret")

    async def ask(self, path: str, form: Mapping[str, str], exchange: Exchange) -> Mapping[str, Any]:
        """Post *form* and return the JSON object of the answer.

        Raises:
            OAuthRefusal: The server said no with an OAuth error code.
            TokenError: Anything else went wrong; its `fate_unknown` says whether the server may have acted.
        """
        hide = Redactor(self._secrets(form))
        try:
            answer = await exchange(self._request(path, form))
        except TransportError as error:
            conceal(error, hide)
            raise TokenError(f"{path}: {error}", fate_unknown=not isinstance(error, ConnectFailed)) from error
        return self._read(path, answer, hide)

    def _request(self, path: str, form: Mapping[str, str]) -> Request:
        headers = {"accept": "application/json", "content-type": "application/x-www-form-urlencoded"}
        if self._client_secret is None:
            form = {**form, "client_id": self.client_id}
        else:
            pair = f"{quote(self.client_id, safe='')}:{quote(self._client_secret, safe='')}"
            headers["authorization"] = f"Basic {b64encode(pair.encode()).decode()}"
        return Request("POST", f"{self.base_url}/{path}", headers=headers, content=urlencode(form).encode())

    def _read(self, path: str, answer: Answer, hide: Redactor) -> Mapping[str, Any]:
        body = answer.json_object()
        if body is not None and "error" in body and answer.status_code < 500:
            reason = body.get("reason") or body.get("error_description") or body["error"]
            raise OAuthRefusal(hide(str(body["error"]), MAXIMUM_TEXT), hide(str(reason), MAXIMUM_TEXT))
        if answer.is_success and body is not None:
            return {hide(name): value for name, value in body.items()}  # an error may show the names
        what = "no JSON object" if body is None else "an error"
        raise TokenError(
            f"{path}: the token endpoint answered {answer.status_code} with {what} ({len(answer.content)} bytes)",
            fate_unknown=answer.is_success or answer.status_code >= 500,
        )

    def _secrets(self, form: Mapping[str, str]) -> list[str]:
        """Return the secrets of a request, which a server might repeat in what it says."""
        secrets = [form[name] for name in SECRET_FIELDS if name in form]
        return secrets if self._client_secret is None else [*secrets, self._client_secret]

    def refused(self, refusal: OAuthRefusal, advice: str) -> CredentialError:
        """Return the error for a refusal of a token that no person is waiting for."""
        text = f"the token endpoint refused: {refusal.reason} ({refusal.code}); {advice}"
        return TokenError(text) if refusal.code in TEMPORARY else ReauthorizationRequired(text)


def checked_secret(value: object, name: str) -> str:
    """Return *value* if it can be a credential. Raises `CredentialError` that names it without showing it."""
    if not isinstance(value, str):
        raise CredentialError(f"{name} must be a text, not {type(value).__name__}; is the environment variable set?")
    if not value.strip():
        raise CredentialError(f"{name} is empty; is the environment variable set?")
    return value.strip()


def checked_url(text: str) -> str:
    """Return *text* without a trailing slash. Raises `CredentialError` unless it is https, or http on this machine."""
    url = url_or_none(text)
    if url is None:
        raise CredentialError(f"this is no URL: {shown_url(text)}")
    if not is_confidential(url):
        raise CredentialError(f"{shown_url(text)}: tokens are sent over https only")
    return text.rstrip("/")
