"""The time in the sandbox, which a test may move forward."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from .messages import SandboxFault


def utc_now() -> datetime:
    """The real time."""
    return datetime.now(UTC)


class Clock:
    """A clock that follows `source` and can be moved forward."""

    def __init__(self, source: Callable[[], datetime] = utc_now) -> None:
        self._source = source
        self._ahead = timedelta()

    def now(self) -> datetime:
        """The time, in UTC. A source that names no zone would mean another moment on each machine."""
        time = self._source()
        if time.utcoffset() is None:
            raise SandboxFault(f"The clock gives {time.isoformat()}, which has no zone; give it a tzinfo")
        return (time + self._ahead).astimezone(UTC)

    def advance(self, seconds: float) -> None:
        """Move the clock forward."""
        if seconds < 0:
            raise ValueError("The sandbox clock only moves forward.")
        self._ahead += timedelta(seconds=seconds)


def zulu(moment: datetime) -> str:
    """A moment as `2027-03-01T09:30:00Z`."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def zulu_milliseconds(moment: datetime) -> str:
    """A moment as `2027-03-01T09:30:00.125Z`."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
