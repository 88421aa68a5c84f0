"""Background tasks: coroutines that no task group waits for.

This is the only module that does not use anyio for tasks, because structured concurrency has no such tasks: a token request that rotates
a refresh token must run to its end although every caller was cancelled, and `async for` has no scope in which a page could be read ahead.
"""

from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import anyio
import sniffio

if TYPE_CHECKING:
    import asyncio

__all__ = ("BackgroundTask", "run_detached")

T = TypeVar("T")

_running: "set[asyncio.Task[None]]" = set()


def run_detached(function: Callable[[], Coroutine[Any, Any, None]], done: Callable[[], None] = lambda: None) -> None:
    """Start *function* in the background of the running event loop. It must bound its own time and raise no `Exception`.

    *done* is called after its end, however it ends, also if the loop was closed before it began.
    """
    if sniffio.current_async_library() == "trio":
        import trio

        async def in_trio() -> None:
            try:
                await function()
            finally:
                done()

        trio.lowlevel.spawn_system_task(in_trio)
        return
    import asyncio  # import asyncio or trio only if it is running

    def ended(task: "asyncio.Task[None]") -> None:
        _running.discard(task)
        done()

    task = asyncio.get_running_loop().create_task(function())
    _running.add(task)  # the loop itself holds only a weak reference
    task.add_done_callback(ended)


def _loop_caller() -> Callable[[Callable[[], object]], None]:
    """Return a callable that schedules a function in the running event loop, from any thread, also from the garbage collector.

    Once that loop has ended it does nothing.
    """
    if sniffio.current_async_library() == "trio":
        import trio

        token = trio.lowlevel.current_trio_token()

        def in_trio(function: Callable[[], object]) -> None:
            with suppress(trio.RunFinishedError):
                token.run_sync_soon(function)

        return in_trio
    import asyncio

    loop = asyncio.get_running_loop()

    def in_asyncio(function: Callable[[], object]) -> None:
        if not loop.is_closed():
            loop.call_soon_threadsafe(function)

    return in_asyncio


class BackgroundTask(Generic[T]):
    """A coroutine in the background that can be awaited and cancelled. It must bound its own time."""

    def __init__(self, work: Callable[[], Awaitable[T]], *, done: Callable[[], None] = lambda: None) -> None:
        """Start *work*. *done* is called after its end, however it ends; it must not raise."""
        self._scope = anyio.CancelScope()
        self._in_loop = _loop_caller()
        self._ended = anyio.Event()
        self._result: list[T] = []
        self._error: Exception | None = None

        def ended() -> None:
            self._ended.set()
            done()

        run_detached(lambda: self._run(work), ended)

    async def _run(self, work: Callable[[], Awaitable[T]]) -> None:
        try:
            with self._scope:
                self._result.append(await work())
        except Exception as error:  # raised in `wait`
            self._error = error

    @property
    def result(self) -> T | None:
        """Result of the work; None while it runs, and if it failed or was cancelled."""
        return self._result[0] if self._result else None

    @property
    def is_running(self) -> bool:
        """Whether the work has not ended yet."""
        return not self._ended.is_set()

    async def wait(self) -> T | None:
        """Wait for the end and return the result, or None if the work was cancelled. Raises the exception of the work."""
        await self._ended.wait()
        if self._error is not None:
            raise self._error
        return self.result

    async def finish(self) -> T | None:
        """Wait like `wait`, but always to the end: a cancellation of the caller in the meantime is raised afterwards.

        A shield of anyio only stops cancellations by anyio. Asyncio's own `task.cancel()` passes it, and a task group inside a timeout
        cancels twice, the second time during a clean-up. A clean-up therefore runs as a background task, which neither reaches.
        """
        cancelled: BaseException | None = None
        with anyio.CancelScope(shield=True):
            while self.is_running:
                try:
                    await self._ended.wait()
                except anyio.get_cancelled_exc_class() as error:  # asyncio's own, which no shield holds back
                    cancelled = error
        if cancelled is not None:
            raise cancelled
        return await self.wait()

    def cancel(self) -> None:
        """Ask the work to stop, from anywhere. Does not wait for it."""
        if self.is_running:
            self._in_loop(self._scope.cancel)

    async def aclose(self) -> None:
        """Stop the work, and return when it has stopped."""
        self.cancel()
        await self._ended.wait()
