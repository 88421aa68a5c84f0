"""The budget of an account in Redis: its scripts, and the behaviour while Redis does not answer."""

import asyncio
import logging
import math
from hashlib import sha1
from typing import TYPE_CHECKING, Any, Final

import anyio
from attrs import define, field

from ._limits import DailyQuota, Limit
from ._time import Clock

if TYPE_CHECKING:
    from redis.asyncio import Redis

__all__ = ("Keys", "RedisBudget", "Turns")

_logger = logging.getLogger("polymeet.rate_limits")

ACQUIRE: Final = """
local interval, tolerance, quota = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local longest = tonumber(ARGV[4])
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local midnight = (math.floor(now / 86400000000) + 1) * 86400000000

local day = redis.call('HMGET', KEYS[2], 'ends', 'taken', 'used_up_until')
local used_up_until = tonumber(day[3] or '0')
if now < used_up_until then
    return (used_up_until - now) * 3 + 2
end
local taken = tonumber(day[1] or '0') == midnight and tonumber(day[2]) or 0
if quota >= 0 and taken >= quota then
    return (midnight - now) * 3 + 2
end

local pace = redis.call('HMGET', KEYS[1], 'next', 'paused_until')
local following, paused_until = tonumber(pace[1] or '0'), math.max(tonumber(pace[2] or '0'), now + ARGV[5])
local due = math.max(now, following - tolerance, paused_until)
if due - now > longest then
    return (due - now) * 3 + 1
end
following = math.max(following, due) + interval
redis.call('HSET', KEYS[1], 'next', string.format('%.0f', following))
redis.call('PEXPIRE', KEYS[1], math.ceil((math.max(following, paused_until) - now) / 1000) + 1000)
if quota >= 0 then
    redis.call('HSET', KEYS[2], 'ends', string.format('%.0f', midnight), 'taken', taken + 1)
    redis.call('PEXPIRE', KEYS[2], math.ceil((midnight - now) / 1000) + 1000)
end
return (due - now) * 3
"""
"""Take the next free turn and return the microseconds to it, by the server's clock; or take none, and return the reason.

The result is 3 times the microseconds, plus the index of the verdict: redis-py reads a number faster than an array.
"""

VERDICTS: Final = ("go", "too long", "used up")
"""Verdicts of `ACQUIRE`, by their index."""

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
"""Count calls that a process made while Redis was away: those of the last window, one interval each, and those of today."""

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
"""Set the pause of a label and the rest of a used-up day, in microseconds from now. Neither is ever shortened."""

SECONDS_FOR_AN_ANSWER: Final = 1.0
SECONDS_AWAY: Final = 2.0
"""Seconds without a request to Redis after a failed one."""
REQUESTS_AT_ONCE: Final = 16
"""Most requests to Redis in flight: the default pool of redis-py 8 raises above a hundred, which must not count as an outage."""

Keys = tuple[bytes, bytes]
"""Redis keys of a label and of its day."""


@define
class Turns:
    """Turns of a label, whose part of every request is encoded once."""

    keys: Keys
    limit: Limit
    """Limit that sets the pace."""
    interval: float
    """Seconds from one call to the next."""
    quota: DailyQuota | None
    _arguments: tuple[bytes, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        tolerance = (self.limit.burst - 1) * self.interval  # by which a call may come early
        quota = -1 if self.quota is None else self.quota.count
        self._arguments = _microseconds(self.interval), _microseconds(tolerance), b"%d" % quota

    def request(self, longest: float, pause: float) -> tuple[bytes, ...]:
        """Return the arguments of `ACQUIRE`. *longest*: seconds that the caller can wait. *pause*: seconds left of one in this process."""
        return *self._arguments, _microseconds(longest), _microseconds(pause)


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


class RedisBudget:
    """Client of the scripts. After a failure of Redis their results are None or False, and for two seconds nothing is sent to it."""

    def __init__(self, redis: "Redis", clock: Clock) -> None:
        """Make one. Raises `ImportError` if redis-py is not installed."""
        try:
            from redis.exceptions import NoScriptError, RedisError
        except ImportError as error:
            raise ImportError(
                "RedisRateLimiter needs redis-py: pip install 'polymeet[redis]'", name=error.name
            ) from error

        self._redis: Any = redis  # its type hints do not distinguish async results from others
        self._clock = clock
        self._no_script_error = NoScriptError
        self._failures = (RedisError, OSError)
        self._away_until: float | None = None
        self._requests = anyio.Semaphore(_requests_at_once(redis), fast_acquire=True)

    @property
    def is_away(self) -> bool:
        """Whether Redis has failed and not answered since."""
        return self._away_until is not None

    @property
    def is_skipped(self) -> bool:
        """Whether Redis failed so recently that nothing is sent to it."""
        return self._away_until is not None and self._clock.monotonic() < self._away_until

    async def acquire(self, turns: Turns, *, longest: float, pause: float) -> tuple[str, float] | None:
        """Take the next turn. Returns "go", "too long" or "used up" and the seconds to the turn, or to the end of the obstacle.

        *longest*: seconds that the caller can wait. *pause*: seconds left of a pause in this process.
        """
        answer = await self._run(_ACQUIRE, turns.keys, *turns.request(longest, pause))
        if answer is None:
            return None
        microseconds, verdict = divmod(int(answer), len(VERDICTS))
        return VERDICTS[verdict], microseconds / 1e6

    async def share(self, turns: Turns, *, recent: int, today: int) -> bool:
        """Report calls not yet counted in Redis: *recent* ones, an interval each, and *today*. Returns whether Redis answered."""
        return await self._run(_SHARE, turns.keys, recent, _microseconds(turns.interval), today) is not None

    async def hold(self, turns: Turns, *, pause: float, rest_of_day: float) -> None:
        """Let no call with the label through for *pause* seconds, and none of the day's quota for *rest_of_day* seconds."""
        await self._run(_HOLD, turns.keys, _microseconds(pause), _microseconds(rest_of_day))

    async def _run(self, script: _Script, keys: Keys, *arguments: int | bytes) -> Any:
        """Return the result of *script*, or None if Redis did not answer."""
        async with self._requests:
            if self.is_skipped:
                return None
            if self._away_until is not None:  # one call tries whether Redis is back; the others do not wait for that
                self._away_until = self._clock.monotonic() + SECONDS_AWAY
            try:
                # not anyio's, which costs a sixth of the whole request; redis-py works on asyncio only
                async with asyncio.timeout(SECONDS_FOR_AN_ANSWER):
                    try:
                        answer = await self._redis.evalsha(script.digest, len(keys), *keys, *arguments)
                    except self._no_script_error:
                        answer = await self._redis.eval(script.text, len(keys), *keys, *arguments)
            except self._failures as error:
                self._failed(error)
                return None
        if self._away_until is not None:
            self._away_until = None
            _logger.info("Redis answers again: the rate budget is shared")
        return answer

    def _failed(self, error: Exception) -> None:
        if self._away_until is None:
            _logger.warning(
                "Redis does not answer (%s): this process keeps to a rate budget of its own", type(error).__name__
            )
        self._away_until = self._clock.monotonic() + SECONDS_AWAY


def _requests_at_once(redis: Any) -> int:
    """Return the most requests that may be in flight: at most the connections of the client's pool."""
    connections = getattr(getattr(redis, "connection_pool", None), "max_connections", None)
    return min(REQUESTS_AT_ONCE, connections) if isinstance(connections, int) and connections > 0 else REQUESTS_AT_ONCE


def _microseconds(seconds: float) -> bytes:
    return b"%d" % math.ceil(seconds * 1e6)
