"""Leaving a host alone that does not answer."""

from collections.abc import Callable
from time import monotonic

from attrs import define, field

from .._httpx import PoolTimeout
from ..errors import (
    APIError,
    DecodeError,
    PolymeetError,
    ResponseTooLarge,
    ServerError,
    ServiceUnavailable,
    TransportError,
)

__all__ = ("Breaker",)

FAILURES = 10
"""Failures in a row after which calls fail at once."""
PAUSE = 5.0
"""Seconds until one call is let through to see."""
FAILING_HOST = range(502, 600)
"""The 5xx that say something of the host; 500 and 501 speak of one request."""


@define
class Breaker:
    """Counts failures of a host. After so many in a row, calls fail at once, and after a pause one probe goes through."""

    failures: int = FAILURES
    pause: float = PAUSE
    clock: Callable[[], float] = field(default=monotonic, repr=False)
    _in_a_row: int = field(default=0, init=False)
    _closed_until: float = field(default=0.0, init=False)

    def check(self, what: str) -> None:
        """Let a request pass, or raise `ServiceUnavailable`. While the host is left alone, one request a pause passes."""
        self.refuse(what)
        if self._in_a_row >= self.failures:
            self._closed_until = self.clock() + self.pause

    def refuse(self, what: str) -> None:
        """Raise `ServiceUnavailable` if `check` would; a request that is not to be sent yet does not become the probe."""
        if self._in_a_row < self.failures:
            return
        left = self._closed_until - self.clock()
        if left > 0:
            raise ServiceUnavailable(
                f"{what}: not sent, because the last {self._in_a_row} requests to this host failed; "
                f"the next is sent in {left:.1f} seconds",
                retry_after=left,
            )

    def ended(self, error: PolymeetError | None) -> None:
        """Take note of how a request that passed ended. What never reached the host, such as a call without a token, changes nothing."""
        if _is_failure_of_host(error):
            self._in_a_row += 1
            if self._in_a_row >= self.failures:
                self._closed_until = self.clock() + self.pause
        elif error is None or isinstance(error, APIError | DecodeError | ResponseTooLarge):
            self._in_a_row = 0


def _is_failure_of_host(error: PolymeetError | None) -> bool:
    if isinstance(error, ServerError):
        return error.status in FAILING_HOST
    if isinstance(error, ResponseTooLarge):
        return False
    return isinstance(error, TransportError) and not isinstance(error.__cause__, PoolTimeout)
