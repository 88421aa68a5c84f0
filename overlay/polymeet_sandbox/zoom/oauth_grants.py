"""Grants of the OAuth server: tokens, authorization codes (RFC 6749 section 4.1, RFC 7636), and logins on another device (RFC 8628)."""

from __future__ import annotations

import re
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from random import Random
from typing import Literal, TypeAlias

from ..clock import Clock
from ..messages import SandboxFault
from .oauth_requests import oauth_error, required

CODE_LIFETIME = timedelta(minutes=5)
VERIFIER = re.compile(r"[A-Za-z0-9._~-]{43,128}")
USER_CODE_ALPHABET = "BCDFGHJKLMNPQRSTVWXZ"
SLOW_DOWN_BY = 5.0
"""Seconds that a poll which comes too early adds to the interval."""


@dataclass(slots=True)
class Grant:
    """Consent of a user or an account; its tokens are revoked with it."""

    revoked: bool = False


@dataclass(frozen=True, slots=True)
class IssuedToken:
    """Origin and end of a token."""

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
        """Use a refresh token up; None if it is invalid or expired."""
        issued = self._refresh.pop(token, None)
        return None if issued is None or not self._is_good(issued) else issued.grant

    def revoke(self, token: str) -> None:
        """Revoke the grant of a token of either kind. An unknown one has no effect."""
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


@dataclass(frozen=True, slots=True)
class IssuedCode:
    """The request that a code was issued for."""

    redirect_uri: str
    challenge: str | None
    expires_at: datetime


class Codes:
    """The codes that wait for their use."""

    def __init__(self, clock: Clock, random: Random) -> None:
        self._clock = clock
        self._random = random
        self._codes: dict[str, IssuedCode] = {}

    def issue(self, redirect_uri: str, challenge: str | None) -> str:
        """A new code."""
        code = f"sandbox-code-{self._random.randbytes(16).hex()}"
        self._codes[code] = IssuedCode(redirect_uri, challenge, self._clock.now() + CODE_LIFETIME)
        return code

    def check(self, form: Mapping[str, str], *, proof_needed: bool) -> None:
        """Use a code up, or ProviderError. A wrong attempt uses it up as well."""
        issued = self._codes.pop(required(form, "code"), None)
        if issued is None or self._clock.now() >= issued.expires_at:
            raise oauth_error(400, "invalid_grant", "The authorization code is unknown, used or expired.")
        if form.get("redirect_uri") != issued.redirect_uri:
            raise oauth_error(400, "invalid_grant", "The redirect URI is not the one of the authorization.")
        if issued.challenge is not None:
            if not _proves(form.get("code_verifier", ""), issued.challenge):
                raise oauth_error(400, "invalid_grant", "The code verifier does not fit the challenge.")
        elif proof_needed:
            raise oauth_error(400, "invalid_request", "A client without a secret needs a code challenge.")


def _proves(verifier: str, challenge: str) -> bool:
    digest = urlsafe_b64encode(sha256(verifier.encode()).digest()).decode().rstrip("=")
    return VERIFIER.fullmatch(verifier) is not None and digest == challenge


Progress: TypeAlias = Literal[
    "approved", "unknown", "authorization_pending", "slow_down", "expired_token", "access_denied"
]
"""State of a device login; the last four are the error codes of the RFC."""


@dataclass(slots=True)
class DeviceLogin:
    """One login that waits for its user."""

    device_code: str
    user_code: str
    expires_at: datetime
    interval: float
    """Seconds that must pass between two polls."""
    polled_at: datetime | None = None
    approved: bool | None = None
    """None until the user has answered."""


class DeviceLogins:
    """The logins that wait."""

    def __init__(self, clock: Clock, random: Random) -> None:
        self._clock = clock
        self._random = random
        self._logins: dict[str, DeviceLogin] = {}

    def start(self, lifetime: float, interval: float) -> DeviceLogin:
        """Begin one."""
        login = DeviceLogin(
            device_code=f"sandbox-device-{self._random.randbytes(24).hex()}",
            user_code="".join(self._random.choices(USER_CODE_ALPHABET, k=8)),
            expires_at=self._clock.now() + timedelta(seconds=lifetime),
            interval=interval,
        )
        self._logins[login.device_code] = login
        return login

    def decide(self, user_code: str, *, approved: bool) -> None:
        """Enter the user's answer."""
        for login in self._logins.values():
            if login.user_code == user_code:
                login.approved = approved
                return
        raise SandboxFault(f"No device waits with the user code {user_code!r}")

    def poll(self, device_code: str) -> Progress:
        """Poll the state of a login; once it is approved or refused it ends."""
        login = self._logins.get(device_code)
        if login is None:
            return "unknown"
        now = self._clock.now()
        if now >= login.expires_at:
            return "expired_token"
        too_fast = login.polled_at is not None and now - login.polled_at < timedelta(seconds=login.interval)
        login.polled_at = now
        if too_fast:
            login.interval += SLOW_DOWN_BY
            return "slow_down"
        if login.approved is None:
            return "authorization_pending"
        del self._logins[device_code]
        return "approved" if login.approved else "access_denied"
