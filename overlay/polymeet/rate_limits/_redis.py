"""A budget for many processes, kept in Redis."""

import json
import logging
import math
from collections.abc import Mapping
from hashlib import sha1
from typing import TYPE_CHECKING, Any, Final

import anyio
import sniffio
from attrs import define

from polymeet_runtime import Operation

from .._base.background import run_detached
from .._base.event_loop import HomeLoop
from ..errors import InvalidRequest
from ._clock import SYSTEM_CLOCK, Clock
from ._daily import used_up
from ._learning import Lesson
from ._limiter import Lane, RateLimiter, seconds_to_deadline, wait_too_long
from ._limits import RateLimits
from ._unshared import Unshared

if TYPE_CHECKING:
    from redis.asyncio import Redis

__all__ = ("RedisRateLimiter",)

logger: logging.Logger = logging.getLogger("polymeet.rate_limits")

ACQUIRE: Final = """
local interval, tolerance = tonumber(ARGV[1]), tonumber(ARGV[2])
local longest, quota = tonumber(ARGV[3]), tonumber(ARGV[4])
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local midnight = (math.floor(now / 86400000000) + 1) * 86400000000

local day = redis.call('HMGET', KEYS[2], 'ends', 'taken', 'used_up_until')
local used_up_until = tonumber(day[3] or '0')
if now < used_up_until then
    return {'used up', used_up_until - now}
end
local taken = tonumber(day[1] or '0') == midnight and tonumber(day[2]) or 0
if quota >= 0 and taken >= quota then
    return {'used up', midnight - now}
end

local pace = redis.call('HMGET', KEYS[1], 'next', 'paused_until')
local following, paused_until = tonumber(pace[1] or '0'), math.max(tonumber(pace[2] or '0'), now + ARGV[5])
local due = math.max(now, following - tolerance, paused_until)
if due - now > longest then
    return {'too long', due - now}
end
following = math.max(following, due) + interval
redis.call('HSET', KEYS[1], 'next', string.format('%.0f', following))
redis.call('PEXPIRE', KEYS[1], math.ceil((math.max(following, paused_until) - now) / 1000) + 1000)
if quota >= 0 then
    redis.call('HSET', KEYS[2], 'ends', string.format('%.0f', midnight), 'taken', taken + 1)
    redis.call('PEXPIRE', KEYS[2], math.ceil((midnight - now) / 1000) + 1000)
end
return {'go', due - now}
"""
"""Take the next free turn and tell how far off it is, in microseconds of the server's clock; or take nothing, and tell why."""

SHARE: Final = """
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local midnight = (math.floor(now / 86400000000) + 1) * 86400000000

local following = math.max(tonumber(redis.call('HGET', KEYS[1], 'next') or '0'), now) + tonumber(ARGV[1]) * ARGV[2]
redis.call('HSET', KEYS[1], 'next', string.format('%.0f', following))
local left = math.max(redis.call('PTTL', KEYS[1]), math.ceil((following - now) / 1000) + 1000)
redis.call('PEXPIRE', KEYS[1], left)

local day = redis.call('HMGET', KEYS[2], 'ends', 'taken')
local taken = tonumber(day[1] or '0') == midnight and tonumber(day[2]) or 0
redis.call('HSET', KEYS[2], 'ends', string.format('%.0f', midnight), 'taken', taken + ARGV[3])
redis.call('PEXPIRE', KEYS[2], math.max(redis.call('PTTL', KEYS[2]), math.ceil((midnight - now) / 1000) + 1000))
return 1
"""
"""Count calls that a process has made by itself: so many just now, each worth an interval, and so many today."""

HOLD: Final = """
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local fields = {'paused_until', 'used_up_until'}
for i = 1, 2 do
    local until_ = now + tonumber(ARGV[i])
    if until_ > now and until_ > tonumber(redis.call('HGET', KEYS[i], fields[i]) or '0') then
        redis.call('HSET', KEYS[i], fields[i], string.format('%.0f', until_))
        local left = math.max(redis.call('PTTL', KEYS[i]), math.ceil((until_ - now) / 1000) + 1000)
        redis.call('PEXPIRE', KEYS[i], left)
    end
end
"""
"""Hold all processes back for so many microseconds: those of a label, and those of a day. Neither is ever made shorter."""

SECONDS_FOR_AN_ANSWER: Final = 1.0
SECONDS_AWAY: Final = 2.0
"""How long Redis is left alone after it did not answer."""
REQUESTS_AT_ONCE: Final = 16
"""Requests to Redis that are under way together: the default pool of redis-py 8 fails above a hundred, which is no outage."""
LONGEST_WAIT: Final = 86_400.0
SHARED_MARGIN: Final = 1.75
"""Times the margin of a limit: a process that wakes up late cannot tell the others, as tasks of one process can."""


@define(frozen=True)
class _Script:
    text: str
    digest: str

    @classmethod
    def of(cls, text: str) -> "_Script":
        return cls(text, sha1(text.encode(), usedforsecurity=False).hexdigest())


