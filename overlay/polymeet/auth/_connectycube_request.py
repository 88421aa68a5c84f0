"""What a ConnectyCube session is asked for with: the app, its user, and for older apps a signature.

The members are those of `POST /session` on ConnectyCube's "Authentication" page (`server/auth`); `nonce`, `timestamp` and `signature`
are what its SDKs sent before 2.0, and what apps with an auth secret still want.
"""

import hmac
from collections.abc import Mapping
from secrets import randbelow
from typing import Final, Literal

from attrs import define, field

from .._base.checks import is_whole
from .._base.redaction import Unpicklable
from ..errors import CredentialError, InvalidRequest
from ._token_endpoint import checked_secret

__all__ = ("Body", "GuestLogin", "Hash", "PasswordLogin", "SessionRequest", "session_signature")

NONCES: Final = 2**31
"""Nonces are smaller than this: the same one may not come twice in one second, and a signed 32-bit number may be all that fits."""

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
        """Return what the token of this user is stored under."""
        return f"email:{self.email}" if self.login is None else f"login:{self.login}"


@define(frozen=True, kw_only=True)
class GuestLogin:
    """A new user without a password, valid for one day: `GuestLogin(full_name="Ada")`. Raises `CredentialError` for an empty name.

    ConnectyCube may make a new guest for each new session; what the guest before it hosts stays that one's.
    """

    full_name: str

    def __attrs_post_init__(self) -> None:
        _checked_text(self.full_name, "full_name")

    def members(self) -> dict[str, str]:
        """Return the members of `user` in the session request."""
        return {"guest": "1", "full_name": self.full_name}

    def account(self) -> str:
        """Return what the token of this guest is stored under."""
        return f"guest:{self.full_name}"


class SessionRequest(Unpicklable):
    """The body of a session request, made anew for each since a signed one is good only once."""

    def __init__(
        self,
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

    @property
    def makes_a_user(self) -> bool:
        """Whether each request may make a user: a guest."""
        return isinstance(self._user, GuestLogin)

    def account(self) -> str:
        """Return what the token is stored under, unless the caller has a name of their own."""
        return "application" if self._user is None else self._user.account()

    def body(self, now: float) -> Body:
        """Return the JSON object to post at the unix time *now*."""
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

    def secrets(self, body: Body) -> list[str]:
        """Return everything in *body*, and behind it, that no message may show."""
        password = self._user.password if isinstance(self._user, PasswordLogin) else None
        return [
            each
            for each in (self._auth_key, self._auth_secret, password, body.get("signature"))
            if isinstance(each, str)
        ]


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


def _checked_id(value: object) -> int | str:
    if is_whole(value):
        return value
    text = _checked_text(value, "application_id").strip()
    return int(text) if text.isascii() and text.isdecimal() else text


def _checked_text(value: object, name: str) -> str:
    """Return *value* as it is, spaces at its ends included. Raises `CredentialError` that names it without showing it."""
    checked_secret(value, name)
    assert isinstance(value, str)
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise CredentialError(f"{name} is no valid Unicode text")
    return value
