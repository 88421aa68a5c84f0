"""One run of a piece of work for all who want its result at the same time."""

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
from ..errors import CredentialError, TokenError, WrongEventLoop

__all__ = ("SingleFlight",)

T = TypeVar("T")

FAILURE_MEMORY = 1.0
"""Seconds for which a failure is also that of those who come after it."""
PAUSE_BETWEEN_LOOKS = 0.02
"""Seconds between two looks at a run in the event loop of another thread."""


class _Flight(Generic[T]):
    """A run that has begun, and its outcome once it is there."""

    def __init__(self) -> None:
        self.loop = current_loop()
        self.landed = anyio.Event()
        self.is_over = False
        self.result: T | None = None
        self.error: CredentialError | None = None
        self.ended_at = 0.0


class SingleFlight(Generic[T]):
    """Runs work at most once at a time, in the background: a caller that is cancelled neither stops nor repeats it.

    Who waits may be in another thread with an event loop of its own. A run whose event loop was closed is given up, and the next caller
    begins a new one.

    Success and failure are shared by all who waited. A failure is also what those get who come within *failure_memory* seconds
    after it, so that a thousand tasks that meet it one after another do not make a thousand requests.
    """

    def __init__(
        self,
        *,
        timeout: float,
        secrets: Callable[[], Iterable[str]] = tuple,
        failure_memory: float | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Make one. *timeout*: seconds after which the work is given up and reported as failed. *secrets*: what no error may show."""
        self._timeout = timeout
        self._secrets = secrets
        self._failure_memory = FAILURE_MEMORY if failure_memory is None else failure_memory
        self._clock = clock
        self._beginning = Lock()
        self._flight: _Flight[T] | None = None
        self._failed: _Flight[T] | None = None

    @property
    def is_running(self) -> bool:
        """Whether a run is under way."""
        return self._flight is not None and not self._is_given_up(self._flight)

    async def run(self, work: Callable[[], Awaitable[T]]) -> T:
        """Return the result of the run under way, or of a new one of *work*. Raises what the run raised, each time as a new copy.

        Raises:
            WrongEventLoop: The run under way is in an event loop that was stopped and not closed, so nobody knows whether it goes on.
        """
        failed = self._failed
        if self._flight is None and failed is not None and self._clock() - failed.ended_at < self._failure_memory:
            return self._outcome(failed)
        while True:
            flight = self._begin(work)
            await self._landing(flight)
            if flight.is_over:
                return self._outcome(flight)

    def start(self, work: Callable[[], Awaitable[T]]) -> None:
        """Begin a run of *work* unless one is under way, and do not wait for it."""
        self._begin(work)

    def _begin(self, work: Callable[[], Awaitable[T]]) -> "_Flight[T]":
        with self._beginning:
            flight = self._flight
            if flight is None or self._is_given_up(flight):
                flight = self._flight = _Flight[T]()
                run_detached(lambda: self._fly(flight, work))
            return flight

    def _is_given_up(self, flight: "_Flight[T]") -> bool:
        """Whether the event loop of *flight* was closed under it."""
        return not flight.is_over and loop_state(flight.loop) is LoopState.ENDED

    async def _landing(self, flight: "_Flight[T]") -> None:
        """Return when *flight* is over, or was given up."""
        if flight.loop is current_loop():
            await flight.landed.wait()
            return
        while not flight.is_over:
            match loop_state(flight.loop):
                case LoopState.ENDED:
                    return
                case LoopState.STOPPED:
                    raise WrongEventLoop(
                        "this credential was being renewed in an event loop that was stopped before the end; "
                        "close that loop, or make one credential in each loop"
                    )
                case LoopState.RUNNING:
                    await anyio.sleep(PAUSE_BETWEEN_LOOKS)

    def forget_failure(self) -> None:
        """Let the next call run the work at once although it has just failed."""
        self._failed = None

    async def wait_until_idle(self) -> None:
        """Return when no run is under way in this event loop."""
        if self._flight is not None and self._flight.loop is current_loop():
            await self._flight.landed.wait()

    async def _fly(self, flight: "_Flight[T]", work: Callable[[], Awaitable[T]]) -> None:
        try:
            with anyio.fail_after(self._timeout):
                flight.result = await work()
        except TimeoutError:
            flight.error = TokenError(f"no token within {self._timeout:g} seconds")
        except CredentialError as error:
            flight.error = error
        except Exception as error:  # whatever it is, those who wait must hear of it
            flight.error = TokenError(f"the token could not be renewed: {type(error).__name__}: {error}")
            flight.error.__cause__ = error
        finally:
            self._failed = flight if flight.error is not None else None
            if flight.result is None and flight.error is None:
                flight.error = TokenError("the event loop was closed while the token was being renewed")
            if flight.error is not None:
                redact_error(flight.error, Redactor(self._secrets()))
            flight.ended_at = self._clock()
            if self._flight is flight:
                self._flight = None
            flight.is_over = True
            flight.landed.set()

    def _outcome(self, flight: "_Flight[T]") -> T:
        if flight.error is not None:
            raise copy.copy(flight.error) from flight.error.__cause__
        assert flight.result is not None
        return flight.result
