"""A turn of a rate budget, in memory and in Redis, and how much of a limit of 50 a second is used."""

import asyncio
import shutil
import socket
import subprocess
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from importlib.util import find_spec
from typing import Any

import anyio
import anyio.lowlevel

from polymeet.rate_limits import Limit, Limiter, RateLimiter, RedisRateLimiter, ZoomRateLimits
from polymeet_runtime import Operation

from .measuring import Group, Sample, cpu_of_awaiting
from .rows import Row

__all__ = ("GROUPS",)

CALLED = Operation(
    id="get_meeting", provider="zoom", tag="meetings", method="GET", path="/", retry="safe", rate_limit_label="LIGHT"
)
FREE = ZoomRateLimits.PRO.replace(light=Limit(100_000_000, burst=90_000_000))
FIFTY = ZoomRateLimits.PRO.replace(light=Limit(50))
HEADERS: Mapping[str, str] = {
    "x-ratelimit-category": "Light",
    "x-ratelimit-type": "QPS",
    "x-ratelimit-limit": "100000000",
    "x-ratelimit-remaining": "29",
}


@asynccontextmanager
async def _in_memory(short: bool) -> AsyncIterator[Mapping[str, Sample]]:
    limiter = RateLimiter(FREE)

    async def answered() -> None:
        limiter.answered(CALLED, 200, HEADERS, None)

    yield {
        "polymeet": cpu_of_awaiting(lambda: limiter.acquire(CALLED)),
        "reading an answer's headers": cpu_of_awaiting(answered),
        "checkpoint of anyio": cpu_of_awaiting(anyio.lowlevel.checkpoint),
    }


@asynccontextmanager
async def _fifty(short: bool) -> AsyncIterator[Mapping[str, Sample]]:
    with _redis_port() as port:
        if port is None:
            yield {"polymeet": _fifty_a_second(lambda: (RateLimiter(FIFTY),))}
        else:
            async with _redis(port) as one, _redis(port) as other:
                yield {
                    "polymeet": _fifty_a_second(lambda: (RateLimiter(FIFTY),)),
                    "two over Redis": _fifty_a_second(
                        lambda: [RedisRateLimiter(FIFTY, redis, account="fifty") for redis in (one, other)]
                    ),
                }


def _fifty_a_second(made: Callable[[], "tuple[Limiter, ...] | list[Limiter]"]) -> Sample:
    async def sample() -> Mapping[str, float]:
        limiters, times = made(), list[float]()

        async def call(limiter: Limiter) -> None:
            for _ in range(5):
                await limiter.acquire(CALLED)
                times.append(time.monotonic())

        await asyncio.gather(*(call(limiters[number % len(limiters)]) for number in range(40)))
        times.sort()
        fullest = max(sum(begin <= each < begin + 1 for each in times) for begin in times)
        return {"fullest": fullest / 50, "used": (len(times) - 1) / (times[-1] - times[0]) / 50}

    return sample


@asynccontextmanager
async def _over_redis(short: bool) -> AsyncIterator[Mapping[str, Sample]]:
    with _redis_port() as port:
        if port is None:
            yield {}
            return
        async with _redis(port) as redis:
            limiter = RedisRateLimiter(FREE, redis, account="cost")
            yield {
                "polymeet": _wall(lambda: limiter.acquire(CALLED)),
                "GET of redis-py": _wall(lambda: redis.get("x")),
            }


def _wall(call: Callable[[], Awaitable[object]], times: int = 50) -> Sample:
    async def sample() -> Mapping[str, float]:
        began = time.perf_counter()
        for _ in range(times):
            await call()
        return {"wall": (time.perf_counter() - began) / times * 1e6}

    return sample


def _redis(port: int) -> Any:
    from redis import asyncio as redis_asyncio  # not installed everywhere

    client: Any = redis_asyncio
    return client.Redis(port=port)


@contextmanager
def _redis_port() -> Iterator[int | None]:
    """Start a Redis server of our own; None where none is installed."""
    if not (shutil.which("redis-server") and find_spec("redis")):
        yield None
        return
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        try:
            for _ in range(200):
                with socket.socket() as attempt:
                    if attempt.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.05)
            yield port
        finally:
            server.terminate()


GROUPS = (
    Group(
        name="free turn",
        rows=(
            Row(
                id="R10",
                title="free turn of a rate budget",
                measure="cpu",
                base="checkpoint of anyio",
                goal=2.0,
                goal_in_units=True,
            ),
        ),
        contestants=_in_memory,
    ),
    Group(
        name="turn over Redis",
        rows=(
            Row(
                id="R11",
                title="free turn over Redis",
                measure="wall",
                base="GET of redis-py",
                goal=400.0,
                goal_in_units=True,
            ),
        ),
        contestants=_over_redis,
        is_short=False,
    ),
    Group(
        name="fifty a second",
        rows=(
            Row(
                id="R10, limit",
                title="fullest second / limit of 50",
                measure="fullest",
                unit="",
                base=None,
                goal=1.04,
            ),
            Row(
                id="R10, use",
                title="used / limit of 50",
                measure="used",
                unit="",
                base=None,
                goal=0.97,
                more_is_better=True,
            ),
        ),
        contestants=_fifty,
        rounds=1,
        warms_up=False,
        is_short=False,
    ),
)
