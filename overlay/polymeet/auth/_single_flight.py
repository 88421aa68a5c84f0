"""Single flight: concurrent callers share one run of a piece of work."""

import copy
import time
from collections.abc import Awaitable, Callable, Iterable
from threading import Lock
from typing import Generic, TypeVar

import anyio

from .._base.background import run_detached
from .._base.error_redaction import redact_error
from .._base.event_loop import LoopState, current_loop, loop_state
from .._base.redaction import Redactor
from ..errors import ClientClosed, CredentialError, TokenError, WrongEventLoop

__all__ = ("SingleFlight",)

T = TypeVar("T")

FAILURE_MEMORY = 1.0
"""Seconds for which later callers get the same failure."""
PAUSE_BETWEEN_LOOKS = 0.02
"""Seconds between two checks of a run in the event loop of another thread."""


class _Run(Generic[T]):
    """A run that has begun, and its outcome once it has ended."""

    def __init__(self) -> None:
        self.loop = current_loop()
        self.ended = anyio.Event()
        self.is_over = False
        self.result: T | None = None
        self.error: CredentialError | None = None
        self.ended_at = 0.0


class SingleFlight(Generic[T]):
    """Runs work at most once at a time, in the background: a caller that is cancelled neither stops nor repeats it.

    A caller may be in another thread with its own event loop. A run whose event loop was closed is given up, and the next caller
    begins a new one.

    All callers share success and failure. Callers within *failure_memory* seconds after a failure get the same failure, so that a
    thousand tasks, one after another, do not make a thousand requests.
    """

    def __init__(
        self,
        *,
        timeout: float,
        secrets: Callable[[], Iterable[str]] = tuple,
        failure_memory: float | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Make one. *timeout*: seconds after which the work fails. *secrets*: texts that no error may show."""
        self._timeout = timeout
        self._secrets = secrets
        self._failure_memory = FAILURE_MEMORY if failure_memory is None else failure_memory
        self._clock = clock
        self._beginning = Lock()
        self._current: _Run[T] | None = None
        self._failed: _Run[T] | None = None

    @property
    def is_running(self) -> bool:
        """Whether a run is under way."""
        return self._current is not None and not self._is_given_up(self._current)

    async def run(self, work: Callable[[], Awaitable[T]]) -> T:
        """Return the result of the run under way, or of a new one of *work*. Raises the error of the run, each time as a new copy.

        Raises:
            WrongEventLoop: The run in progress is in an event loop that was stopped but not closed, so it may never end.
        """
        failed = self._failed
        if self._current is None and failed is not None and self._clock() - failed.ended_at < self._failure_memory:
            return self._outcome(failed)
        while True:
            run = self._begin(work)
            await self._wait_for(run)
            if run.is_over:
                return self._outcome(run)

    def start(self, work: Callable[[], Awaitable[T]]) -> None:
        """Start a run of *work* unless one is in progress; do not wait for it."""
        self._begin(work)

    def forget_failure(self) -> None:
        """Forget a failure, so that the next call runs the work at once."""
        self._failed = None

    async def wait_until_idle(self) -> None:
        """Return when no run is under way in this event loop."""
        if self._current is not None and self._current.loop is current_loop():
            await self._current.ended.wait()

    def _begin(self, work: Callable[[], Awaitable[T]]) -> _Run[T]:
        with self._beginning:
            run = self._current
            if run is None or self._is_given_up(run):
                run = self._current = _Run[T]()
                run_detached(lambda: self._execute(run, work))
            return run

    def _is_given_up(self, run: _Run[T]) -> bool:
        """Whether the event loop of *run* was closed before its end."""
        return not run.is_over and loop_state(run.loop) is LoopState.ENDED

    async def _wait_for(self, run: _Run[T]) -> None:
        """Return when *run* has ended or was given up."""
        if run.loop is current_loop():
            await run.ended.wait()
            return
        while not run.is_over:
            match loop_state(run.loop):
                case LoopState.ENDED:
                    return
                case LoopState.STOPPED:
                    raise WrongEventLoop(
                        "this credential was being renewed in an event loop that was stopped before the end; "
                        "close that loop, or make one credential in each loop"
                    )
                case LoopState.RUNNING:
                    await anyio.sleep(PAUSE_BETWEEN_LOOKS)

    async def _execute(self, run: _Run[T], work: Callable[[], Awaitable[T]]) -> None:
        try:
            with anyio.fail_after(self._timeout):
                run.result = await work()
        except TimeoutError:
            run.error = TokenError(f"no token within {self._timeout:g} seconds")
        except CredentialError as error:
            run.error = error
        except Exception as error:  # any error is the result of the waiting callers
            run.error = TokenError(
                f"the token could not be renewed: {type(error).__name__}: {error}",
                client_closed=isinstance(error, ClientClosed),
            )
            run.error.__cause__ = error
        finally:
            self._failed = run if run.error is not None else None
            if run.result is None and run.error is None:
                run.error = TokenError("the event loop was closed while the token was being renewed")
            if run.error is not None:
                redact_error(run.error, Redactor(self._secrets()))
            run.ended_at = self._clock()
            if self._current is run:
                self._current = None
            run.is_over = True
            run.ended.set()

    def _outcome(self, run: _Run[T]) -> T:
        if run.error is not None:
            raise copy.copy(run.error) from run.error.__cause__
        assert run.result is not None
        return run.result
