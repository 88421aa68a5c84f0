"""Access token with its expiry and origin, and the key under which it is stored."""

from collections.abc import Mapping
from math import inf, nextafter
from typing import Any, TypeGuard

from polymeet_runtime import Record, as_object, evolve, field

from .._base.redaction import Unpicklable

__all__ = ("Token", "TokenKey", "is_token_text")


def is_token_text(value: object) -> TypeGuard[str]:
    """Whether *value* is valid as a credential in a header: ASCII without spaces and controls, and not empty (RFC 6750, section 2.1)."""
    return isinstance(value, str) and value != "" and value.isascii() and value.isprintable() and " " not in value


class TokenKey(Record):
    """Key of a token in a store, which may serve many providers, apps and accounts."""

    provider: str
    client: str
    """Client id or application id."""
    account: str
    """The user or tenant of the token, under any name that the caller chooses."""


class Token(Unpicklable, Record):
    """An access token. Its secrets are in no repr."""

    access_token: str = field(repr=False)
    expires_at: float
    """Unix time."""
    obtained_at: float
    """Unix time of its request. Always later than that of the token it replaced, even if the clocks of two machines differ."""
    refresh_token: str | None = field(default=None, repr=False)
    api_url: str | None = None
    """Origin of the API for this token, if the provider names one."""
    scope: str = ""
    refreshing_since: float | None = None
    """Unix time at which a refresh began whose outcome is unknown: set before the request, cleared once its answer is saved."""

    def seconds_left(self, now: float) -> float:
        """Return the seconds until it expires; negative after that."""
        return self.expires_at - now

    def lifetime(self) -> float:
        """Return the lifetime that it had when new, in seconds."""
        return max(0.0, self.expires_at - self.obtained_at)

    def after(self, previous: "Token | None") -> "Token":
        """Return the token with an `obtained_at` later than that of *previous*, which it replaces."""
        if previous is None or self.obtained_at > previous.obtained_at:
            return self
        return evolve(self, obtained_at=nextafter(previous.obtained_at, inf))

    def refreshing(self, now: float) -> "Token":
        """Return the same token, marked as being refreshed."""
        return evolve(self, refreshing_since=now)

    def secrets(self) -> tuple[str, ...]:
        """Return the texts that no repr, log or error may show."""
        return (self.access_token,) if self.refresh_token is None else (self.access_token, self.refresh_token)

    def to_dict(self) -> dict[str, Any]:
        """Return a JSON object with its secrets, for a store."""
        return self._values()

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Token":
        """Read the object of `to_dict`. Unknown fields are ignored. Raises `TypeError` for anything else."""
        found = as_object(data)
        if found is None:
            raise TypeError("a token is read from a JSON object")
        for name, kind in _KINDS.items():
            if not isinstance(found.get(name), (*kind, type(None))):
                raise TypeError(f"{name} of a token is {type(found[name]).__name__}")
        if found.get("access_token") is None or found.get("expires_at") is None or found.get("obtained_at") is None:
            raise TypeError("a token needs access_token, expires_at and obtained_at")
        return cls(**{name: found[name] for name in cls.record_fields if name in found})


_KINDS: Mapping[str, tuple[type, ...]] = {
    "access_token": (str,),
    "expires_at": (int, float),
    "obtained_at": (int, float),
    "refresh_token": (str,),
    "api_url": (str,),
    "scope": (str,),
    "refreshing_since": (int, float),
}
"""Types of the JSON value of each field, other than null."""
