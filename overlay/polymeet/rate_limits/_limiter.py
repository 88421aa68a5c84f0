"""A budget for all clients and tasks of one account in one event loop."""

from collections.abc import Mapping

import anyio
from attrs import define

from polymeet_runtime import Operation

from .._base.event_loop import HomeLoop
from ..errors import RateLimitWaitTooLong
from ._clock import SYSTEM_CLOCK, Clock
from ._day import Day
from ._gcra import Gcra
from ._learning import Lesson, lesson_of
from ._limits import Limit, RateLimits

__all__ = ("RateLimiter", "seconds_to_deadline", "wait_too_long")


@define
class Lane:
    """What the operations of one label share."""

    limit: Limit
    """As the plan has it; what the server says lowers the pace, and never raises it above this."""
    pace: Gcra
    day: Day


class RateLimiter:
    """Keeps all calls that go through it below the limits of an account; share one among all clients of that account.

    Calls of a label are sent evenly, in the order in which they came. Those of an operation without a limit pass freely. A call that is
    cancelled while it waits gives its turn, and its share of the day, back. A turn that is free is given without a switch of tasks.

    It works in one event loop at a time, and can be taken to another when the last one has stopped; what it has counted stays.
    """

    def __init__(self, limits: RateLimits, *, clock: Clock = SYSTEM_CLOCK) -> None:
        """Make one for a plan such as `ZoomRateLimits.PRO`. *clock* is for tests."""
        self._limits = limits
        self._clock = clock
        self._lanes: dict[str | None, Lane | None] = {}
        self._days = {
            label: day for quota in limits.days for day in [Day(quota.count, clock)] for label in quota.labels
        }
        self._told_labels: dict[str, str] = {}
        self._home = HomeLoop()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._limits!r}>"

    async def acquire(self, operation: Operation) -> float:
        """Wait until *operation* may be sent; return the seconds waited.

        Raises:
            DailyLimitReached: The quota of the day is used up, as counted here or said by the provider.
            RateLimitWaitTooLong: The turn comes after the deadline of the scopes around the call. It is raised at once, since a sleep
                would end in nothing; a pause that begins during the wait can raise it later.
            WrongEventLoop: It is in use in another event loop, such as that of another thread.
        """
        if self._home.check("this RateLimiter"):
            self._abandon_lines()
        lane = self.lane_of(operation)
        if lane is None:
            return 0.0
        taken = lane.day.take(operation)
        if lane.pace.take():
            return 0.0

        def refuse(seconds: float) -> None:
            lane.day.check(operation)
            if seconds > seconds_to_deadline():
                raise wait_too_long(operation, seconds)

        try:
            waited = await lane.pace.wait(refuse)
        except BaseException:
            lane.day.give_back(taken)
            raise
        lane.day.sent(taken)
        return waited

    def note(self, operation: Operation) -> None:
        """Count a call of *operation* that another budget has let through."""
        lane = self.lane_of(operation)
        if lane is not None:
            lane.pace.note()
            lane.day.note()

    def answered(self, operation: Operation, status: int, headers: Mapping[str, str], message: str | None) -> None:
        """Learn from an answer: from `X-RateLimit` headers, and from what a 429 asks for.

        A full window holds back all calls with the label, a day that is used up refuses them. The quota of one user, and the lock of
        Zoom on one thing that is being changed, concern no other call.
        """
        self.learn(operation, status, headers, message)

    def learn(
        self, operation: Operation, status: int, headers: Mapping[str, str], message: str | None
    ) -> Lesson | None:
        """Learn from an answer, and return what was learned."""
        lane = self.lane_of(operation)
        if lane is None:
            return None
        lesson = lesson_of(status, headers, message, limit=lane.limit, now=self._clock.time())
        if lesson is None:
            return None
        if lesson.label and lesson.label != operation.rate_limit_label and self._limits.limit_of(lesson.label):
            self._told_labels[operation.id] = lesson.label
        self._apply(lesson, self.lane_of(operation) or lane)
        return lesson

    def lane_of(self, operation: Operation) -> Lane | None:
        """Return the lane of *operation*, or None where it is not limited."""
        label = self.label_of(operation)
        try:
            return self._lanes[label]
        except KeyError:
            limit = self._limits.limit_of(label)
            lane = self._lanes[label] = None if limit is None else self._new_lane(label, limit)
            return lane

    def label_of(self, operation: Operation) -> str | None:
        """Return the label that *operation* is counted under: the one the server names, or that of the specs."""
        told = self._told_labels.get(operation.id) if self._told_labels else None
        return told or operation.rate_limit_label

    def _abandon_lines(self) -> None:
        for lane in self._lanes.values():
            if lane is not None:
                lane.pace.abandon()

    def _new_lane(self, label: str | None, limit: Limit) -> Lane:
        day = self._days.get(label) if label else None
        return Lane(limit, Gcra(limit, self._clock), day or Day(clock=self._clock))

    def _apply(self, lesson: Lesson, lane: Lane) -> None:
        if lesson.count is not None and (limit := lane.limit.lowered_to(lesson.count)) != lane.pace.limit:
            lane.pace.limit = limit
        if lesson.remaining_today is not None:
            lane.day.learn_remaining(lesson.remaining_today)
        if lesson.pause > 0:
            lane.pace.pause(lesson.pause)
        if lesson.used_up_until is not None:
            lane.day.mark_used_up(lesson.used_up_until)
            for each in self._lanes.values():
                if each is not None and each.day is lane.day:
                    each.pace.ask_again()


def seconds_to_deadline() -> float:
    """Return the seconds left to the nearest deadline around the caller; infinity where it is cancelled already and will hear of that."""
    left = anyio.current_effective_deadline() - anyio.current_time()
    return left if left > 0 else float("inf")


def wait_too_long(operation: Operation, seconds: float) -> RateLimitWaitTooLong:
    """Return the error for a call whose turn comes after its deadline."""
    return RateLimitWaitTooLong(
        f"{operation.provider} {operation.id}: the rate budget has room in {seconds:.1f} seconds, which is after the deadline of the call; "
        "allow it more time, or make fewer calls at once",
        wait=seconds,
    )
