"""The running event loop, the state of other event loops, and objects that belong to one."""

from enum import Enum

from sniffio import current_async_library_cvar, thread_local

from ..errors import WrongEventLoop

__all__ = ("HomeLoop", "LoopState", "current_loop", "loop_state", "loop_time")


def current_loop() -> object:
    """Return the identity of the running event loop: the same object as long as it runs.

    Looks where `sniffio.current_async_library` looks first. Where it would then search for a task of asyncio, this needs only the loop.
    """
    if (thread_local.name or current_async_library_cvar.get()) == "trio":
        import trio  # import asyncio or trio only if it is running

        return trio.lowlevel.current_trio_token()
    import asyncio

    return asyncio.get_running_loop()


def loop_time() -> float:
    """Return the time on the clock of the running event loop, as `anyio.current_time` does after a longer search."""
    if (thread_local.name or current_async_library_cvar.get()) == "trio":
        import trio

        return trio.current_time()
    import asyncio

    return asyncio.get_running_loop().time()


class LoopState(Enum):
    """State of an event loop: whether its tasks will continue."""

    RUNNING = "it runs, perhaps in another thread"
    STOPPED = "it could be run again, and does not run now"
    ENDED = "nothing in it will ever go on"


def loop_state(loop: object) -> LoopState:
    """Return the state of a *loop* that `current_loop` returned, from any thread."""
    is_closed = getattr(loop, "is_closed", None)
    if is_closed is None:
        return _state_of_trio(loop)
    if is_closed():
        return LoopState.ENDED
    return LoopState.RUNNING if getattr(loop, "is_running")() else LoopState.STOPPED  # noqa: B009 - loops have no common type


def _state_of_trio(token: object) -> LoopState:
    import trio

    assert isinstance(token, trio.lowlevel.TrioToken)
    try:
        token.run_sync_soon(_nothing)
    except trio.RunFinishedError:
        return LoopState.ENDED
    return LoopState.RUNNING


def _nothing() -> None:
    """Do nothing. Scheduling a function is the only way to find out that a trio run has ended."""


class HomeLoop:
    """The event loop that an object belongs to."""

    __slots__ = ("_loop", "may_move")

    def __init__(self, *, may_move: bool = True) -> None:
        self.may_move = may_move
        """Whether it may move to another event loop after the last one has stopped."""
        self._loop: object = None

    @property
    def is_elsewhere(self) -> bool:
        """Whether it belongs to another event loop than the running one."""
        return self._loop not in (None, current_loop())

    def check(self, *names: str) -> bool:
        """Return whether the object has moved here from another event loop. *names*: its names for the message, from the outside in.

        Raises `WrongEventLoop` if it may not move.
        """
        here = current_loop()
        home = self._loop
        if home is here:
            return False
        if home is None:
            self._loop = here
            return False
        if not self.may_move or loop_state(home) is LoopState.RUNNING:
            raise WrongEventLoop(f"{': '.join(names)} was used in another event loop before; make one in each loop")
        self._loop = here
        return True
