"""OAuth 2.0 token endpoint (RFC 6749): requests, answers and error codes."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from typing import Any, Final
from urllib.parse import quote, urlencode

from .._base.answer import Answer
from .._base.error_redaction import redact_error
from .._base.failures import MAXIMUM_TEXT
from .._base.http import Request
from .._base.redaction import Redactor, Unpicklable
from .._base.retry_after import requested_wait
from .._base.urls import is_confidential, shown_url, url_or_none
from ..errors import ConnectFailed, CredentialError, TokenError, TransportError
from ._protocol import Exchange, RepeatKind, repeatable

__all__ = ("OAuthRefusal", "TokenEndpoint", "checked_secret", "checked_url", "send", "token_error")

PENDING: Final = frozenset({"authorization_pending", "slow_down"})
"""Error codes of the device flow that mean to poll again (RFC 8628, section 3.5)."""
SECRET_FIELDS: Final = ("refresh_token", "code", "code_verifier", "device_code", "token")
"""Form parameters that are secrets."""
DEAD_GRANTS: Final = frozenset({"invalid_grant", "4735", "4737", "4741"})
"""Error codes of an authorization grant that has ended for good: RFC 6749, section 5.2, and Zoom's "owner gone", "token not found" and
"revoked by a later authorization". All others are about the app, its secret or its activation, or about this one request."""
KNOWN_CODES: Final = PENDING | DEAD_GRANTS
"""Codes that a decision depends on; they are never masked as part of a secret."""
GRANT_STATUSES: Final = frozenset({200, 400, 401})
"""Statuses with which an OAuth server refuses (RFC 6749, section 5.2; some do it with 200). Any other is from a gateway or a rate limit."""


class OAuthRefusal(Exception):
    """Error response of the endpoint (RFC 6749, section 5.2). Internal: callers turn it into their own error."""

    def __init__(self, code: str, text: str, answer: Answer) -> None:
        """Make one. *code* is for decisions, *text* (reason and code) for messages. Neither holds a secret."""
        super().__init__(text)
        self.code = code
        self._answer = answer

    @property
    def is_dead_grant(self) -> bool:
        """Whether the grant that was sent, a refresh token for example, will never be accepted again."""
        return self.code in DEAD_GRANTS and self._answer.status_code in GRANT_STATUSES

    def error(self, what: str, advice: str = "") -> TokenError:
        """Return the error for a temporary refusal; *what* begins its text, and *advice* ends it."""
        return token_error(f"{what}: {self}{advice and '; '}{advice}", self._answer, has_code=True)


def token_error(text: str, answer: Answer, *, has_code: bool = False) -> TokenError:
    """Return the error for an *answer* without a token. *has_code*: the body has an error code, which makes even a 2xx a refusal.

    429, and 503 with `Retry-After`, come from a server that did not run the request.
    """
    status, retry_after = answer.status_code, requested_wait(answer.headers)
    did_not_run = status == 503 and retry_after is not None
    return TokenError(
        text,
        fate_unknown=status == 408 or (status >= 500 and not did_not_run) or (answer.is_success and not has_code),
        refused=_is_refusal(answer) or (answer.is_success and has_code),
        retry_after=retry_after,
    )


async def send(request: Request, exchange: Exchange, hide: Callable[[], Redactor], beginning: str = "") -> Answer:
    """Return the answer to *request*, whatever its status.

    Raises:
        TokenError: There was none. Its text starts with *beginning*; *hide* returns the redactor of its secrets.
    """
    try:
        return await exchange(request)
    except TransportError as error:
        redact_error(error, hide())
        raise TokenError(f"{beginning}{error}", fate_unknown=not isinstance(error, ConnectFailed)) from error


def _is_refusal(answer: Answer) -> bool:
    """Whether the status is a refusal, and not a request to try later."""
    return 400 <= answer.status_code < 500 and answer.status_code not in (408, 429)


class TokenEndpoint(Unpicklable):
    """Endpoints of one OAuth server, for one client of it."""

    def __init__(self, base_url: str, client_id: str, client_secret: str | None) -> None:
        """Make one. Without a secret it is a public client, whose id is sent in the form (RFC 6749, section 2.3.1)."""
        self.base_url: str = checked_url(base_url)
        self.client_id: str = checked_secret(client_id, "client_id")
        self._client_secret = None if client_secret is None else checked_secret(client_secret, "client_secret")

    async def ask(
        self, path: str, form: Mapping[str, str], exchange: Exchange, *, kind: RepeatKind | None
    ) -> Mapping[str, Any]:
        """Post *form* and return the JSON object of the answer. *kind*: rule for sending the request again; None for never.

        Raises:
            OAuthRefusal: The server refused with an error code, and a status that does not mean to try later.
            TokenError: Any other failure; its `fate_unknown` says whether the server may have acted.
        """
        request = self._request(path, form) if kind is None else repeatable(lambda: self._request(path, form), kind)
        hide = Redactor(self._secrets(form))
        return self._read(path, await send(request, exchange, lambda: hide, f"{path}: "), hide)

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
        error = None if body is None else _error_in(body)
        if error is not None:
            code, reason = error
            text = hide(f"{reason} ({code})", MAXIMUM_TEXT)
            refusal = OAuthRefusal(code if code in KNOWN_CODES else hide(code, MAXIMUM_TEXT), text, answer)
            if answer.is_success or _is_refusal(answer):
                raise refusal
            raise refusal.error(f"{path}: the token endpoint answered {answer.status_code}")
        if answer.is_success and body is not None:
            return {hide(name): value for name, value in body.items()}  # an error may show the names of the members
        what = "no JSON object" if body is None else "an error"
        size = f"{len(answer.content)} bytes"
        raise token_error(f"{path}: the token endpoint answered {answer.status_code} with {what} ({size})", answer)

    def _secrets(self, form: Mapping[str, str]) -> list[str]:
        """Return the secrets of a request, which a server might quote in its answer."""
        secrets = [form[name] for name in SECRET_FIELDS if name in form]
        return secrets if self._client_secret is None else [*secrets, self._client_secret]


_CODES_AND_TEXTS: Final[Mapping[str, tuple[str, ...]]] = {
    "error": ("reason", "error_description"),
    "errorCode": ("errorMessage", "message"),
    "code": ("message",),
}
"""Members with the code of an error, and those with its text: OAuth (RFC 6749, section 5.2, and Zoom's `reason`) or Zoom's API."""


def _error_in(body: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return code and reason of an error, or None if *body* is no error."""
    for name, texts in _CODES_AND_TEXTS.items():
        reason = next((body[text] for text in texts if body.get(text)), None)
        if name in body and (reason is not None or name != "code"):
            return str(body[name]), str(reason or body[name])
    return None


def checked_secret(value: object, name: str) -> str:
    """Return *value* if it can be a credential. Raises `CredentialError`, which has its name and not its value."""
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
