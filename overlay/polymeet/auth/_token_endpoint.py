"""Asking an OAuth 2.0 token endpoint (RFC 6749) and telling what its refusals mean."""

from base64 import b64encode
from collections.abc import Mapping
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
from ._protocol import Exchange
from ._repeating import Kind, repeatable

__all__ = ("OAuthRefusal", "TokenEndpoint", "checked_secret", "checked_url", "no_token")

PENDING: Final = frozenset({"authorization_pending", "slow_down"})
"""Answers of the device flow that are no failures (RFC 8628, section 3.5)."""
SECRET_FIELDS: Final = ("refresh_token", "code", "code_verifier", "device_code", "token")
"""What in a form is a secret."""
DEAD_GRANTS: Final = frozenset({"invalid_grant", "4735", "4737", "4741"})
"""Refusals of what a user granted that no waiting mends: RFC 6749, section 5.2, and Zoom's "owner gone", "token not found" and "revoked
by a later authorization". All others are of the app, its secret or its activation, or of this one request."""
TELLING: Final = PENDING | DEAD_GRANTS
"""Codes that decide what is done."""
GRANT_STATUSES: Final = frozenset({200, 400, 401})
"""Statuses with which an OAuth server refuses (RFC 6749, section 5.2; some do it with 200). With others a gateway or a limit speaks."""


class OAuthRefusal(Exception):
    """The endpoint said no, with a code. Internal: callers turn it into what it means to them."""

    def __init__(self, code: str, text: str, answer: Answer) -> None:
        """Keep the *code*, to decide by, and the *text* of reason and code, to be told. There is no secret in either."""
        super().__init__(text)
        self.code = code
        self._answer = answer

    @property
    def is_dead_grant(self) -> bool:
        """Whether what was sent, a refresh token for example, will never be taken again."""
        return self.code in DEAD_GRANTS and self._answer.status_code in GRANT_STATUSES

    def error(self, what: str, advice: str = "") -> TokenError:
        """Return the error for a refusal that may pass; *what* begins its text, and *advice* ends it."""
        return no_token(f"{what}: {self}{advice and '; '}{advice}", self._answer, is_said=True)


def no_token(text: str, answer: Answer, *, is_said: bool = False) -> TokenError:
    """Return the error for an *answer* that gives no token. *is_said*: its body says so, which counts where the status does not.

    429, and 503 with `Retry-After`, come from a server that did not do what was asked.
    """
    status, retry_after = answer.status_code, requested_wait(answer.headers)
    is_idle = status == 503 and retry_after is not None
    return TokenError(
        text,
        fate_unknown=status == 408 or (status >= 500 and not is_idle) or (answer.is_success and not is_said),
        refused=_is_refusal(answer) or (answer.is_success and is_said),
        retry_after=retry_after,
    )


def _is_refusal(answer: Answer) -> bool:
    """Whether the status says no, and not "later"."""
    return 400 <= answer.status_code < 500 and answer.status_code not in (408, 429)


class TokenEndpoint(Unpicklable):
    """The endpoints of one OAuth server, for one client of it."""

    def __init__(self, base_url: str, client_id: str, client_secret: str | None) -> None:
        """Make one. Without a secret the client is a public one and names itself in the form (RFC 6749, section 2.3.1)."""
        self.base_url: str = checked_url(base_url)
        self.client_id: str = checked_secret(client_id, "client_id")
        self._client_secret = None if client_secret is None else checked_secret(client_secret, "client_secret")

    async def ask(
        self, path: str, form: Mapping[str, str], exchange: Exchange, *, kind: Kind | None
    ) -> Mapping[str, Any]:
        """Post *form* and return the JSON object of the answer. *kind* says how the request may be sent again; None for not at all.

        Raises:
            OAuthRefusal: The server said no with an error code, and did not say it for the moment only.
            TokenError: Anything else went wrong; its `fate_unknown` says whether the server may have acted.
        """
        request = self._request(path, form) if kind is None else repeatable(lambda: self._request(path, form), kind)
        hide = Redactor(self._secrets(form))
        try:
            answer = await exchange(request)
        except TransportError as error:
            redact_error(error, hide)
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
        said = None if body is None else _complaint(body)
        if said is not None:
            code, reason = said
            text = hide(f"{reason} ({code})", MAXIMUM_TEXT)
            refusal = OAuthRefusal(code if code in TELLING else hide(code, MAXIMUM_TEXT), text, answer)
            if answer.is_success or _is_refusal(answer):
                raise refusal
            raise refusal.error(f"{path}: the token endpoint answered {answer.status_code}")
        if answer.is_success and body is not None:
            return {hide(name): value for name, value in body.items()}  # an error may show the names
        what = "no JSON object" if body is None else "an error"
        size = f"{len(answer.content)} bytes"
        raise no_token(f"{path}: the token endpoint answered {answer.status_code} with {what} ({size})", answer)

    def _secrets(self, form: Mapping[str, str]) -> list[str]:
        """Return the secrets of a request, which a server might repeat in what it says."""
        secrets = [form[name] for name in SECRET_FIELDS if name in form]
        return secrets if self._client_secret is None else [*secrets, self._client_secret]


_COMPLAINTS: Final[Mapping[str, tuple[str, ...]]] = {
    "error": ("reason", "error_description"),
    "errorCode": ("errorMessage", "message"),
    "code": ("message",),
}
"""Where a code stands in an error of OAuth (RFC 6749, section 5.2, and Zoom's `reason`) or of Zoom's API, and where its text."""


def _complaint(body: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return code and reason of an error, or None for what is none."""
    for name, texts in _COMPLAINTS.items():
        reason = next((body[text] for text in texts if body.get(text)), None)
        if name in body and (reason is not None or name != "code"):
            return str(body[name]), str(reason or body[name])
    return None


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
