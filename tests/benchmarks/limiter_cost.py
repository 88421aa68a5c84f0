"""What a turn of a rate budget costs, against `anyio.lowlevel.checkpoint()`, and how much of a limit of 50 a second is used."""

import asyncio
import shutil
import socket
import statistics
import subprocess
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import anyio
import anyio.lowlevel

from polymeet.rate_limits import Limit, Limiter, RateLimiter, RedisRateLimiter, ZoomRateLimits
from polymeet_runtime import Operation

ROUNDS = 7
CALLED = Operation(
    id="get_meeting",
    provider="zoom",
    tag="meetings",
    method="GET",
    path="/",
    retry="safe",
    rate_limit_label="LIGHT",
)
FREE = ZoomRateLimits.PRO.replace(light=Limit(100_000_000, burst=90_000_000))
FIFTY = ZoomRateLimits.PRO.replace(light=Limit(50))
HEADERS: Mapping[str, str] = {
    "x-ratelimit-category": "Light",
    "x-ratelimit-type": "QPS",
    "x-ratelimit-limit": "100000000",
    "x-ratelimit-remaining": "29",
}


async def cost(call: Callable[[], Awaitable[object]], times: int, clock: Callable[[], float]) -> float:
    """Return microseconds per call."""
    await call()
    start = clock()
    for _ in range(times):
        await call()
    return (clock() - start) / times * 1e6


async def free_turns() -> None:
    """Print what a turn costs when nobody has to wait, and what reading an answer costs."""
    limiter = RateLimiter(FREE)

    async def turn() -> object:
        return await limiter.acquire(CALLED)

    async def answer() -> None:
        limiter.answered(CALLED, 200, HEADERS, None)

    rows = [
        [await cost(call, 20_000, time.process_time) for call in (turn, answer, anyio.lowlevel.checkpoint)]
        for _ in range(ROUNDS)
    ]
    ours, learning, checkpoint = (statistics.median(column) for column in zip(*rows, strict=True))
    print(
        f"free turn            {ours:5.2f} us   answer with headers {learning:5.2f} us   "
        f"checkpoint {checkpoint:5.2f} us   ratio {ours / checkpoint:.2f}"
    )


async def fifty_a_second(name: str, *limiters: Limiter) -> None:
    """Print the fullest second and the part that is used when 40 tasks make 200 calls as soon as they may."""
    times: list[float] = []

    async def call(limiter: Limiter) -> None:
        for _ in range(5):
            await limiter.acquire(CALLED)
            times.append(time.monotonic())

    async with anyio.create_task_group() as tasks:
        for number in range(40):
            tasks.start_soon(call, limiters[number % len(limiters)])
    times.sort()
    worst = max(sum(begin <= each < begin + 1 for each in times) for begin in times)
    used = (len(times) - 1) / (times[-1] - times[0]) / 50
    print(f"{name:<20} worst second / limit {worst / 50:.2f}   used / limit {used:.3f}")


@contextmanager
def redis_port() -> Iterator[int]:
    """Start a Redis server of our own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        for _ in range(200):
            with socket.socket() as attempt:
                if attempt.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield port
        server.terminate()


async def over_redis(port: int) -> None:
    """Print the same for a budget in Redis, and what a plain GET costs there."""
    from redis import asyncio as redis_asyncio

    client: Any = redis_asyncio
    async with client.Redis(port=port) as redis, client.Redis(port=port) as other:
        limiter = RedisRateLimiter(FREE, redis, account="cost")

        async def turn() -> object:
            return await limiter.acquire(CALLED)

        async def get() -> object:
            return await redis.get("x")

        rows = [[await cost(call, 300, time.perf_counter) for call in (turn, get)] for _ in range(ROUNDS)]
        ours, plain = (statistics.median(column) for column in zip(*rows, strict=True))
        print(f"turn over Redis      {ours:5.0f} us   GET {plain:5.0f} us   ratio {ours / plain:.2f}")
        await fifty_a_second(
            "Redis, 2 limiters", *(RedisRateLimiter(FIFTY, each, account="fifty") for each in (redis, other))
        )


def main() -> None:
    """Print everything; Redis only where a server is installed."""
    asyncio.run(free_turns())
    for backend in ("asyncio", "trio"):
        anyio.run(fifty_a_second, f"in one {backend} loop", RateLimiter(FIFTY), backend=backend)
    if shutil.which("redis-server"):
        with redis_port() as port:
            asyncio.run(over_redis(port))


if __name__ == "__main__":
    main()