_ACQUIRE: Final = _Script.of(ACQUIRE)
_HOLD: Final = _Script.of(HOLD)
_SHARE: Final = _Script.of(SHARE)


class RedisRateLimiter:
    """Keeps all processes that name the same *account* below its limits. Needs `polymeet[redis]` and Redis 5 or newer; asyncio only.

    A call asks Redis once, gets a turn by the server's clock, and sleeps once; one that wakes up much too late asks again. A pause or a
    used-up day that one process is told of holds for all. The turn of a call that is cancelled while it waits stays unused, and so does
    its part of the day.

    While Redis does not answer, every process keeps to limits of its own and says so once, by a warning of the logger
    `polymeet.rate_limits`; two seconds later it asks Redis again. No call is let through by one budget that the other does not count:
    what Redis gave counts for the process, and what the process gave is told to Redis before Redis gives it another turn.
    """

    def __init__(
        self,
        limits: RateLimits,
        redis: "Redis",
        *,
        account: str,
        alone: RateLimits | None = None,
        prefix: str = "polymeet:rate",
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        """Make one.

        Args:
            limits: What all processes together keep to, such as `ZoomRateLimits.PRO`.
            redis: A client of `redis.asyncio`, which stays the caller's to close.
            account: Names the account or key whose limits these are. It is part of a Redis key, so it should be no secret.
            alone: What one process keeps to while Redis is away: its share of *limits*. *limits* itself unless given.
            prefix: Put before every key.
            clock: For tests.
        """
        if not callable(getattr(redis, "evalsha", None)):
            raise TypeError(
                f"redis must be a client such as redis.asyncio.Redis.from_url(...), not {type(redis).__name__}"
            )
        self._limits = limits
        self._redis: Any = redis  # its own types do not tell the async answers from the others
        self._tag = f"{prefix}:{{{_without_braces(account)}}}"
        self._clock = clock
        self._told = RateLimiter(limits, clock=clock)
        self._alone = RateLimiter(alone or limits, clock=clock)
        self._away_until: float | None = None
        self._unshared: dict[str | None, Unshared] = {}
        self._home = HomeLoop(may_move=False)
        self._telling = anyio.Lock(fast_acquire=True)
        self._requests = anyio.Semaphore(_requests_at_once(redis), fast_acquire=True)

    def __repr__(self) -> str:
        return f"<RedisRateLimiter {self._tag} {self._limits!r}>"

    async def acquire(self, operation: Operation) -> float:
        """Wait until *operation* may be sent; return the seconds waited.

        Raises:
            DailyLimitReached: The quota of the day is used up.
            RateLimitWaitTooLong: The turn comes after the deadline of the scopes around the call. It is raised at once.
            InvalidRequest: The event loop is not asyncio's.
            WrongEventLoop: It was used in another event loop before, to which the connections of its client belong.
        """
        if sniffio.current_async_library() != "asyncio":
            raise InvalidRequest("RedisRateLimiter works on asyncio only, as redis-py does; on trio take RateLimiter")
        self._home.check("this RedisRateLimiter")
        lane = self._told.lane_of(operation)
        if lane is None:
            return 0.0
        waited, overslept = 0.0, False
        while True:
            lane.day.check(operation)
            seconds = await self._reserve(operation, lane)
            if seconds is None:
                waited += await self._alone.acquire(operation)
                if self._away_until is None:
                    continue  # Redis came back during the wait
                self._unshared.setdefault(self._told.label_of(operation), Unshared(lane.limit)).add(self._clock.time())
                lane.pace.note()
                return waited
            late = await self._sleep(seconds, operation, lane)
            waited += seconds + late
            if seconds + late > 0 and self._away_until is not None:
                continue  # Redis went away during the sleep, and others go by the budget of this process
            if lane.pace.seconds_paused > 0:
                continue  # this process was told of it during the sleep: the turn lies in the pause
            if late > SHARED_MARGIN * lane.limit.margin and not overslept:
                overslept = True  # once, for the next turn may be as late
                continue  # a call now would be too close to those whose turns come a window later
            lane.day.check(operation)
            self._alone.note(operation)
            lane.pace.note()
            return waited

    async def _sleep(self, seconds: float, operation: Operation, lane: Lane) -> float:
        """Sleep, and on while this process alone has filled the window; return how much longer it was than it should have been."""
        begin = self._clock.monotonic()
        if seconds > 0:
            await self._clock.sleep(seconds)
        elif lane.pace.seconds_full <= 0:
            return 0.0
        while (full := lane.pace.seconds_full) > 0:  # a Redis that was restarted has forgotten what was sent
            if full > seconds_to_deadline():
                raise wait_too_long(operation, full)
            await self._clock.sleep(full)
        return max(0.0, self._clock.monotonic() - begin - seconds)

    def answered(self, operation: Operation, status: int, headers: Mapping[str, str], message: str | None) -> None:
        """Learn from an answer, as `RateLimiter` does, and let the other processes know of a pause or a used-up day."""
        self._alone.learn(operation, status, headers, message)
        lesson = self._told.learn(operation, status, headers, message)
        lane = self._told.lane_of(operation)
        if lesson is None or lane is None:
            return
        pause, rest_of_day = lesson.pause, self._rest_of_day(lesson)
        if (pause > 0 or rest_of_day > 0) and not self._is_away:
            keys = self._keys(operation)
            run_detached(lambda: self._hold(keys, pause, rest_of_day))

    def _rest_of_day(self, lesson: Lesson) -> float:
        return 0.0 if lesson.used_up_until is None else max(0.0, lesson.used_up_until - self._clock.time())

    async def _reserve(self, operation: Operation, lane: Lane) -> float | None:
        """Return the seconds to the turn that was taken, or None while Redis is away."""
        limit, quota = lane.pace.limit, self._quota(operation)
        interval = limit.interval_with(SHARED_MARGIN * limit.margin)
        if self._is_away or not await self._shared(operation, interval):
            return None
        arguments = [
            _microseconds(interval),
            _microseconds((limit.burst - 1) * interval),
            _microseconds(min(seconds_to_deadline(), LONGEST_WAIT)),
            -1 if quota is None else quota,
            _microseconds(lane.pace.seconds_paused),
        ]
        answer = await self._run(_ACQUIRE, self._keys(operation), arguments)
        if answer is None:
            return None
        verdict, seconds = _text(answer[0]), int(answer[1]) / 1e6
        if verdict == "used up":
            until = self._clock.time() + seconds
            raise used_up(operation, until, "the calls of this kind for today are used up, as all processes count them")
        if verdict == "too long":
            raise wait_too_long(operation, seconds)
        return seconds

    async def _shared(self, operation: Operation, interval: float) -> bool:
        """Tell Redis of the calls with this label that it does not know of. Returns whether it knows of all."""
        label = self._told.label_of(operation)
        if label not in self._unshared and not self._telling.locked():
            return True
        async with self._telling:
            unshared = self._unshared.pop(label, None)
            if unshared is None:
                return not self._is_away
            recent, today = unshared.at(self._clock.time())
            answer = None
            try:
                answer = await self._run(_SHARE, self._keys(operation), [recent, _microseconds(interval), today])
            finally:
                if answer is None:
                    self._unshared[label] = unshared.followed_by(self._unshared.get(label))
            return answer is not None

    async def _hold(self, keys: list[str], pause: float, rest_of_day: float) -> None:
        await self._run(_HOLD, keys, [_microseconds(pause), _microseconds(rest_of_day)])

    def _quota(self, operation: Operation) -> int | None:
        label = self._told.label_of(operation)
        return next((quota.count for quota in self._limits.days if label in quota.labels), None)

    def _keys(self, operation: Operation) -> list[str]:
        """Return the keys of the label and of its day. All keys of an account are on one node of a cluster."""
        label = self._told.label_of(operation)
        shared = next((quota.labels for quota in self._limits.days if label in quota.labels), None)
        day = ",".join(sorted(shared)) if shared else label or ""
        return [f"{self._tag}:{label or ''}", f"{self._tag}:day:{day}"]

    @property
    def _is_away(self) -> bool:
        return self._away_until is not None and self._clock.monotonic() < self._away_until

    async def _run(self, script: _Script, keys: list[str], arguments: list[int]) -> Any:
        """Return what *script* returns, or None where Redis did not answer."""
        from redis.exceptions import NoScriptError, RedisError

        async with self._requests:
            if self._is_away:
                return None
            if self._away_until is not None:  # one call asks whether Redis is back; the others do not wait for that
                self._away_until = self._clock.monotonic() + SECONDS_AWAY
            try:
                with anyio.fail_after(SECONDS_FOR_AN_ANSWER):
                    try:
                        answer = await self._redis.evalsha(script.digest, len(keys), *keys, *arguments)
                    except NoScriptError:
                        answer = await self._redis.eval(script.text, len(keys), *keys, *arguments)
            except (RedisError, OSError) as error:
                self._is_gone(error)
                return None
        if self._away_until is not None:
            self._away_until = None
            logger.info("Redis answers again: the rate budget is shared")
        return answer

    def _is_gone(self, error: Exception) -> None:
        if self._away_until is None:
            logger.warning(
                "Redis does not answer (%s): this process keeps to a rate budget of its own", type(error).__name__
            )
        self._away_until = self._clock.monotonic() + SECONDS_AWAY


def _requests_at_once(redis: Any) -> int:
    """Return how many requests may be under way: no more than the client has connections for."""
    connections = getattr(getattr(redis, "connection_pool", None), "max_connections", None)
    return min(REQUESTS_AT_ONCE, connections) if isinstance(connections, int) and connections > 0 else REQUESTS_AT_ONCE


def _microseconds(seconds: float) -> int:
    return math.ceil(seconds * 1e6)


def _text(value: str | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else value


def _without_braces(account: str) -> str:
    return json.dumps(account).replace("{", "\\u007b").replace("}", "\\u007d")
