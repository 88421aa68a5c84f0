"""The events of a client, and who is told of them."""

from typing import Literal

from attrs import define, field

from polymeet_runtime import Operation, PolymeetError

__all__ = ("Observer", "Refreshed", "RequestStarted", "ResponseReceived", "RetryPlanned", "Waited")


@define(frozen=True, eq=False)
class RequestStarted:
    """An attempt of a call goes to the network. Each has its own object, which the event of its end names."""

    operation: Operation
    attempt: int
    """From 1."""
    query: tuple[tuple[str, str], ...] = ()
    """Query parameters that say nothing of people and secrets, such as page_size."""


@define(frozen=True)
class ResponseReceived:
    """An attempt has ended: with an answer, or with an error and no answer."""

    started: RequestStarted
    seconds: float
    status: int | None
    """None when there was no answer."""
    request_id: str | None
    """The provider's id for the request."""
    headers: tuple[tuple[str, str], ...] = ()
    """Headers that say nothing of people and secrets: type, length, rate limits, Retry-After."""
    error: PolymeetError | None = field(default=None, repr=False)
    """What the call will raise, unless it is retried."""

    @property
    def failure(self) -> str | None:
        """The kind of error; `cancelled` where the caller, or the deadline of the call, did not let it end; None for a success."""
        if self.error is not None:
            return type(self.error).__name__
        return "cancelled" if self.status is None else None


@define(frozen=True)
class RetryPlanned:
    """A failed attempt will be repeated."""

    operation: Operation
    attempt: int
    """The one that failed, from 1."""
    wait: float
    """Seconds until the next one."""
    error: PolymeetError = field(repr=False)


@define(frozen=True)
class Waited:
    """A call waited before it was sent: for its turn under a rate limit, or for a host that failed too often to be asked."""

    operation: Operation
    seconds: float
    reason: Literal["rate limit", "host left alone"] = "rate limit"


@define(frozen=True)
class Refreshed:
    """A credential asked its token endpoint."""

    host: str
    """With its port, where that is not the default."""
    seconds: float
    status: int | None
    """None when there was no answer."""


class Observer:
    """Is told of the events of a client, in the task of the call. Override what you want to see; be quick, and do not wait.

    An exception in an observer is logged to `polymeet.observers` and does not disturb the call.
    """

    def on_request(self, event: RequestStarted) -> None:
        """An attempt begins. `on_response` is told of its end, once, whichever way it ends."""

    def on_response(self, event: ResponseReceived) -> None:
        """An attempt has ended."""

    def on_retry(self, event: RetryPlanned) -> None:
        """An attempt will be repeated."""

    def on_wait(self, event: Waited) -> None:
        """A call waited before it was sent."""

    def on_refresh(self, event: Refreshed) -> None:
        """A token was asked for."""
