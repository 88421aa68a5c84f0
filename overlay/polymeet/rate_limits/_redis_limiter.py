"""The limiter of many processes, whose budget is in Redis."""

import json
from collections import deque
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import anyio
import sniffio
from attrs import define, field

from polymeet_runtime import Operation

from .._base.background import run_detached
from .._base.event_loop import HomeLoop
from ..errors import InvalidRequest
from ._day import used_up
from ._feedback import RateFeedback
from ._limiter import LabelBudget, RateLimiter, wait_too_long
from ._limits import Limit, RateLimits
from ._redis_budget import RedisBudget, Turns
from ._time import SYSTEM_CLOCK, Clock, next_midnight, seconds_to_deadline

if TYPE_CHECKING:
    from redis.asyncio import Redis

__all__ = ("RedisRateLimiter",)

LONGEST_WAIT: Final = 86_400.0
SHARED_MARGIN: Final = 1.75
"""Factor of a limit's margin: unlike tasks of one process, a process that wakes up late cannot notify the others."""


@define
class _UnsharedCalls:
    """Calls of one label made while Redis was away, and not yet reported to the other processes."""

    _limit: Limit
    _recent: deque[float] = field(init=False)
    """Unix times of the last calls, at most as many as a window allows."""
    _today: int = field(default=0, init=False)
    _ends_at: float = field(default=0.0, init=False)
    """Unix time of the end of the current day."""

    def __attrs_post_init__(self) -> None:
        self._recent = deque(maxlen=self._limit.count)

    def add(self, now: float) -> None:
        """Count a call that is made *now*."""
        self._recent.append(now)
        self._today = self._today_at(now) + 1
        self._ends_at = next_midnight(now)

    def at(self, now: float) -> tuple[int, int]:
        """Return the number of calls in the window that ends *now*, and in its day."""
        window = self._limit.per + self._limit.margin
        return sum(1 for moment in self._recent if moment > now - window), self._today_at(now)

    def followed_by(self, later: "_UnsharedCalls | None") -> "_UnsharedCalls":
        """Return these calls together with *later* ones."""
        if later is not None:
            self._recent.extend(later._recent)
            self._today = later._today + self._today_at(later._ends_at - 1)
            self._ends_at = later._ends_at
        return self

    def _today_at(self, now: float) -> int:
        return self._today if now < self._ends_at else 0


