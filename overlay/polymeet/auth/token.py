"""A token with what is known of it, and the key it is stored under."""

from collections.abc import Mapping
from typing import Any

from attrs import asdict, define, evolve, field, fields

from .secrecy import NotPickled

__all__ = ("Token", "TokenKey")


@define(frozen=True)
class TokenKey:
    """Whose token: one store serves many providers, apps and accounts."""

    provider: str
    client: str
    """Client id or application id."""
    account: str
    """Whom the token acts for: a user, a tenant, whatever the caller names it."""


@define(frozen=True)
class Token(NotPickled):
    """An access token. Its secrets are in no repr."""

    access_token: str = field(repr=False)
    expires_at: float
    """Unix time."""
    obtained_at: float
    """Unix time at which it was asked for."""
    refresh_token: str | None = field(default=None, repr=False)
    api_url: str | None = None
    """Origin of the API for this token, where the provider names one."""
    scope: str = ""
    refreshing_since: float | None = None
    """Unix time at which a refresh began whose end is not known; set before the request, gone once its answer is saved."""

    def seconds_left(self, now: float) -> float:
        """Return for how long it can be used; negative once it has expired."""
        return self.expires_at - now

    def lifetime(self) -> float:
        """Return for how long it could be used when it was new."""
        return self.expires_at - self.obtained_at

    def refreshing(self, now: float) -> "Token":
        """Return the same token with the mark that a refresh has begun."""
        return evolve(self, refreshing_since=now)

    def to_dict(self) -> dict[str, Any]:
        """Return a JSON object with its secrets, for a store."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Token":
        """Read what `to_dict` gave. Unknown fields are passed over. Raises `TypeError` for anything else."""
        if not isinstance(data, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]  # it comes from a file or a server
            raise TypeError("a token is read from a mapping")
        known = {each.name for each in fields(cls)}
        token = cls(**{name: value for name, value in data.items() if name in known})
        times = (token.expires_at, token.obtained_at, token.refreshing_since or 0.0)
        texts = (token.access_token, token.scope, token.refresh_token or "", token.api_url or "")
        if not (all(isinstance(each, (int, float)) for each in times) and all(isinstance(each, str) for each in texts)):
            raise TypeError("a field of the token has another type")
        return token
