"""What a client needs of a credential, and what a credential may ask of the client."""

import re
from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Final, Protocol

from attrs import Attribute, define, field

from .._base.answer import Answer
from .._base.http import Request
from .._base.redaction import Unpicklable
from ..errors import CredentialError

__all__ = ("SECONDS_TO_FINISH", "Auth", "Authorization", "Exchange", "HasExchange")

SECONDS_TO_FINISH: Final = 50.0
"""How long closing waits for `Auth.finish`, which for a renewal gives up before that."""

Exchange = Callable[[Request], Awaitable[Answer]]
"""Sends one request through the client's own transport, proxies and certificates included, and returns the whole answer."""


class HasExchange(Protocol):
    """A client through whose transport a token can be asked for: `Zoom` and its siblings."""

    @property
    def exchange(self) -> Exchange:
        """Sends a request as it is."""
        ...


_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def _check_headers(instance: object, attribute: "Attribute[Mapping[str, str]]", headers: Mapping[str, str]) -> None:
    """Refuse what is no header or would begin another one (RFC 9110, section 5.1 and 5.5). The value is in no message."""
    for name, value in headers.items():
        if _NAME.fullmatch(name) is None:
            raise CredentialError(f"the credential's header {name!r} has a name that cannot be one")
        if not (value.isascii() and value.isprintable()):
            raise CredentialError(f"the credential's header {name!r} contains a control or non-ASCII character")
        if not value or value[0] == " " or value[-1] == " ":
            raise CredentialError(f"the credential's header {name!r} is empty, or begins or ends with a space")


@define(frozen=True)
class Authorization(Unpicklable):
    """What goes onto one request."""

    headers: Mapping[str, str] = field(repr=False, validator=_check_headers)
    base_url: str | None = None
    """Where the API of this credential is, if the provider said so; a base URL that the caller chose wins over it."""
    subject: object = field(default=None, repr=False)
    """Whatever the credential wants to find again in `answered`, for example the token it used."""
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
        """Return what authenticates the next request; *exchange* is there to fetch a token with.

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
