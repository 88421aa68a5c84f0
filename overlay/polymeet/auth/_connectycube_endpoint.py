"""ConnectyCube's session endpoint: signed requests for a session, its answers, and the errors that mean its end.

The members are those of `POST /session` on ConnectyCube's "Authentication" page (`server/auth`). Its SDKs before 2.0 also sent `nonce`,
`timestamp` and `signature`; apps with an auth secret still require them. The end of a session is detected as in its SDKs
(`isExpiredSessionError`).
"""

import hmac
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from secrets import randbelow
from typing import Final, Literal

from attrs import define, field

from polymeet_runtime import as_object, is_whole

from .._base.answer import Answer
from .._base.failures import MAXIMUM_TEXT
from .._base.http import Request
from .._base.redaction import Redactor, Unpicklable
from .._base.retry_after import server_time
from ..errors import CredentialError, InvalidRequest, TokenError
from ._connectycube_errors import field_errors, general_texts
from ._protocol import Exchange, RepeatKind, repeatable
from ._token import Token, is_token_text
from ._token_endpoint import checked_secret, checked_url, send, token_error

__all__ = (
    "LIFETIME",
    "GuestLogin",
    "Hash",
    "PasswordLogin",
    "SessionEndpoint",
    "means_ended_session",
    "session_end",
    "session_signature",
)

LIFETIME: Final = 7200.0
"""Seconds that a session lives after a request, where the answer does not say."""
REFUSALS: Final = frozenset({401, 403, 422})
"""Statuses of wrong keys, passwords, signatures and timestamps."""
ENDED_SESSION: Final = "required session does not exist"
NONCES: Final = 2**31
"""Upper bound of nonces: the largest signed 32-bit number. A nonce must not be used twice in one second."""

Body = Mapping[str, int | str | Mapping[str, str]]
Hash = Literal["sha1", "sha256"]


@define(frozen=True, kw_only=True)
class PasswordLogin(Unpicklable):
    """A user with a password, named by login or by email: `PasswordLogin(login="ada", password=...)`.

    Raises `InvalidRequest` unless exactly one of *login* and *email* is given, and `CredentialError` for an empty part.
    """

    login: str | None = None
    email: str | None = None
    password: str = field(repr=False)

    def __attrs_post_init__(self) -> None:
        if (self.login is None) == (self.email is None):
            raise InvalidRequest("PasswordLogin needs a login or an email, and not both")
        for name, value in self.members().items():
            _checked_text(value, name)

    def members(self) -> dict[str, str]:
        """Return the members of `user` in the session request, the password among them."""
        named = {"email": self.email} if self.login is None else {"login": self.login}
        return {**{name: value for name, value in named.items() if value is not None}, "password": self.password}

    def account(self) -> str:
        """Return the account name under which the token of this user is stored."""
        return f"email:{self.email}" if self.login is None else f"login:{self.login}"


@define(frozen=True, kw_only=True)
class GuestLogin:
    """A new user without a password, valid for one day: `GuestLogin(full_name="Ada")`. Raises `CredentialError` for an empty name.

    ConnectyCube may make a new guest for each new session; meetings of the previous guest stay with that guest.
    """

    full_name: str

    def __attrs_post_init__(self) -> None:
        _checked_text(self.full_name, "full_name")

    def members(self) -> dict[str, str]:
        """Return the members of `user` in the session request."""
        return {"guest": "1", "full_name": self.full_name}

    def account(self) -> str:
        """Return the account name under which the token of this guest is stored."""
        return f"guest:{self.full_name}"


