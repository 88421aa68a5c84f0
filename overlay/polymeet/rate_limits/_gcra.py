"""The generic cell rate algorithm (ITU-T I.371, annex A): even spacing, with one number for its state.

That number says when the next call is due. A timer that fires late would push all later calls back, so lateness is caught up; what then
keeps a window from holding too many is a look at the calls that were let through last.
"""

from collections import OrderedDict, deque
from collections.abc import Callable
from typing import Final

import anyio

from ._clock import SYSTEM_CLOCK, Clock
from ._limits import Limit

__all__ = ("Gcra",)

CATCH_UP: Final = 0.25
"""Part of a period by which a late wake-up may be caught up."""
MOST_CAUGHT_UP: Final = 0.5
"""Seconds."""

Refuse = Callable[[float], None]
"""Is told the seconds that a caller has to wait, and raises where that is too long."""


class _Place:
    """The place of one caller in the line."""

    __slots__ = ("called",)

    def __init__(self) -> None:
        self.called = anyio.Event()


class Gcra:
    """Lets calls through one by one, in the order in which they came, at the pace of a limit.

    The first in the line sleeps until its turn and calls the next; there is no task in the background. A turn is taken by the caller that
    is awake, never kept for one that sleeps, so a caller that is cancelled takes nothing from those behind it.
    """

    def __init__(self, limit: Limit, clock: Clock = SYSTEM_CLOCK) -> None:
        self._now = clock.monotonic
        self._sleep = clock.sleep
        self._line: OrderedDict[_Place, None] = OrderedDict()
        self._next = float("-inf")
        """When the next call would be due if all were spread evenly; I.371 calls it the theoretical arrival time."""
        self._paused_until = float("-inf")
        self._recent: deque[float] = deque()
        """When the last calls went, as many as a window may hold."""
        self.limit = limit

    @property
    def limit(self) -> Limit:
        """The limit that is kept."""
        return self._limit

    @limit.setter
    def limit(self, limit: Limit) -> None:
        self._limit = limit
        self._interval = limit.interval
        self._tolerance = (limit.burst - 1) * limit.interval
        self._catch_up = min(CATCH_UP * limit.per, MOST_CAUGHT_UP)
        self._window = limit.per + limit.margin
        self._recent = deque(self._recent, limit.count)

    @property
    def waiting(self) -> int:
        """How many callers are in the line."""
        return len(self._line)

    @property
    def seconds_paused(self) -> float:
        """How long nothing is let through from now on; 0 where there is no pause."""
        return max(0.0, self._paused_until - self._now())

    @property
    def seconds_full(self) -> float:
        """How long the window holds as many calls as it may; 0 where there is room for one more."""
        now = self._now()
        return self._recent[0] + self._window - now if self._is_full(now) else 0.0

    def take(self) -> bool:
        """Take a turn if one is free at this moment and nobody waits for it."""
        now, following = self._now(), self._next
        if now < following - self._tolerance or now < self._paused_until or self._line or self._is_full(now):
            return False
        self._next = (following if following > now else now) + self._interval
        self._recent.append(now)
        return True

    async def wait(self, refuse: Refuse) -> float:
        """Wait for a turn and take it; return the seconds waited.

        *refuse* is called when the wait begins, and again after a pause or `ask_again`. What it raises takes the caller out of the line.
        """
        place, begin = _Place(), self._now()
        refuse(self._seconds_behind(len(self._line)))
        self._line[place] = None
        try:
            await self._turn_of(place, refuse)
            now = self._now()
            self._next = max(self._next, self._due(), now - self._catch_up) + self._interval
            self._recent.append(now)
        finally:
            if place in self._line:
                del self._line[place]
                self._call_first()
        return now - begin

    def _call_first(self) -> None:
        if self._line:
            next(iter(self._line)).called.set()

    def note(self) -> None:
        """Count a turn that another budget has given: no window holds more with it than the limit allows."""
        self._recent.append(self._now())

    def abandon(self) -> None:
        """Forget who is in the line, because their event loop has ended."""
        self._line.clear()

    async def _turn_of(self, place: _Place, refuse: Refuse) -> None:
        while True:
            first = place not in self._line or next(iter(self._line)) is place  # an abandoned one goes alone
            if first:
                seconds = self._seconds_behind(0)
                if seconds <= 0:
                    return
                await self._sleep(seconds)
            else:
                await place.called.wait()
                place.called = anyio.Event()
            refuse(self._seconds_behind(0))

    def pause(self, seconds: float) -> None:
        """Let nothing through for so long. A pause that is under way is never made shorter."""
        self._paused_until = max(self._paused_until, self._now() + seconds)
        self.ask_again()

    def ask_again(self) -> None:
        """Have all who wait but the first ask again whether they should; the first one asks when it wakes up."""
        for place in self._line:
            place.called.set()

    def _seconds_behind(self, others: int) -> float:
        """Return the seconds until the turn of a caller that has so many *others* before it."""
        now = self._now()
        first = max(self._due(), now)
        if others:
            return max(first, max(self._next, first) + others * self._interval - self._tolerance) - now
        return max(first, self._recent[0] + self._window) - now if self._is_full(now) else first - now

    def _due(self) -> float:
        """Return when the next call is due by the pace."""
        return max(self._next - self._tolerance, self._paused_until)

    def _is_full(self, now: float) -> bool:
        """Whether the window that ends now holds as many calls as it may; it does so only after late ones."""
        recent = self._recent
        return len(recent) == recent.maxlen and now < recent[0] + self._window
