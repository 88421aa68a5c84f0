"""The quota of a day."""

from polymeet_runtime import Operation

from ._clock import SYSTEM_CLOCK, Clock
from ._daily import next_midnight, used_up

__all__ = ("Day",)


class Day:
    """The calls of a day, which begins at 00:00 UTC. Several labels may share one."""

    def __init__(self, quota: int | None = None, clock: Clock = SYSTEM_CLOCK) -> None:
        """Make one of *quota* calls; None: as many as the provider lets through."""
        self._time = clock.time
        self._quota = float("inf") if quota is None else quota
        self._allowed = self._quota
        self._taken = 0
        self._ends_at = 0.0
        self._used_up_until = 0.0

    @property
    def taken(self) -> int:
        """How many calls were counted today."""
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
        """Raise `DailyLimitReached` where the provider has said that the day is used up."""
        if self._turn_over() < self._used_up_until:
            raise used_up(operation, self._used_up_until, "the provider has said that the limit of the day is used up")

    def give_back(self, end: float) -> None:
        """Take back the count of a call that was not sent. *end* is what `take` returned."""
        self._turn_over()
        if end == self._ends_at:
            self._taken -= 1

    def sent(self, end: float) -> None:
        """Count a call that was taken in the day with this *end*, and is sent now, for the day in which it is sent."""
        self._turn_over()
        if end != self._ends_at:
            self._taken += 1

    def note(self) -> None:
        """Count a call that another budget has let through."""
        self._turn_over()
        self._taken += 1

    def mark_used_up(self, until: float) -> None:
        """Refuse all calls until then, in seconds since 1970."""
        self._used_up_until = max(self._used_up_until, until)

    def learn_remaining(self, remaining: int) -> None:
        """Let no more than so many calls follow today; others may have made calls that were not counted here."""
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