class RedisRateLimiter:
    """Limiter that keeps all processes with the same *account* together below its limits.

    Needs `polymeet[redis]` and Redis 5 or newer; asyncio only.

    A call sends one request to Redis, gets a turn by the server's clock, and sleeps once; if it wakes up much too late it asks again. A
    pause or a used-up day that one process learns of applies to all. The turn of a call that is cancelled while it waits stays unused,
    and so does its place in the daily quota.

    While Redis does not answer, every process uses its *fallback* limits and logs one warning to `polymeet.rate_limits`; two seconds
    later it tries Redis again. Each call counts in both budgets: turns from Redis count for the process, and calls of the process are
    reported to Redis before the process takes another turn there.
    """

    def __init__(
        self,
        limits: RateLimits,
        redis: "Redis",
        *,
        account: str,
        fallback: RateLimits | None = None,
        prefix: str = "polymeet:rate",
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        """Make one. Raises `ImportError` if redis-py is not installed.

        Args:
            limits: Limits of all processes together, such as `ZoomRateLimits.PRO`.
            redis: A client of `redis.asyncio`, which the caller closes.
            account: Name of the account or API key with these limits. It is part of a Redis key, so it must not be a secret.
            fallback: Limits of one process while Redis is away: its share of *limits*. Default: *limits* itself.
            prefix: Prefix of every key.
            clock: For tests.
        """
        if not callable(getattr(redis, "evalsha", None)):
            raise TypeError(
                f"redis must be a client such as redis.asyncio.Redis.from_url(...), not {type(redis).__name__}"
            )
        self._limits = limits
        self._tag = f"{prefix}:{{{_without_braces(account)}}}"
        self._clock = clock
        self._redis = RedisBudget(redis, clock)
        self._shared_view = RateLimiter(limits, clock=clock)
        self._fallback = RateLimiter(fallback or limits, clock=clock)
        self._turns: dict[str | None, Turns] = {}
        self._unshared: dict[str | None, _UnsharedCalls] = {}
        self._sharing = anyio.Lock(fast_acquire=True)
        self._home = HomeLoop(may_move=False)

    def __repr__(self) -> str:
        return f"<RedisRateLimiter {self._tag} {self._limits!r}>"

    async def acquire(self, operation: Operation) -> float:
        """Wait until *operation* may be sent; return the seconds waited.

        Raises:
            DailyLimitReached: The daily quota is used up.
            RateLimitWaitTooLong: The turn comes after the deadline of the cancel scopes around the call. Raised at once.
            InvalidRequest: The event loop is not asyncio's.
            WrongEventLoop: It was used in another event loop before, which has the connections of its client.
        """
        if sniffio.current_async_library() != "asyncio":
            raise InvalidRequest("RedisRateLimiter works on asyncio only, as redis-py does; on trio take RateLimiter")
        self._home.check("this RedisRateLimiter")
        budget = self._shared_view.budget_of(operation)
        if budget is None:
            return 0.0
        waited, overslept = 0.0, False
        while True:
            budget.day.check(operation)
            seconds = await self._reserve(operation, budget)
            if seconds is None:
                waited += await self._fallback.acquire(operation)
                if not self._redis.is_away:
                    continue  # Redis came back during the wait
                label = self._shared_view.label_of(operation)
                self._unshared.setdefault(label, _UnsharedCalls(budget.limit)).add(self._clock.time())
                budget.pace.note()
                return waited
            late = await self._sleep(seconds, operation, budget)
            waited += seconds + late
            if seconds + late > 0 and self._redis.is_away:
                continue  # Redis went away during the sleep, and other calls use the budget of this process
            if budget.pace.seconds_paused > 0:
                continue  # the turn is in a pause that this process learned of during the sleep
            if late > SHARED_MARGIN * budget.limit.margin and not overslept:
                overslept = True  # ask again only once, because the next turn may be as late
                continue  # a call now would be too close to the calls one window later
            budget.day.check(operation)
            self._fallback.note(operation)
            budget.pace.note()
            return waited

    async def _sleep(self, seconds: float, operation: Operation, budget: LabelBudget) -> float:
        """Sleep *seconds*, and longer while the calls of this process alone fill the window; return the seconds beyond *seconds*."""
        begin = self._clock.monotonic()
        if seconds > 0:
            await self._clock.sleep(seconds)
        elif budget.pace.seconds_full <= 0:
            return 0.0
        while (full := budget.pace.seconds_full) > 0:  # a restarted Redis has forgotten these calls
            if full > seconds_to_deadline():
                raise wait_too_long(operation, full)
            await self._clock.sleep(full)
        return max(0.0, self._clock.monotonic() - begin - seconds)

    def answered(self, operation: Operation, status: int, headers: Mapping[str, str], message: str | None) -> None:
        """Learn from an answer, as `RateLimiter` does, and report a pause or a used-up day to the other processes."""
        self._fallback.learn(operation, status, headers, message)
        feedback = self._shared_view.learn(operation, status, headers, message)
        budget = self._shared_view.budget_of(operation)
        if feedback is None or budget is None:
            return
        pause, rest_of_day = feedback.pause, self._rest_of_day(feedback)
        if (pause > 0 or rest_of_day > 0) and not self._redis.is_skipped:
            turns = self._turns_of(operation, budget)
            run_detached(lambda: self._redis.hold(turns, pause=pause, rest_of_day=rest_of_day))

    def _rest_of_day(self, feedback: RateFeedback) -> float:
        return 0.0 if feedback.used_up_until is None else max(0.0, feedback.used_up_until - self._clock.time())

    async def _reserve(self, operation: Operation, budget: LabelBudget) -> float | None:
        """Take a turn and return the seconds to it, or None while Redis is away."""
        turns = self._turns_of(operation, budget)
        if self._redis.is_skipped or not await self._share(operation, turns):
            return None
        turn = await self._redis.acquire(
            turns, longest=min(seconds_to_deadline(), LONGEST_WAIT), pause=budget.pace.seconds_paused
        )
        if turn is None:
            return None
        verdict, seconds = turn
        if verdict == "used up":
            until = self._clock.time() + seconds
            raise used_up(operation, until, "the calls of this kind for today are used up, as all processes count them")
        if verdict == "too long":
            raise wait_too_long(operation, seconds)
        return seconds

    async def _share(self, operation: Operation, turns: Turns) -> bool:
        """Report to Redis the calls with this label that it has not counted. Returns whether it has counted all."""
        label = self._shared_view.label_of(operation)
        if label not in self._unshared and not self._sharing.locked():
            return True
        async with self._sharing:
            unshared = self._unshared.pop(label, None)
            if unshared is None:
                return not self._redis.is_skipped
            recent, today = unshared.at(self._clock.time())
            is_shared = False
            try:
                is_shared = await self._redis.share(turns, recent=recent, today=today)
            finally:
                if not is_shared:
                    self._unshared[label] = unshared.followed_by(self._unshared.get(label))
            return is_shared

    def _turns_of(self, operation: Operation, budget: LabelBudget) -> Turns:
        """Return the turns of the label of *operation*, at its current pace. All keys of an account are on one node of a cluster."""
        label, limit = self._shared_view.label_of(operation), budget.pace.limit
        turns = self._turns.get(label)
        if turns is None or turns.limit is not limit:
            quota = next((quota for quota in self._limits.days if label in quota.labels), None)
            day = ",".join(sorted(quota.labels)) if quota else label or ""
            keys = f"{self._tag}:{label or ''}".encode(), f"{self._tag}:day:{day}".encode()
            interval = limit.interval_with(SHARED_MARGIN * limit.margin)
            turns = self._turns[label] = Turns(keys, limit, interval, quota)
        return turns


def _without_braces(account: str) -> str:
    return json.dumps(account).replace("{", "\\u007b").replace("}", "\\u007d")
