"""The generic cell rate algorithm (ITU-T I.371, annex A): even spacing, with one number as its state.

That number is the time when the next call is due. A timer that fires late would delay all later calls, so lateness is caught up; a check of
the last calls' times then keeps each window within the limit.
"""

from collections import OrderedDict, deque
from collections.abc import Callable
from typing import Final

import anyio

from ._limits import Limit
from ._time import SYSTEM_CLOCK, Clock

__all__ = ("Gcra",)

CATCH_UP: Final = 0.25
"""Part of a period that may be caught up after a late wake-up."""
LONGEST_CATCH_UP: Final = 0.5
"""Seconds that may be caught up at most."""

CheckWait = Callable[[float], None]
"""Function of the seconds that a caller has to wait, which raises if they are too many."""


class _Place:
    """Place of one caller in the queue."""

    __slots__ = ("called",)

    def __init__(self) -> None:
        self.called = anyio.Event()


class Gcra:
    """Queue that lets calls through one by one, first come first served, at the pace of a limit.

    The first caller in the queue sleeps until its turn and then wakes the next; there is no background task. A caller takes its turn when
    it is awake; turns are never reserved, so a cancelled caller takes nothing from those behind it.
    """

    def __init__(self, limit: Limit, clock: Clock = SYSTEM_CLOCK) -> None:
        self._now = clock.monotonic
        self._sleep = clock.sleep
        self._queue: OrderedDict[_Place, None] = OrderedDict()
        self._next = float("-inf")
        """Time when the next call would be due if all were spread evenly: the theoretical arrival time of I.371."""
        self._paused_until = float("-inf")
        self._recent: deque[float] = deque()
        """Times of the last calls, at most as many as a window allows."""
        self.limit = limit

    @property
    def limit(self) -> Limit:
        """The limit that sets the pace."""
        return self._limit

    @limit.setter
    def limit(self, limit: Limit) -> None:
        self._limit = limit
        self._interval = limit.interval
        self._tolerance = (limit.burst - 1) * limit.interval
        self._catch_up = min(CATCH_UP * limit.per, LONGEST_CATCH_UP)
        self._window = limit.per + limit.margin
        self._recent = deque(self._recent, limit.count)

    @property
    def waiting(self) -> int:
        """Callers in the queue."""
        return len(self._queue)

    @property
    def seconds_paused(self) -> float:
        """Seconds left of the pause; 0 if there is none."""
        return max(0.0, self._paused_until - self._now())

    @property
    def seconds_full(self) -> float:
        """Seconds until the window has room for one more call; 0 if it has room now."""
        now = self._now()
        return self._recent[0] + self._window - now if self._is_full(now) else 0.0

    def take(self) -> bool:
        """Take a turn if one is free now and the queue is empty. Returns whether it did."""
        now, following, recent = self._now(), self._next, self._recent
        if now < following - self._tolerance or now < self._paused_until or self._queue:
            return False
        if len(recent) == recent.maxlen and self._is_full(now):
            return False
        self._next = (following if following > now else now) + self._interval
        recent.append(now)
        return True

    async def wait(self, check_wait: CheckWait) -> float:
        """Wait for a turn and take it; return the seconds waited.

        *check_wait* is called when the wait begins, and again after a pause or `recheck`. An error it raises takes the caller out of the
        queue.
        """
        place, begin = _Place(), self._now()
        check_wait(self._seconds_behind(len(self._queue)))
        self._queue[place] = None
        try:
            await self._turn_of(place, check_wait)
            now = self._now()
            self._next = max(self._next, self._due(), now - self._catch_up) + self._interval
            self._recent.append(now)
        finally:
            if place in self._queue:
                del self._queue[place]
                self._call_first()
        return now - begin

    def _call_first(self) -> None:
        if self._queue:
            next(iter(self._queue)).called.set()

    def note(self) -> None:
        """Count a call that another budget has let through, so that no window holds more than the limit."""
        self._recent.append(self._now())

    def clear_queue(self) -> None:
        """Empty the queue, because the event loop of its callers has ended."""
        self._queue.clear()

    async def _turn_of(self, place: _Place, check_wait: CheckWait) -> None:
        while True:
            first = (
                place not in self._queue or next(iter(self._queue)) is place
            )  # the condition also fails if `clear_queue` has removed the place
            if first:
                seconds = self._seconds_behind(0)
                if seconds <= 0:
                    return
                await self._sleep(seconds)
            else:
                await place.called.wait()
                place.called = anyio.Event()
            check_wait(self._seconds_behind(0))

    def pause(self, seconds: float) -> None:
        """Let no call through for *seconds*. A pause in progress is never shortened."""
        self._paused_until = max(self._paused_until, self._now() + seconds)
        self.recheck()

    def recheck(self) -> None:
        """Have all callers check their wait again: the first when it wakes up, the others now."""
        for place in self._queue:
            place.called.set()

    def _seconds_behind(self, others: int) -> float:
        """Return the seconds until the turn of a caller with this number of *others* before it."""
        now = self._now()
        first = max(self._due(), now)
        if others:
            return max(first, max(self._next, first) + others * self._interval - self._tolerance) - now
        return max(first, self._recent[0] + self._window) - now if self._is_full(now) else first - now

    def _due(self) -> float:
        """Return the time when the next call is due, by pace and pause."""
        return max(self._next - self._tolerance, self._paused_until)

    def _is_full(self, now: float) -> bool:
        """Whether the window that ends now is full, which happens only after late calls."""
        recent = self._recent
        return len(recent) == recent.maxlen and now < recent[0] + self._window
