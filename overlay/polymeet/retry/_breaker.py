"""Circuit breakers: a host that keeps failing gets no requests for a while.

Closed: requests pass. Open, after ten failures in a row: no request passes. Half-open, after the pause: one request for each pause passes,
the probe; a success closes the breaker, a failure opens it again.
"""

from collections.abc import Callable
from time import monotonic
from typing import Final

import anyio

from ..errors import (
    APIError,
    ConnectFailed,
    ConnectionLost,
    DecodeError,
    PolymeetError,
    ResponseTooLarge,
    ServerError,
    ServiceUnavailable,
    TimedOut,
)

__all__ = ("Breaker", "BreakerPair", "Breakers", "Permit", "host_failing", "host_unreachable")

FAILURES = 10
"""Failures in a row that open a breaker."""
PAUSE = 5.0
"""Seconds before each probe."""
FAILING_HOST: Final = range(502, 600)
"""5xx statuses of a failing host; 500 and 501 concern one request."""
MAXIMUM_HOSTS: Final = 100
"""Largest number of breakers kept."""
POLL_INTERVAL: Final = 0.25
"""Seconds between two checks of a waiting call whether the breaker has closed."""

IsFailure = Callable[[PolymeetError], bool]


def host_unreachable(error: PolymeetError) -> bool:
    """Whether no connection to the host was made. That affects all accounts."""
    return isinstance(error, ConnectFailed) and not error.pool_exhausted


def host_failing(error: PolymeetError) -> bool:
    """Whether the host was reached and did not serve the request. That may affect one account only."""
    if isinstance(error, ServerError):
        return error.status in FAILING_HOST
    return isinstance(error, ConnectionLost | TimedOut)


class Breaker:
    """Circuit breaker of one host.

    Only failures of requests sent one after another count as failures in a row. Each failure or success ends a round, and later results of
    requests in flight at that time are ignored: other connections that broke at the same time, or a failure older than the success.
    """

    __slots__ = ("_failures_in_a_row", "_open_until", "_round", "clock", "host", "is_failure", "pause", "threshold")

    def __init__(
        self,
        host: str,
        is_failure: IsFailure,
        *,
        threshold: int | None = None,
        pause: float | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """Make a closed one. *threshold*: failures in a row that open it; *pause*: seconds before each probe."""
        self.host: str = host
        self.is_failure: IsFailure = is_failure
        self.threshold: int = FAILURES if threshold is None else threshold
        self.pause: float = PAUSE if pause is None else pause
        self.clock: Callable[[], float] = clock
        self._failures_in_a_row: int = 0
        self._open_until: float = 0.0
        self._round: int = 0

    def acquire(self, what: str) -> int:
        """Let a request pass and return its round. Raises `ServiceUnavailable` while open, except for one probe after each pause."""
        if self._is_open:
            left = self._open_until - self.clock()
            if left > 0:
                raise ServiceUnavailable(
                    f"{what}: not sent, because requests to {self.host} failed {self._failures_in_a_row} times in a row; "
                    f"the next is sent in {left:.1f} seconds",
                    retry_after=left,
                )
            self._open_until = self.clock() + self.pause
        return self._round

    def still_allows(self, round: int) -> bool:
        """Whether a request of this *round* may still be sent after a wait. False if the breaker has opened since."""
        return not self._is_open or round == self._round

    def record(self, round: int, error: PolymeetError | None) -> None:
        """Record the result of a request of this *round*."""
        if error is not None and self.is_failure(error):
            self._record_failure(round)
        elif error is None or isinstance(error, APIError | DecodeError | ResponseTooLarge):
            self._round += 1
            self._failures_in_a_row = 0
        else:
            self.release(round)

    def release(self, round: int) -> None:
        """Record that a request did not reach the host, or was cancelled. If it was the probe, the next request becomes the probe."""
        if self._is_open and round == self._round:
            self._open_until = self.clock()

    @property
    def _is_open(self) -> bool:
        return self._failures_in_a_row >= self.threshold

    def _record_failure(self, round: int) -> None:
        if round != self._round:
            return
        self._round += 1
        self._failures_in_a_row += 1
        if self._is_open:
            self._open_until = self.clock() + self.pause


class Breakers:
    """Breakers by host; those of the last hundred hosts are kept."""

    def __init__(self, is_failure: IsFailure) -> None:
        self._is_failure = is_failure
        self._breakers: dict[str, Breaker] = {}

    def of(self, host: str) -> Breaker:
        """Return the breaker of *host* (with its port unless that is the default)."""
        breaker = self._breakers.get(host)
        if breaker is None:
            if len(self._breakers) >= MAXIMUM_HOSTS:
                del self._breakers[next(iter(self._breakers))]
            breaker = self._breakers[host] = Breaker(host, self._is_failure)
        return breaker


class BreakerPair:
    """The two breakers that a request must pass: that of the host, shared by all accounts, and that of the account for this host."""

    __slots__ = ("account", "host")

    def __init__(self, host: Breaker, account: Breaker) -> None:
        self.host = host
        self.account = account

    def acquire(self, what: str) -> "Permit":
        """Let a request pass both. Raises `ServiceUnavailable`."""
        host_round = self.host.acquire(what)
        try:
            return Permit(((self.host, host_round), (self.account, self.account.acquire(what))))
        except ServiceUnavailable:
            self.host.release(host_round)
            raise

    async def wait(self, what: str, *, may_wait: bool, before: Callable[[], None]) -> tuple["Permit", float]:
        """Wait until both let the request pass; return its permit and the seconds waited. *before* is called ahead of each attempt.

        Raises `ServiceUnavailable` unless *may_wait*, and at once if the wait is longer than the deadlines around it allow.
        """
        waited = 0.0
        while True:
            before()
            try:
                return self.acquire(what), waited
            except ServiceUnavailable as error:
                left = error.retry_after
                if not may_wait or anyio.current_time() + left >= anyio.current_effective_deadline():
                    raise
            step = min(left, POLL_INTERVAL)  # another request is the probe, and may close the breaker earlier
            await anyio.sleep(step)
            waited += step


class Permit:
    """Permission to send one request."""

    __slots__ = ("rounds",)

    def __init__(self, rounds: tuple[tuple[Breaker, int], ...]) -> None:
        self.rounds = rounds

    @property
    def is_valid(self) -> bool:
        """Whether the permission is still valid after a wait."""
        return all(breaker.still_allows(its_round) for breaker, its_round in self.rounds)

    def record(self, error: PolymeetError | None) -> None:
        """Record the result of the request."""
        for breaker, its_round in self.rounds:
            breaker.record(its_round, error)

    def release(self) -> None:
        """Record that the request was not sent, or was cancelled."""
        for breaker, its_round in self.rounds:
            breaker.release(its_round)
