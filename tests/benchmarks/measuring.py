"""Samples of contestants in turn, in one process: each round has one sample of every contestant, so that noise hits all of them."""

import asyncio
import gc
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass

from .rows import Row

__all__ = ("Group", "Sample", "cpu", "cpu_of_awaiting", "measure")

Sample = Callable[[], Awaitable[Mapping[str, float]]]
"""Takes one sample: numbers by the name of their measure."""

SECONDS = 0.012
"""Length of one sample of a call: many short ones in turn share the machine's noise better than a few long ones."""


@dataclass(frozen=True, kw_only=True)
class Group:
    """Rows that are measured together, with the same contestants."""

    name: str
    rows: tuple[Row, ...]
    contestants: Callable[[bool], AbstractAsyncContextManager[Mapping[str, Sample]]]
    """Opens the contestants that can be measured here; only those without an environment of their own if the argument is true."""
    rounds: int = 40
    short_rounds: int = 40
    warms_up: bool = True
    """Whether a first sample is thrown away."""
    is_short: bool = True
    """Whether the short form measures it too."""


async def measure(group: Group, *, short: bool) -> dict[str, dict[str, list[float]]]:
    """Return the samples by measure and contestant."""
    found: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    gc.collect()
    gc.freeze()  # the modules of all peers would be searched again and again; what the contestants make is not excepted
    try:
        async with group.contestants(short) as contestants:
            for sample in contestants.values() if group.warms_up else ():
                await sample()  # caches and connections are made, and the number of calls is found
            for number in range(group.short_rounds if short else group.rounds):
                for name, sample in _in_turn(contestants, number):
                    for measured, value in (await sample()).items():
                        found[measured][name].append(value)
    finally:
        gc.unfreeze()
    return {measured: dict(samples) for measured, samples in found.items()}


def _in_turn(contestants: Mapping[str, Sample], number: int) -> Sequence[tuple[str, Sample]]:
    """Return the contestants, backwards in every second round, so that none always follows the same one."""
    return list(contestants.items())[:: -1 if number % 2 else 1]


def cpu(call: Callable[[], object], *, seconds: float = SECONDS) -> Sample:
    """Return samples of the CPU time of *call* in microseconds."""

    def run(times: int) -> float:
        began = time.process_time()
        for _ in range(times):
            call()
        return time.process_time() - began

    times = 0

    async def sample() -> Mapping[str, float]:
        nonlocal times
        times = times or _enough([run(1), run(3) / 3][-1], seconds)
        return {"cpu": run(times) / times * 1e6}

    return sample


def cpu_of_awaiting(call: Callable[[], Awaitable[object]], *, seconds: float = SECONDS) -> Sample:
    """Return samples of the CPU time of awaiting *call* in microseconds."""

    async def run(times: int) -> float:
        began = time.process_time()
        for _ in range(times):
            await call()
        # Calls that never wait let the event loop do nothing: it would keep the timers of all their deadlines until the end.
        await asyncio.sleep(0)
        return time.process_time() - began

    times = 0

    async def sample() -> Mapping[str, float]:
        nonlocal times
        if not times:
            await run(1)
            times = _enough(await run(3) / 3, seconds)
        return {"cpu": await run(times) / times * 1e6}

    return sample


def _enough(one: float, seconds: float) -> int:
    """Return the number of calls for a sample of *seconds*, if *one* takes so long."""
    return max(1, round(seconds / max(one, 1e-7)))
