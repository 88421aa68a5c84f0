"""Calls that a process made by itself while Redis was away, and that the other processes have to hear of."""

from collections import deque

from attrs import define, field

from ._daily import next_midnight
from ._limits import Limit

__all__ = ("Unshared",)


@define
class Unshared:
    """The calls of one label."""

    _limit: Limit
    _recent: deque[float] = field(init=False)
    """Unix times of the last calls, as many as a window may hold."""
    _today: int = field(default=0, init=False)
    _ends_at: float = field(default=0.0, init=False)
    """When the day that is counted ends."""

    def __attrs_post_init__(self) -> None:
        self._recent = deque(maxlen=self._limit.count)

    def add(self, now: float) -> None:
        """Count a call that is made *now*."""
        self._recent.append(now)
        self._today = self._today_at(now) + 1
        self._ends_at = next_midnight(now)

    def at(self, now: float) -> tuple[int, int]:
        """Return how many calls count *now*: in the window that ends with it, and in its day."""
        window = self._limit.per + self._limit.margin
        return sum(1 for moment in self._recent if moment > now - window), self._today_at(now)

    def followed_by(self, later: "Unshared | None") -> "Unshared":
        """Return these calls together with those that were made after them."""
        if later is not None:
            self._recent.extend(later._recent)
            self._today = later._today + self._today_at(later._ends_at - 1)
            self._ends_at = later._ends_at
        return self

    def _today_at(self, now: float) -> int:
        return self._today if now < self._ends_at else 0
