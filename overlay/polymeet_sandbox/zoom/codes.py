"""Authorization codes and their proof keys (RFC 6749 section 4.1, RFC 7636)."""

from __future__ import annotations

import re
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from random import Random

from ..clock import Clock
from .oauth_requests import oauth_error, required

LIFETIME = timedelta(minutes=5)
VERIFIER = re.compile(r"[A-Za-z0-9._~-]{43,128}")


@dataclass(frozen=True, slots=True)
class IssuedCode:
    """What a code was issued for."""

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
        self._codes[code] = IssuedCode(redirect_uri, challenge, self._clock.now() + LIFETIME)
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
