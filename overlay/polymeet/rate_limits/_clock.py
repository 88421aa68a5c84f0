"""What the limiters know of time, so that a test can take its place."""

import time
from collections.abc import Callable
from typing import Final, Protocol

import anyio

__all__ = ("SYSTEM_CLOCK", "Clock")


class Clock(Protocol):
    """Seconds that pass, the time of day, and sleep."""

    @property
    def monotonic(self) -> Callable[[], float]:
        """Returns seconds that never go back."""
        ...

    @property
    def time(self) -> Callable[[], float]:
        """Returns seconds since 1970-01-01T00:00:00Z."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Return when so many monotonic seconds have passed, or later."""
        ...


class _SystemClock:
    monotonic = staticmethod(time.monotonic)
    time = staticmethod(time.time)

    async def sleep(self, seconds: float) -> None:
        await anyio.sleep(seconds)


SYSTEM_CLOCK: Final[Clock] = _SystemClock()
