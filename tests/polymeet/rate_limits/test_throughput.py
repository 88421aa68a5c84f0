"""A thousand calls against a server that enforces the limit: it never has to, and hardly any of the limit is left unused."""

import time
from collections import deque
from typing import Any

import pytest
from redis import asyncio as redis_asyncio

from polymeet.rate_limits import RateLimiter, ZoomRateLimits
from tests.polymeet.rate_limits.budgets import most_within, operation, together
from tests.polymeet.rate_limits.workers import two_workers

pytestmark = [pytest.mark.anyio, pytest.mark.stress, pytest.mark.paced]

CALLS = 1_000
LIMIT = 30
"""Calls a second of the label LIGHT on the plan Pro."""


class EnforcingServer:
    """Answers 429 to what is more than *limit* in the last second, and counts what it has answered."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._recent: deque[float] = deque()
        self.answers: list[tuple[float, int]] = []

    def answer(self) -> int:
        now = time.monotonic()
        while self._recent and now - self._recent[0] >= 1.0:
            self._recent.popleft()
        status = 200 if len(self._recent) < self._limit else 429
        if status == 200:
            self._recent.append(now)
        self.answers.append((now, status))
        return status

    @property
    def used(self) -> float:
        """The part of the limit that was used, from the first call to the last."""
        times = [now for now, _ in self.answers]
        return (len(times) - 1) / (times[-1] - times[0]) / self._limit


async def test_a_thousand_calls_of_a_hundred_tasks_meet_no_429() -> None:
    limiter, server, called = RateLimiter(ZoomRateLimits.PRO), EnforcingServer(LIMIT), operation("LIGHT")

    async def work() -> None:
        for _ in range(CALLS // 100):
            await limiter.acquire(called)
            limiter.answered(called, server.answer(), {}, None)

    await together(100, work)
    assert len(server.answers) == CALLS
    worst = most_within([now for now, _ in server.answers], 1.0)
    print(f"worst second {worst} of {LIMIT}, {server.used:.1%} used")
    assert [status for _, status in server.answers].count(429) == 0
    assert server.used >= 0.95


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_two_processes_over_redis_do_the_same(redis_url: str) -> None:
    """One call more a second is let pass: when the machine stops a process between its wake-up and its call, nobody can see that."""
    client: Any = redis_asyncio
    async with client.Redis.from_url(redis_url) as redis:
        await redis.flushdb()
    shares = await two_workers(redis_url, "throughput", limit=30, calls=CALLS // 40)
    times = sorted(shares[0] + shares[1])
    used = (len(times) - 1) / (times[-1] - times[0]) / 30
    print(f"two processes: worst second {most_within(times, 1.0)} of 30, {used:.1%} used")
    assert len(times) == CALLS
    assert most_within(times, 1.0) <= 1.04 * 30
    assert used >= 0.95
    assert min(map(len, shares)) == CALLS // 2
