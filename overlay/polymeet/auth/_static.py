"""Static credentials: an existing token or API key, in one header."""

from collections.abc import Awaitable, Callable
from inspect import isawaitable
from typing import ClassVar

from .._base.redaction import Unpicklable
from ..errors import CredentialError
from ._protocol import Auth, Authorization, Exchange
from ._token import is_token_text

__all__ = ("ApiKey", "BearerToken", "ConnectyCubeToken")

Secret = str | Callable[[], Awaitable[str]]
"""Secret: a text, or an async callable that returns one for each request."""


class _SecretHeader(Unpicklable, Auth):
    """One header that carries a secret. The secret is in no repr and no error text."""

    provider: ClassVar[str]
    _header: str
    _prefix = ""

    def __init__(self, secret: Secret) -> None:
        self._secret: Authorization | Callable[[], Awaitable[str]] = (
            secret if callable(secret) else self._authorization(secret)
        )

    async def authorize(self, exchange: Exchange, /) -> Authorization:
        """Return the header. Raises `CredentialError` if a callable returned no usable text."""
        if isinstance(self._secret, Authorization):
            return self._secret
        return self._authorization(await self._call(self._secret))

    def _authorization(self, secret: object) -> Authorization:
        return Authorization({self._header: self._prefix + self._checked(secret)})

    def _call(self, function: Callable[[], object]) -> Awaitable[object]:
        result = function()
        if not isawaitable(result):
            kind = type(self).__name__
            raise CredentialError(f"{kind} needs an async function, and this one returned {type(result).__name__}")
        return result

    def _checked(self, secret: object) -> str:
        kind = type(self).__name__
        if not isinstance(secret, str):
            raise CredentialError(f"{kind} needs a text, not {type(secret).__name__}; is the environment variable set?")
        text = secret.strip()
        if not text:
            raise CredentialError(f"{kind} is empty; is the environment variable set?")
        if not is_token_text(text):
            raise CredentialError(
                f"{kind} contains a character that cannot stand in a credential (space, control or non-ASCII)"
            )
        return text

    def __repr__(self) -> str:
        return f"{type(self).__name__}(***)"


class BearerToken(_SecretHeader):
    """`Authorization: Bearer ...` (RFC 6750): an existing Zoom access token, which the caller keeps fresh."""

    provider = "Zoom"
    _header = "Authorization"
    _prefix = "Bearer "


class ApiKey(_SecretHeader):
    """`x-api-key: ...`: the key of a Pyas app."""

    provider = "Pyas"
    _header = "x-api-key"


class ConnectyCubeToken(_SecretHeader):
    """`CB-Token: ...`: the token of an existing ConnectyCube session. It expires two hours after its last use."""

    provider = "ConnectyCube"
    _header = "CB-Token"
