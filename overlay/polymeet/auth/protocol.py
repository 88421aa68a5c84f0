"""What a client needs of a credential, and what a credential may ask of the client."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Protocol

from attrs import Attribute, define, field

from .._httpx import Request
from ..answer import Answer
from ..errors import CredentialError
from .secrecy import NotPickled

__all__ = ("Auth", "Authorization", "Exchange", "HasExchange")

Exchange = Callable[[Request], Awaitable[Answer]]
"""Sends one request through the client's own transport, proxies and certificates included, and returns the whole answer."""


class HasExchange(Protocol):
    """A client through whose transport a token can be asked for: `Zoom` and its siblings."""

    @property
    def exchange(self) -> Exchange:
        """Sends a request as it is."""
        ...


def _check_headers(instance: object, attribute: "Attribute[Mapping[str, str]]", headers: Mapping[str, str]) -> None:
    """Refuse what would begin another header (RFC 9110, section 5.5). The value is in no message."""
    for name, value in headers.items():
        if not (name.isascii() and name.isprintable() and value.isascii() and value.isprintable()):
            raise CredentialError(f"the credential's header {name!r} contains a control or non-ASCII character")


@define(frozen=True)
class Authorization(NotPickled):
    """What goes onto one request."""

    headers: Mapping[str, str] = field(repr=False, validator=_check_headers)
    base_url: str | None = None
    """Where the API of this credential is, if the provider said so; a base URL that the caller chose wins over it."""
    subject: object = field(default=None, repr=False)
    """Whatever the credential wants to find again in `answered`, for example the token it used."""

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

    async def wait_until_idle(self) -> None:
        """Return when nothing of this credential runs in the background. By default nothing ever does."""
        return