class SessionEndpoint(Unpicklable):
    """`/session` of ConnectyCube, for one app and one of its users."""

    def __init__(
        self,
        base_url: str,
        application_id: int | str,
        auth_key: str,
        user: PasswordLogin | GuestLogin | None,
        auth_secret: str | None,
        hash: Hash,
    ) -> None:
        """Keep the parts. Raises `CredentialError` for an empty one and `InvalidRequest` for one of another kind."""
        if hash not in ("sha1", "sha256"):
            raise InvalidRequest(f"hash must be 'sha1' or 'sha256', not {hash!r}")
        if user is not None and not isinstance(user, PasswordLogin | GuestLogin):  # pyright: ignore[reportUnnecessaryIsInstance]  # a dict would be an easy mistake
            raise InvalidRequest(f"user must be a PasswordLogin or a GuestLogin, not {type(user).__name__}")
        self.application_id: int | str = _checked_id(application_id)
        self._auth_key = _checked_text(auth_key, "auth_key").strip()
        self._auth_secret = None if auth_secret is None else _checked_text(auth_secret, "auth_secret").strip()
        self._user = user
        self._hash: Hash = hash
        self.base_url: str = checked_url(base_url)

    def account(self) -> str:
        """Return the default account name under which the token is stored."""
        return "application" if self._user is None else self._user.account()

    async def create(self, exchange: Exchange, clock: Callable[[], float]) -> Token:
        """Ask for a new session. Raises `TokenError`."""
        asked_at = clock()
        sent: list[Body] = []

        def make() -> Request:
            sent.append(self._body(clock()))
            headers = {"accept": "application/json", "content-type": "application/json"}
            return Request("POST", f"{self.base_url}/session", headers=headers, content=json.dumps(sent[-1]).encode())

        def hide() -> Redactor:
            return Redactor(secret for body in sent for secret in self._secrets(body))

        # a guest whose answer was lost would stay behind
        kind: RepeatKind = "never" if isinstance(self._user, GuestLogin) else "safe"
        answer = await send(repeatable(make, kind), exchange, hide)
        if not answer.is_success:
            is_known = answer.status_code in REFUSALS and not answer.is_html
            advice = "; check the application id, its keys, and the user" if is_known else ""
            raise token_error(f"ConnectyCube gave no session: {_shown_error(answer, hide())}{advice}", answer)
        ends_at = session_end(answer, asked_at) or asked_at + LIFETIME
        return Token(access_token=_token_in(answer, hide()), expires_at=ends_at, obtained_at=asked_at)

    async def end(self, token: Token, exchange: Exchange) -> None:
        """End the session of *token*. Raises `TokenError` when ConnectyCube did not end it."""
        hide = Redactor([token.access_token])
        headers = {"accept": "application/json", "CB-Token": token.access_token}
        request = repeatable(lambda: Request("DELETE", f"{self.base_url}/session", headers=headers), "safe")
        answer = await send(request, exchange, lambda: hide)
        if not answer.is_success and not means_ended_session(answer):
            raise token_error(f"ConnectyCube did not end the session: {_shown_error(answer, hide)}", answer)

    def _body(self, now: float) -> Body:
        """Return the JSON object to post at the unix time *now*; a signed one is valid only once."""
        body: dict[str, int | str | Mapping[str, str]] = {
            "application_id": self.application_id,
            "auth_key": self._auth_key,
        }
        if self._user is not None:
            body["user"] = self._user.members()
        if self._auth_secret is not None:
            body |= {"nonce": 1 + randbelow(NONCES - 1), "timestamp": int(now)}
            body["signature"] = session_signature(body, self._auth_secret, self._hash)
        return body

    def _secrets(self, body: Body) -> list[str]:
        """Return the secrets in *body* and those it was made from, which no message may show."""
        password = self._user.password if isinstance(self._user, PasswordLogin) else None
        secrets = (self._auth_key, self._auth_secret, password, body.get("signature"))
        return [each for each in secrets if isinstance(each, str)]


def session_signature(body: Body, auth_secret: str, hash: Hash = "sha1") -> str:
    """Return the signature of a session request: lower-case hexadecimal HMAC, keyed by the app's secret.

    Signed are all members as `key=value`, sorted by key and joined by `&`; those of `user` as `user[login]=...`. Values are raw, not
    URL-encoded (`signParams` of ConnectyCube's JavaScript SDK 3).
    """
    flat: dict[str, int | str] = {}
    for name, value in body.items():
        if isinstance(value, int | str):
            flat[name] = value
        else:
            flat |= {f"{name}[{inner}]": text for inner, text in value.items()}
    text = "&".join(f"{name}={value}" for name, value in sorted(flat.items()))
    return hmac.new(auth_secret.encode(), text.encode(), hash).hexdigest()


def means_ended_session(answer: Answer) -> bool:
    """Whether this is the 401 of a session that has ended, in any of ConnectyCube's error formats.

    The message decides, because wrong passwords and signatures are 401s too, and a new session would not help there. A 401 without a
    message does not count.
    """
    texts = general_texts(answer.json_object() or {}) if answer.status_code == 401 else []
    return bool(texts) and texts[0].strip().rstrip(".").casefold() == ENDED_SESSION


def session_end(answer: Answer, sent_at: float) -> float | None:
    """Return the time in the header `CB-Token-ExpirationDate: 2023-08-25 13:29:38 UTC` as unix time, converted to our clock.

    None if there is no readable one, or if it had passed before the request: then the clocks differ too much to use it.
    """
    text = answer.headers.get("CB-Token-ExpirationDate", "").strip()
    try:
        moment = datetime.fromisoformat(text.removesuffix("UTC").rstrip())
    except ValueError:
        return None
    ends_at = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    ends_at -= server_time(answer.headers, sent_at) - sent_at
    return ends_at if ends_at > sent_at else None


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


def _shown_error(answer: Answer, hide: Redactor) -> str:
    """Return message and status. A body that is no error of ConnectyCube is not shown, because it may hold secrets."""
    body = answer.json_object() or {}
    texts = general_texts(body) or [f"{each.field} {each.message}" for each in field_errors(body)]
    shown = hide("; ".join(texts), MAXIMUM_TEXT) or f"{len(answer.content)} bytes that say nothing readable"
    return f"{shown} ({answer.status_code})"


def _checked_id(value: object) -> int | str:
    if is_whole(value):
        return value
    text = _checked_text(value, "application_id").strip()
    return int(text) if text.isascii() and text.isdecimal() else text


def _checked_text(value: object, name: str) -> str:
    """Return *value* unchanged, with spaces at its ends. Raises `CredentialError`, which has its name and not its value."""
    checked_secret(value, name)
    assert isinstance(value, str)
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise CredentialError(f"{name} is no valid Unicode text")
    return value
