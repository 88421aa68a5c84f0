"""How often and how patiently requests are sent again."""

from random import Random, SystemRandom
from typing import Any, Literal

from attrs import Attribute, define, field

from polymeet_runtime import InvalidRequest, Operation

from .._base.checks import checked_by, seconds, true_or_false, whole_number
from ._fate import Fate

__all__ = ("DEFAULT_RETRY", "Retry")

_RANDOM = SystemRandom()
_KINDS = ("safe", "idempotent", "never", None)


def _known_kind(instance: object, attribute: "Attribute[Any]", value: object) -> None:
    if value not in _KINDS:
        raise InvalidRequest(f"{attribute.name} must be one of {', '.join(map(repr, _KINDS))}, not {value!r}")


@define(frozen=True)
class Retry:
    """Which requests are sent again, how often, and after how many seconds.

    What an operation is (`x-retry` in its spec) decides: reads and repeatable writes are sent again after connection errors, timeouts,
    408, 429 and 5xx; anything else only when the first request surely did not run: no connection was made, 429, or 503 with
    `Retry-After`. A call keeps to its one deadline with all its waits. A delete that is sent again after a lost answer and finds nothing
    any more has succeeded; another write whose repetition is refused says in a note that the first may have done it.

    Between two attempts it waits a random part of a time that doubles ("full jitter"), and as long as the provider asked.
    """

    attempts: int = field(default=4, validator=checked_by(whole_number))
    """Requests a call may send in all; 1 turns retrying off."""
    base: float = field(default=0.5, validator=checked_by(seconds, zero=True))
    """Seconds that the first wait is at most."""
    longest: float = field(default=20.0, validator=checked_by(seconds, zero=True))
    """Seconds that any later wait is at most, unless the provider asks for more."""
    longest_retry_after: float = field(default=60.0, validator=checked_by(seconds, zero=True))
    """Seconds of `Retry-After` that are waited; when it asks for more, the error is raised at once and carries the wait."""
    treat_as: Literal["safe", "idempotent", "never"] | None = field(default=None, validator=_known_kind)
    """What to take an operation for in place of what its spec says, for a call whose effect you know better."""
    wait_for_host: bool = field(default=True, validator=checked_by(true_or_false))
    """Whether a call waits, as long as its deadline allows, while a host is left alone that failed too often; otherwise it fails at
    once with `ServiceUnavailable`, as all do where *attempts* is 1. Any operation may wait: it was not sent. It costs no attempt."""

    @property
    def is_patient(self) -> bool:
        """Whether a call waits for a host that is left alone."""
        return self.wait_for_host and self.attempts > 1

    def may_repeat(self, operation: Operation, fate: Fate) -> bool:
        """Whether the request of *operation* may be sent again after a failure of this *fate*."""
        if fate is Fate.UNKNOWN:
            return (self.treat_as or operation.retry) != "never"
        return fate in (Fate.NOT_SENT, Fate.REFUSED)

    def wait(self, attempt: int, retry_after: float | None, random: Random = _RANDOM) -> float | None:
        """Return the seconds to wait after *attempt* (from 1), or None when the provider asks for too many."""
        if retry_after is not None and retry_after > self.longest_retry_after:
            return None
        backoff = random.random() * min(self.base * 2.0 ** min(attempt - 1, 60), self.longest)
        return max(backoff, retry_after or 0.0)


DEFAULT_RETRY = Retry()
