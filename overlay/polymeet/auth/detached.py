"""Running a coroutine that outlives the task that asked for it.

This is the one place that does not go through anyio, because structured concurrency has no word for it: a token request that
rotates a refresh token must run to its end although every caller was cancelled, or the account is lost.
"""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import sniffio

__all__ = ("run_detached",)

_running: "set[asyncio.Task[None]]" = set()


def run_detached(function: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Start *function* in the background of the running event loop. It must bound its own time and raise no `Exception`."""
    if sniffio.current_async_library() == "trio":
        import trio

        trio.lowlevel.spawn_system_task(function)
        return
    task = asyncio.get_running_loop().create_task(function())
    _running.add(task)  # the loop itself holds only a weak reference
    task.add_done_callback(_running.discard)
