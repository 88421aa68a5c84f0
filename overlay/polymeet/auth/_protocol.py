"""Contract of a credential and a client: `Auth` authenticates a request, and requests tokens through the client's `Exchange`.

The credential decides whether a token request may be sent twice; the client has the retry policy and the deadline. The credential's rule
(`Repeat`) is an extension of the httpx request; an `Exchange` without support for it sends the request once.
"""

import math
import re
from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Final, Literal, Protocol

from polymeet_runtime import Record, field

from .._base.answer import Answer
from .._base.http import Request
from .._base.redaction import Unpicklable
from ..errors import CredentialError

__all__ = (
    "Answer",
    "SECONDS_TO_FINISH",
    "Auth",
    "Authorization",
    "Exchange",
    "HasExchange",
    "Repeat",
    "RepeatKind",
    "pop_repeat",
    "repeatable",
    "with_deadline",
)

SECONDS_TO_FINISH: Final = 50.0
"""Longest wait of a closing client for `Auth.finish`; a renewal gives up before that."""

Exchange = Callable[[Request], Awaitable[Answer]]
"""Function that sends one request through the client's transport, with its proxies and certificates, and returns the whole answer."""


class HasExchange(Protocol):
    """Object with an `exchange` for token requests: `Zoom`, `Pyas`, `ConnectyCube` or `HttpxAuth`."""

    @property
    def exchange(self) -> Exchange:
        """Function that sends a request unchanged."""
        ...


_HEADER_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def _check_headers(headers: Mapping[str, str]) -> None:
    """Reject an invalid header, also one with a line break (RFC 9110, section 5.1 and 5.5). The value is in no message."""
    for name, value in headers.items():
        if _HEADER_NAME.fullmatch(name) is None:
            raise CredentialError(f"the credential's header {name!r} has a name that cannot be one")
        if not (value.isascii() and value.isprintable()):
            raise CredentialError(f"the credential's header {name!r} contains a control or non-ASCII character")
        if not value or value[0] == " " or value[-1] == " ":
            raise CredentialError(f"the credential's header {name!r} is empty, or begins or ends with a space")


class Authorization(Unpicklable, Record):
    """Headers that authenticate one request, and where to send it."""

    headers: Mapping[str, str] = field(repr=False)
    base_url: str | None = None
    """Base URL of the API for this credential, if the provider named one; a `base_url` argument of the client takes precedence."""
    subject: object = field(default=None, repr=False)
    """Data that is passed back to `answered`, for example the token in use."""
    is_replay: bool = False
    """Whether the request was refused before and is sent for the last time, so that a new token would be of no use."""

    def __init__(
        self,
        headers: Mapping[str, str],
        base_url: str | None = None,
        subject: object = None,
        *,
        is_replay: bool = False,
    ) -> None:
        _check_headers(headers)
        set_field = object.__setattr__
        set_field(self, "headers", headers)
        set_field(self, "base_url", base_url)
        set_field(self, "subject", subject)
        set_field(self, "is_replay", is_replay)

    def secrets(self) -> Iterator[str]:
        """Yield the secrets in the headers, without the name of their scheme."""
        return (value.rpartition(" ")[2] for value in self.headers.values())


class Auth(Protocol):
    """A kind of credential. One object may serve many clients and tasks of one event loop at a time.

    To add a kind, inherit from this class and write `authorize`; override `answered` if an answer can mean that the credential
    has expired. `authorize` must not return with a lock held: the request is sent after that. If a class attribute `provider` names
    a provider (`Zoom`, `Pyas` or `ConnectyCube`), the clients of the others refuse the credential.
    """

    async def authorize(self, exchange: Exchange, /) -> Authorization:
        """Return the headers of the next request; *exchange* sends a token request.

        Raises:
            polymeet.errors.CredentialError: There is no usable credential.
        """
        ...

    async def answered(self, used: Authorization, answer: Answer, exchange: Exchange, /) -> bool:
        """Look at the answer to a request that went out with *used*.

        Return True if the provider refused it because the credential had expired and there is a new one: the request is then sent
        once more. Default: False.
        """
        return False

    def accepts_host(self, host: str) -> bool:
        """Whether the credential may be sent to *host*, of a base URL or of a file. Default: True."""
        return True

    async def wait_until_idle(self) -> None:
        """Return when no background work of this credential is left. By default there is none."""
        return

    async def finish(self) -> None:
        """Return when no background work is left that must not be lost. A closing client awaits this, shielded.

        By default this is `wait_until_idle`.
        """
        await self.wait_until_idle()


RepeatKind = Literal["safe", "never"]
"""safe: a second token does no harm. never: only a request that certainly did not run may be sent again."""


class Repeat(Record):
    """Rule for sending a token request again."""

    kind: RepeatKind
    again: Callable[[], Request]
    """Function that makes a new request: a signed one is valid only once."""
    until: Callable[[], float]
    """Function that returns the deadline for sending again, on the event loop's clock (`anyio.current_time`): that of the last waiter."""


_REPEAT: Final = "polymeet.repeat"
_DEADLINE: Final = "polymeet.until"


def repeatable(make: Callable[[], Request], kind: RepeatKind) -> Request:
    """Return a request that *make* makes, marked with the rule for sending it again."""
    request = make()
    request.extensions[_REPEAT] = (kind, make)
    return request


def with_deadline(exchange: Exchange, deadline: Callable[[], float]) -> Exchange:
    """Return *exchange* with a limit for sending again: the time that *deadline* returns. A request in flight is not cut off."""

    async def send(request: Request) -> Answer:
        request.extensions[_DEADLINE] = deadline
        return await exchange(request)

    return send


def pop_repeat(request: Request) -> Repeat | None:
    """Remove the rule of `repeatable` from *request*, because a transport does not use it, and return it, or None if there is none."""
    deadline: Callable[[], float] = request.extensions.pop(_DEADLINE, lambda: math.inf)
    mark: tuple[RepeatKind, Callable[[], Request]] | None = request.extensions.pop(_REPEAT, None)
    return None if mark is None else Repeat(*mark, until=deadline)
