"""Leaving a host alone that does not answer."""

from collections.abc import Callable
from time import monotonic

from attrs import define, field

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

__all__ = ("Breaker", "Breakers", "no_answer", "no_connection")

FAILURES = 10
"""Failures in a row after which no more is sent."""
PAUSE = 5.0
"""Seconds until one request is let through to see."""
FAILING_HOST = range(502, 600)
"""The 5xx that say something of the host; 500 and 501 speak of one request."""
MAXIMUM_HOSTS = 100
"""Of how many hosts something is remembered."""

IsFailure = Callable[[PolymeetError], bool]


def no_connection(error: PolymeetError) -> bool:
    """Whether a host could not be reached, which is the same for all accounts."""
    return isinstance(error, ConnectFailed) and not error.pool_exhausted


def no_answer(error: PolymeetError) -> bool:
    """Whether a host was reached and did not serve, which may be so for one account alone."""
    if isinstance(error, ServerError):
        return error.status in FAILING_HOST
    return isinstance(error, ConnectionLost | TimedOut)


@define
class Breaker:
    """Counts failures. After so many in a row no request passes, and after a pause one, to see.

    Failures in a row are those of requests that were sent one after the other. All that is under way when a failure or a success
    becomes known belongs to one round, and tells nothing new after that: not the other connections that broke with it, nor what
    ends badly after a success although it began before.
    """

    host: str
    is_failure: IsFailure
    failures: int = field(factory=lambda: FAILURES)
    pause: float = field(factory=lambda: PAUSE)
    clock: Callable[[], float] = field(default=monotonic, repr=False)
    _in_a_row: int = field(default=0, init=False)
    _closed_until: float = field(default=0.0, init=False)
    _round: int = field(default=0, init=False)

    def check(self, what: str) -> int:
        """Let a request pass and return its round, or raise `ServiceUnavailable`. While the host is left alone, one a pause passes."""
        if self._is_open:
            left = self._closed_until - self.clock()
            if left > 0:
                raise ServiceUnavailable(
                    f"{what}: not sent, because requests to {self.host} failed {self._in_a_row} times in a row; "
                    f"the next is sent in {left:.1f} seconds",
                    retry_after=left,
                )
            self._closed_until = self.clock() + self.pause
        return self._round

    def still_passes(self, round: int) -> bool:
        """Whether a request of this *round*, which has waited since it passed, may be sent: not if the host was given up since."""
        return not self._is_open or round == self._round

    def ended(self, round: int, error: PolymeetError | None) -> None:
        """Take note of how a request of this *round* ended."""
        if error is not None and self.is_failure(error):
            self._failed(round)
        elif error is None or isinstance(error, APIError | DecodeError | ResponseTooLarge):
            self._round += 1
            self._in_a_row = 0
        else:
            self.told_nothing(round)

    def told_nothing(self, round: int) -> None:
        """Take note that a request never reached the host, or was cancelled. If it was to see, the next one will."""
        if self._is_open and round == self._round:
            self._closed_until = self.clock()

    @property
    def _is_open(self) -> bool:
        return self._in_a_row >= self.failures

    def _failed(self, round: int) -> None:
        if round != self._round:
            return
        self._round += 1
        self._in_a_row += 1
        if self._is_open:
            self._closed_until = self.clock() + self.pause


class Breakers:
    """A breaker for each host, of the last hundred."""

    def __init__(self, is_failure: IsFailure) -> None:
        self._is_failure = is_failure
        self._breakers: dict[str, Breaker] = {}

    def of(self, host: str) -> Breaker:
        """Return the breaker of *host*, with its port where that is not the default."""
        breaker = self._breakers.get(host)
        if breaker is None:
            if len(self._breakers) >= MAXIMUM_HOSTS:
                del self._breakers[next(iter(self._breakers))]
            breaker = self._breakers[host] = Breaker(host, self._is_failure)
        return breaker
