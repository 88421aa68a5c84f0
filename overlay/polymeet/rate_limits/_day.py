"""The quota of a day."""

from datetime import UTC, datetime

from polymeet_runtime import Operation

from ..errors import DailyLimitReached
from ._time import SYSTEM_CLOCK, Clock, next_midnight

__all__ = ("DailyBudget", "used_up")


class DailyBudget:
    """Calls of the current day, which begins at 00:00 UTC. Several labels may share one budget."""

    def __init__(self, quota: int | None = None, clock: Clock = SYSTEM_CLOCK) -> None:
        """Allow *quota* calls; None: any number."""
        self._time = clock.time
        self._quota = float("inf") if quota is None else quota
        self._allowed = self._quota
        self._taken = 0
        self._ends_at = 0.0
        self._used_up_until = 0.0

    @property
    def taken(self) -> int:
        """Calls counted today."""
        self._turn_over()
        return self._taken

    def take(self, operation: Operation) -> float:
        """Count a call of *operation*; return the end of the day it is counted in. Raises `DailyLimitReached`."""
        now = self._time()
        if now >= self._ends_at or now < self._used_up_until:
            self.check(operation)
        if self._taken >= self._allowed:
            raise used_up(operation, self._ends_at, f"all {self._allowed} calls of this kind for today are used up")
        self._taken += 1
        return self._ends_at

    def check(self, operation: Operation) -> None:
        """Raise `DailyLimitReached` if the provider has said that the day is used up."""
        if self._turn_over() < self._used_up_until:
            raise used_up(operation, self._used_up_until, "the provider has said that the limit of the day is used up")

    def give_back(self, end: float) -> None:
        """Uncount a call that was not sent. *end*: the end of the day that `take` returned."""
        self._turn_over()
        if end == self._ends_at:
            self._taken -= 1

    def sent(self, end: float) -> None:
        """Count a call for the day in which it is sent, if that differs from the day of `take`, which has this *end*."""
        self._turn_over()
        if end != self._ends_at:
            self._taken += 1

    def note(self) -> None:
        """Count a call that another budget has let through."""
        self._turn_over()
        self._taken += 1

    def mark_used_up(self, until: float) -> None:
        """Refuse all calls until that moment, in seconds since 1970."""
        self._used_up_until = max(self._used_up_until, until)

    def learn_remaining(self, remaining: int) -> None:
        """Allow no more than *remaining* calls today: other programs may have made calls that were not counted here."""
        self._turn_over()
        self._allowed = min(self._allowed, self._taken + remaining)

    def _turn_over(self) -> float:
        """Begin a new day where the last one has ended; return the time."""
        now = self._time()
        if now >= self._ends_at:
            self._ends_at = next_midnight(now)
            self._taken = 0
            self._allowed = self._quota
        return now


def used_up(operation: Operation, until: float, reason: str) -> DailyLimitReached:
    """Return the error for an *operation* that cannot run before *until* (seconds since 1970), with the reason."""
    moment = datetime.fromtimestamp(until, UTC)
    return DailyLimitReached(
        f"{operation.provider} {operation.id}: {reason}; it can run again from {moment:%Y-%m-%d %H:%M:%S} UTC",
        provider=operation.provider,
        operation=operation.id,
        resets_at=moment,
    )
