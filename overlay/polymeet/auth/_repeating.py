"""How a request for a token may be sent again: the credential says it, and the client does it.

A credential knows what a second request would do, and a client knows how patient its caller is (`Retry`, deadline). What the first
knows travels in the extensions of the request, so that an `Exchange` that knows nothing of it just sends the request once.
"""

import math
from collections.abc import Callable
from typing import Final, Literal

from attrs import define

from .._base.answer import Answer
from .._base.http import Request
from ._protocol import Exchange

__all__ = ("Kind", "Repeat", "repeatable", "taken", "until")

Kind = Literal["safe", "never"]
"""safe: a second token does no harm. never: only a request that surely did not run may be sent again."""

_MARK: Final = "polymeet.repeat"
_DEADLINE: Final = "polymeet.until"


@define(frozen=True)
class Repeat:
    """What a credential says of its request."""

    kind: Kind
    again: Callable[[], Request]
    """Makes the request anew: a signed one is good only once."""
    until: Callable[[], float]
    """Returns the time of the event loop (`anyio.current_time`) after which it is not sent again: the latest that somebody waits for it."""


def repeatable(make: Callable[[], Request], kind: Kind) -> Request:
    """Return a request that *make* makes, marked with how it may be sent again."""
    request = make()
    request.extensions[_MARK] = (kind, make)
    return request


def until(exchange: Exchange, deadline: Callable[[], float]) -> Exchange:
    """Return *exchange* that begins nothing again after what *deadline* returns by then. What is under way still ends."""

    async def send(request: Request) -> Answer:
        request.extensions[_DEADLINE] = deadline
        return await exchange(request)

    return send


def taken(request: Request) -> Repeat | None:
    """Take off *request* what its credential says, which is of no use to a transport; None where it says nothing."""
    deadline: Callable[[], float] = request.extensions.pop(_DEADLINE, lambda: math.inf)
    mark: tuple[Kind, Callable[[], Request]] | None = request.extensions.pop(_MARK, None)
    return None if mark is None else Repeat(*mark, until=deadline)
