"""Contract of a credential and a client: `Auth` puts a token onto a request, and asks for one through the client's `Exchange`.

A credential knows what a second token request would do, and a client knows how patient its caller is (`Retry`, deadline). The rule of
the credential (`Repeat`) travels in the extensions of the request; an `Exchange` that does not know them just sends the request once.
"""

import math
import re
from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Final, Literal, Protocol

from attrs import Attribute, define, field

from .._base.answer import Answer
from .._base.http import Request
from .._base.redaction import Unpicklable
from ..errors import CredentialError

__all__ = (
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
"""Sends one request through the client's own transport, proxies and certificates included, and returns the whole answer."""


class HasExchange(Protocol):
    """A client through whose transport a token can be asked for: `Zoom` and its siblings."""

    @property
    def exchange(self) -> Exchange:
        """Sends a request as it is."""
        ...


_HEADER_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def _check_headers(instance: object, attribute: "Attribute[Mapping[str, str]]", headers: Mapping[str, str]) -> None:
    """Refuse an invalid header, and one that would begin another (RFC 9110, section 5.1 and 5.5). The value is in no message."""
    for name, value in headers.items():
        if _HEADER_NAME.fullmatch(name) is None:
            raise CredentialError(f"the credential's header {name!r} has a name that cannot be one")
        if not (value.isascii() and value.isprintable()):
            raise CredentialError(f"the credential's header {name!r} contains a control or non-ASCII character")
        if not value or value[0] == " " or value[-1] == " ":
            raise CredentialError(f"the credential's header {name!r} is empty, or begins or ends with a space")


@define(frozen=True)
class Authorization(Unpicklable):
    """Headers that authenticate one request, and where to send it."""

    headers: Mapping[str, str] = field(repr=False, validator=_check_headers)
    base_url: str | None = None
    """Base URL of the API for this credential, if the provider named one; a base URL that the caller chose wins over it."""
    subject: object = field(default=None, repr=False)
    """Anything the credential wants back in `answered`, for example the token it used."""
    is_replay: bool = field(default=False, kw_only=True)
    """Whether the request was refused before and is sent for the last time, so that a new token would be used by nobody."""

    def secrets(self) -> Iterator[str]:
        """Yield the credentials in the headers, without the name of their scheme."""
        return (value.rpartition(" ")[2] for value in self.headers.values())


class Auth(Protocol):
    """A kind of credential. One object may serve many clients and tasks of one event loop at a time.

    To add a kind, inherit from this class and write `authorize`; override `answered` when an answer can tell that the credential
    has expired. No lock may be held when `authorize` returns: the request is sent after that. Where a class attribute `provider` names
    a provider (`Zoom`, `Pyas` or `ConnectyCube`), the clients of the others refuse the credential.
    """

    async def authorize(self, exchange: Exchange, /) -> Authorization:
        """Return the headers of the next request; *exchange* is there to fetch a token with.

        Raises:
            polymeet.errors.CredentialError: There is no usable credential.
        """
        ...

    async def answered(self, used: Authorization, answer: Answer, exchange: Exchange, /) -> bool:
        """Look at the answer to a request that went out with *used*.

        Return True when the provider refused it because the credential had expired, and a new one is there: the request is then sent
        once more. By default nothing is.
        """
        return False

    def accepts_host(self, host: str) -> bool:
        """Whether the credential may go to *host*, of a base URL or of a file. By default it may go wherever the caller wants it to."""
        return True

    async def wait_until_idle(self) -> None:
        """Return when nothing of this credential runs in the background. By default nothing ever does."""
        return

    async def finish(self) -> None:
        """Return when nothing runs in the background whose loss would do harm: a client that is closed waits for this, shielded.

        By default this is `wait_until_idle`.
        """
        await self.wait_until_idle()


RepeatKind = Literal["safe", "never"]
"""safe: a second token does no harm. never: only a request that surely did not run may be sent again."""


@define(frozen=True)
class Repeat:
    """Rule for sending a token request again."""

    kind: RepeatKind
    again: Callable[[], Request]
    """Makes the request anew: a signed one is good only once."""
    until: Callable[[], float]
    """Returns the time of the event loop (`anyio.current_time`) after which it is not sent again: the latest that somebody waits for it."""


_REPEAT: Final = "polymeet.repeat"
_DEADLINE: Final = "polymeet.until"


def repeatable(make: Callable[[], Request], kind: RepeatKind) -> Request:
    """Return a request that *make* makes, marked with the rule for sending it again."""
    request = make()
    request.extensions[_REPEAT] = (kind, make)
    return request


def with_deadline(exchange: Exchange, deadline: Callable[[], float]) -> Exchange:
    """Return *exchange* that begins nothing again after what *deadline* returns by then. A request under way still ends."""

    async def send(request: Request) -> Answer:
        request.extensions[_DEADLINE] = deadline
        return await exchange(request)

    return send


def pop_repeat(request: Request) -> Repeat | None:
    """Take the mark of `repeatable` off *request*, for a transport has no use for it; None where there is none."""
    deadline: Callable[[], float] = request.extensions.pop(_DEADLINE, lambda: math.inf)
    mark: tuple[RepeatKind, Callable[[], Request]] | None = request.extensions.pop(_REPEAT, None)
    return None if mark is None else Repeat(*mark, until=deadline)
