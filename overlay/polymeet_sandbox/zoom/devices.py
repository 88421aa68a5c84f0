"""Users who authorize on another device (RFC 8628)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Literal, TypeAlias

from ..clock import Clock
from ..faults import SandboxFault

Progress: TypeAlias = Literal[
    "approved", "unknown", "authorization_pending", "slow_down", "expired_token", "access_denied"
]
"""Where a device login stands; the last four are the error codes of the RFC."""

USER_CODE_ALPHABET = "BCDFGHJKLMNPQRSTVWXZ"
SLOW_DOWN_BY = 5.0


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
        """Ask where a login stands; once it is approved or refused it is over."""
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
