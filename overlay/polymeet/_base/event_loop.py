"""What becomes of an object that is met in another event loop than the one it works in."""

from enum import Enum

from attrs import define, field

from ..errors import WrongEventLoop
from .background import current_loop

__all__ = ("HomeLoop", "LoopState", "state_of")


class LoopState(Enum):
    """Whether what waits in an event loop will go on."""

    RUNNING = "it runs, perhaps in another thread"
    STOPPED = "it could be run again, and does not run now"
    ENDED = "nothing in it will ever go on"


def state_of(loop: object) -> LoopState:
    """Return the state of what `current_loop` returned, from any thread."""
    is_closed = getattr(loop, "is_closed", None)
    if is_closed is None:
        return _state_of_trio(loop)
    if is_closed():
        return LoopState.ENDED
    return LoopState.RUNNING if getattr(loop, "is_running")() else LoopState.STOPPED  # noqa: B009 - loops have no common type


def _state_of_trio(token: object) -> LoopState:
    import trio  # only where it runs

    assert isinstance(token, trio.lowlevel.TrioToken)
    try:
        token.run_sync_soon(_nothing)
    except trio.RunFinishedError:
        return LoopState.ENDED
    return LoopState.RUNNING


def _nothing() -> None:
    """Do nothing: a trio run tells that it has ended only when it is given something to do."""


@define
class HomeLoop:
    """The one event loop that an object works in."""

    may_move: bool = True
    """Whether it may work in another one when nothing of the last one runs any more."""
    _loop: object = field(default=None, repr=False)

    @property
    def is_elsewhere(self) -> bool:
        """Whether it works in another event loop than the running one."""
        return self._loop not in (None, current_loop())

    def check(self, *names: str) -> bool:
        """Return whether the object has moved here from another event loop. *names*: what it is called, from the outside in.

        Raises `WrongEventLoop` where it may not move.
        """
        here = current_loop()
        home = self._loop
        if home is here:
            return False
        if home is None:
            self._loop = here
            return False
        if not self.may_move or state_of(home) is LoopState.RUNNING:
            raise WrongEventLoop(f"{': '.join(names)} was used in another event loop before; make one in each loop")
        self._loop = here
        return True
