"""Shared parts of the tests of rate budgets: operations, a clock that stands until it is moved, and a server's view of a limit."""

import heapq
import threading
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from time import perf_counter

import anyio
import anyio.lowlevel

from polymeet_runtime import Operation

NOON = datetime(2027, 1, 20, 12, 0, 0, tzinfo=UTC).timestamp()


def operation(label: str | None = "LIGHT", id: str = "get_meeting") -> Operation:
    return Operation(
        id=id, provider="zoom", tag="meetings", method="GET", path="/", retry="safe", rate_limit_label=label
    )


@contextmanager
def stalls(seconds: float) -> Iterator[list[float]]:
    """Give a list of the times, each longer than *seconds*, for which this process stood still: nobody keeps a pace then."""
    found: list[float] = []
    over = threading.Event()

    def watch() -> None:
        before = perf_counter()
        while not over.wait(0.002):
            now = perf_counter()
            if now - before > seconds:
                found.append(now - before)
            before = now

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield found
    finally:
        over.set()
        watcher.join()


class FakeClock:
    """Stands still until a test moves it on. *late* are the seconds by which the next sleepers wake up too late."""

    def __init__(self, now: float = NOON, late: Sequence[float] = ()) -> None:
        self.elapsed = 0.0
        self._began = now
        self._late = list(late)
        self._sleepers: list[tuple[float, int, anyio.Event]] = []
        self._numbers = count()

    def monotonic(self) -> float:
        return self.elapsed

    def time(self) -> float:
        return self._began + self.elapsed

    async def sleep(self, seconds: float) -> None:
        woken = anyio.Event()
        late = self._late.pop() if self._late else 0.0
        heapq.heappush(self._sleepers, (self.elapsed + seconds + late, next(self._numbers), woken))
        await woken.wait()

    async def advance(self, seconds: float) -> None:
        """Move on, and let everybody do what is due on the way."""
        end = self.elapsed + seconds
        await settle()
        while self._sleepers and self._sleepers[0][0] <= end:
            self.elapsed, _, woken = heapq.heappop(self._sleepers)
            woken.set()
            await settle()
        self.elapsed = end
        await settle()

    async def run_out(self) -> None:
        """Move on until nobody sleeps."""
        await settle()
        while self._sleepers:
            await self.advance(self._sleepers[0][0] - self.elapsed)


async def settle() -> None:
    """Let all tasks run until they wait for time."""
    for _ in range(6):
        await anyio.lowlevel.checkpoint()


def most_within(times: Sequence[float], seconds: float) -> int:
    """Return how many of *times* the fullest stretch of so many seconds holds, its end not included."""
    ordered = sorted(times)
    most = first = 0
    for last, time in enumerate(ordered):
        while time - ordered[first] >= seconds - 1e-9:
            first += 1
        most = max(most, last - first + 1)
    return most


async def together(calls: int, call: Callable[[], Awaitable[object]]) -> None:
    """Run *call* in so many tasks at once."""

    async def one() -> None:
        await call()

    async with anyio.create_task_group() as tasks:
        for _ in range(calls):
            tasks.start_soon(one)
