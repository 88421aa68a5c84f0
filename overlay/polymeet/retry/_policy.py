"""The retry policy: the outcome of a failed request, and whether it may be sent again."""

from enum import Enum
from random import Random, SystemRandom
from typing import Literal

from polymeet_runtime import InvalidRequest, Operation, Record, RecordField, field

from .._base.checks import checked_by, seconds, true_or_false, whole_number
from ..errors import (
    APIError,
    ConnectFailed,
    ConnectionLost,
    DecodeError,
    PolymeetError,
    RateLimited,
    ServerError,
    TimedOut,
)

__all__ = ("DEFAULT_RETRY", "Outcome", "Retry", "outcome_of")

_RANDOM = SystemRandom()
_KINDS = ("safe", "idempotent", "never", None)


class Outcome(Enum):
    """Known outcome of a request that failed."""

    NOT_SENT = "no connection was made"
    REFUSED = "the provider did not take it"
    UNKNOWN = "it may have run"
    RAN = "it ran, and its answer cannot be read"
    FINAL = "sending it again changes nothing"


def outcome_of(error: PolymeetError) -> Outcome:
    """Return the outcome of the request that failed with *error*.

    503 with `Retry-After` is a server that did not run the request (RFC 9110, section 15.6.4); any other 5xx may come from a gateway
    after the request ran, and so may a web page in place of an answer, whatever its status.
    """
    match error:
        case ConnectFailed():
            return Outcome.FINAL if error.certificate_rejected else Outcome.NOT_SENT
        case TimedOut(may_have_run=False):
            return Outcome.NOT_SENT
        case ConnectionLost() | TimedOut():
            return Outcome.UNKNOWN
        case RateLimited():
            return Outcome.REFUSED
        case ServerError(status=503, retry_after=float()):
            return Outcome.REFUSED
        case ServerError() | APIError(status=408):
            return Outcome.UNKNOWN
        case DecodeError(is_html=True):
            return Outcome.UNKNOWN
        case DecodeError():
            return Outcome.RAN
        case _:
            return Outcome.FINAL


def _known_kind(instance: object, attribute: RecordField, value: object) -> None:
    if value not in _KINDS:
        raise InvalidRequest(f"{attribute.name} must be one of {', '.join(map(repr, _KINDS))}, not {value!r}")


class Retry(Record):
    """Retry policy: which requests are sent again, how often, and after how many seconds.

    The kind of an operation (`x-retry` in its spec) decides: reads and idempotent writes are sent again after connection errors, timeouts,
    408, 429 and 5xx; anything else only if the first request certainly did not run: no connection was made, 429, or 503 with
    `Retry-After`. The deadline of a call covers all its attempts and waits. A delete that is repeated after a lost answer, and gets a
    404, has succeeded; the error of any other write whose repetition is refused has a note that the first request may have run.

    The wait before an attempt is a random part of a time that doubles with each ("full jitter"), and at least the provider's `Retry-After`.
    """

    attempts: int = field(default=4, validator=checked_by(whole_number))
    """Largest number of requests of one call; 1 turns retrying off."""
    base: float = field(default=0.5, validator=checked_by(seconds, zero=True))
    """Longest first wait, in seconds."""
    longest: float = field(default=20.0, validator=checked_by(seconds, zero=True))
    """Longest later wait, in seconds, unless `Retry-After` is longer."""
    longest_retry_after: float = field(default=60.0, validator=checked_by(seconds, zero=True))
    """Longest `Retry-After` that is waited for, in seconds; for a longer one the error is raised at once and carries the wait."""
    treat_as: Literal["safe", "idempotent", "never"] | None = field(default=None, validator=_known_kind)
    """Kind that overrides the one in the operation's spec, for a call whose effect you know better."""
    wait_for_host: bool = field(default=True, validator=checked_by(true_or_false))
    """Whether a call waits, within its deadline, for a host whose circuit breaker is open. Otherwise, and always if *attempts* is 1, it
    fails at once with `ServiceUnavailable`. Any operation may wait, because it was not sent. The wait does not count as an attempt."""

    @property
    def may_wait_for_host(self) -> bool:
        """Whether a call waits for a host whose circuit breaker is open."""
        return self.wait_for_host and self.attempts > 1

    def may_repeat(self, operation: Operation, outcome: Outcome) -> bool:
        """Whether the request of *operation* may be sent again after a failure with this *outcome*."""
        if outcome is Outcome.UNKNOWN:
            return (self.treat_as or operation.retry) != "never"
        return outcome in (Outcome.NOT_SENT, Outcome.REFUSED)

    def wait(self, attempt: int, retry_after: float | None, random: Random = _RANDOM) -> float | None:
        """Return the seconds to wait after *attempt* (from 1), or None if *retry_after* is longer than allowed."""
        if retry_after is not None and retry_after > self.longest_retry_after:
            return None
        backoff = random.random() * min(self.base * 2.0 ** min(attempt - 1, 60), self.longest)
        return max(backoff, retry_after or 0.0)


DEFAULT_RETRY = Retry()
