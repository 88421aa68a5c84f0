"""Cancelling a piece of work after so many turns of the event loop, once or twice."""

import asyncio
from collections.abc import Awaitable, Callable

import anyio
import anyio.lowlevel
import sniffio

__all__ = ("comes_true", "cut_off")

SECONDS_TO_END = 30.0


async def cut_off(work: Callable[[], Awaitable[object]], *turns: int, begin: anyio.Event | None = None) -> bool:
    """Run *work* and cancel it after the first of so many *turns* of the loop, once more so many turns later, and so on.

    Turns are counted from *begin* on, or from the start.

    Returns whether it was cancelled before it ended. On asyncio these are `task.cancel()`, which goes through shields; trio knows
    scopes alone, of which a second cancellation is nothing new.
    """
    if sniffio.current_async_library() == "trio":
        return await _cut_off_on_trio(work, turns[0], begin)
    task = asyncio.ensure_future(_ended(work))
    if begin is not None:
        await begin.wait()
    for count in turns:
        for _ in range(count):
            await asyncio.sleep(0)
        task.cancel()
    await asyncio.wait_for(asyncio.wait([task]), SECONDS_TO_END)
    if not task.cancelled():
        task.result()
    return task.cancelled()


async def comes_true(condition: Callable[[], bool]) -> None:
    """Wait for *condition*, and fail where it does not come true soon."""
    with anyio.fail_after(5):
        while not condition():  # noqa: ASYNC110 - nobody tells of it
            await anyio.sleep(0.001)


async def _ended(work: Callable[[], Awaitable[object]]) -> None:
    await work()


async def _cut_off_on_trio(work: Callable[[], Awaitable[object]], turns: int, begin: anyio.Event | None) -> bool:
    with anyio.fail_after(SECONDS_TO_END):
        async with anyio.create_task_group() as tasks:
            scope = anyio.CancelScope()
            ended = anyio.Event()

            async def run() -> None:
                with scope:
                    await work()
                ended.set()

            tasks.start_soon(run)
            if begin is not None:
                await begin.wait()
            for _ in range(turns):
                await anyio.lowlevel.checkpoint()
            scope.cancel()
            await ended.wait()
    return scope.cancelled_caught
