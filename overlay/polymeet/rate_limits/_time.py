"""Time of the limiters: a clock that tests can replace, days in UTC, and the deadline of a call."""

import time
from collections.abc import Callable
from typing import Final, Protocol

import anyio

__all__ = ("SECONDS_OF_A_DAY", "SYSTEM_CLOCK", "Clock", "next_midnight", "seconds_to_deadline")

SECONDS_OF_A_DAY: Final = 86_400.0


class Clock(Protocol):
    """Clock of a limiter: monotonic time, time of day, and sleep."""

    @property
    def monotonic(self) -> Callable[[], float]:
        """Function that returns seconds that never go back."""
        ...

    @property
    def time(self) -> Callable[[], float]:
        """Function that returns seconds since 1970-01-01T00:00:00Z."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Return after this many monotonic seconds, or later."""
        ...


class _SystemClock:
    monotonic = staticmethod(time.monotonic)
    time = staticmethod(time.time)

    async def sleep(self, seconds: float) -> None:
        await anyio.sleep(seconds)


SYSTEM_CLOCK: Final[Clock] = _SystemClock()


def next_midnight(now: float) -> float:
    """Return the next 00:00 UTC after *now*, in seconds since 1970."""
    return (now // SECONDS_OF_A_DAY + 1) * SECONDS_OF_A_DAY


def seconds_to_deadline() -> float:
    """Return the seconds to the nearest deadline around the caller; infinity if it has passed, because the caller is cancelled anyway."""
    left = anyio.current_effective_deadline() - anyio.current_time()
    return left if left > 0 else float("inf")
