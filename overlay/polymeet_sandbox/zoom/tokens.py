"""The tokens that the OAuth server has issued, and which of them are still good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from ..clock import Clock


@dataclass(slots=True)
class Grant:
    """What a user, or an account, allowed the client; its tokens die with it."""

    revoked: bool = False


@dataclass(frozen=True, slots=True)
class IssuedToken:
    """What is known about a token."""

    grant: Grant
    expires_at: datetime


class Tokens:
    """Access and refresh tokens, by their text."""

    def __init__(self, clock: Clock, random: Random) -> None:
        self._clock = clock
        self._random = random
        self._access: dict[str, IssuedToken] = {}
        self._refresh: dict[str, IssuedToken] = {}

    def new_access(self, grant: Grant, lifetime: float) -> str:
        """Issue an access token."""
        return self._issue("access", self._access, grant, lifetime)

    def new_refresh(self, grant: Grant, lifetime: float) -> str:
        """Issue a refresh token."""
        return self._issue("refresh", self._refresh, grant, lifetime)

    def use_refresh(self, token: str) -> Grant | None:
        """Use a refresh token up; None if it is not, or no longer, good."""
        issued = self._refresh.pop(token, None)
        return None if issued is None or not self._is_good(issued) else issued.grant

    def revoke(self, token: str) -> None:
        """Revoke what a token, of either kind, came from. One that is not known changes nothing."""
        issued = self._access.get(token) or self._refresh.get(token)
        if issued is not None:
            issued.grant.revoked = True

    def revoke_all(self) -> None:
        """Revoke everything that was issued so far."""
        for issued in (*self._access.values(), *self._refresh.values()):
            issued.grant.revoked = True

    def knows(self, access_token: str) -> bool:
        """Whether the access token was issued here."""
        return access_token in self._access

    def is_good(self, access_token: str) -> bool:
        """Whether the access token was issued here, and is neither expired nor revoked."""
        issued = self._access.get(access_token)
        return issued is not None and self._is_good(issued)

    def _issue(self, kind: str, tokens: dict[str, IssuedToken], grant: Grant, lifetime: float) -> str:
        token = f"sandbox-{kind}-{self._random.randbytes(24).hex()}"
        tokens[token] = IssuedToken(grant, self._clock.now() + timedelta(seconds=lifetime))
        return token

    def _is_good(self, issued: IssuedToken) -> bool:
        return not issued.grant.revoked and self._clock.now() < issued.expires_at
