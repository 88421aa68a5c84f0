"""Events of a client, and the base class of its observers."""

from typing import Literal

from polymeet_runtime import Operation, PolymeetError, Record, field

__all__ = ("Observer", "Refreshed", "RequestStarted", "ResponseReceived", "RetryPlanned", "Waited")


class RequestStarted(Record):
    """Start of an attempt of a call. The event of its end refers to this object, which is unique to the attempt."""

    operation: Operation
    attempt: int
    """From 1."""
    query: tuple[tuple[str, str], ...] = ()
    """Query parameters without personal data and secrets, such as page_size."""

    def __eq__(self, other: object, /) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)


class ResponseReceived(Record):
    """End of an attempt: an answer, or an error without an answer."""

    started: RequestStarted
    seconds: float
    status: int | None
    """None when there was no answer."""
    request_id: str | None
    """The provider's id for the request."""
    headers: tuple[tuple[str, str], ...] = ()
    """Headers without personal data and secrets: type, length, rate limits, Retry-After."""
    error: PolymeetError | None = field(default=None, repr=False)
    """The error that the call will raise, unless it is retried."""

    @property
    def failure(self) -> str | None:
        """Kind of the error; `cancelled` if the caller or the deadline of the call cancelled it; None for a success."""
        if self.error is not None:
            return type(self.error).__name__
        return "cancelled" if self.status is None else None


class RetryPlanned(Record):
    """Decision to repeat a failed attempt."""

    operation: Operation
    attempt: int
    """Number of the failed attempt, from 1."""
    wait: float
    """Seconds until the next attempt."""
    error: PolymeetError = field(repr=False)


class Waited(Record):
    """Wait of a call before it was sent: for its turn under a rate limit, or for a host whose circuit breaker was open."""

    operation: Operation
    seconds: float
    reason: Literal["rate limit", "host left alone"] = "rate limit"


class Refreshed(Record):
    """Token request of a credential."""

    host: str
    """Host of the token endpoint, with its port unless that is the default."""
    seconds: float
    status: int | None
    """None when there was no answer."""


class Observer:
    """Base class of observers. Override the methods you need; they are called in the task of the call and should return quickly.

    An exception in an observer is logged to `polymeet.observers` and does not disturb the call.
    """

    def on_request(self, event: RequestStarted) -> None:
        """An attempt begins. `on_response` is called once at its end, however it ends."""

    def on_response(self, event: ResponseReceived) -> None:
        """An attempt has ended."""

    def on_retry(self, event: RetryPlanned) -> None:
        """An attempt will be repeated."""

    def on_wait(self, event: Waited) -> None:
        """A call waited before it was sent."""

    def on_refresh(self, event: Refreshed) -> None:
        """A token was requested."""
