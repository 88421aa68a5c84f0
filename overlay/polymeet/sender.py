"""One call from its request to its parsed answer: deadline, auth, transport, errors, parsing, in this order."""

from collections.abc import Callable
from typing import TypeVar
from urllib.parse import quote

import anyio
from attrs import define, field

from polymeet_api.runtime import Operation, RawResponse, Request, Response

from ._httpx import URL, AsyncBaseTransport
from ._httpx import Request as HttpRequest
from .answer import Answer
from .auth import Auth, Authorization
from .errors import ClientClosed, DecodeError, TimedOut
from .failures import Failure, ReadFailure, api_error
from .timeouts import Timeouts
from .transport import exchange

__all__ = ("Connection", "Inspector", "Profile", "Sender")

R = TypeVar("R")
Inspector = Callable[[Operation, Answer, Failure | None], None]
"""Sees the last answer to a call, and the failure that it stands for. It must not raise."""


@define(frozen=True)
class Profile:
    """What is true of one provider alone."""

    name: str
    base_url: str
    read_failure: ReadFailure
    request_id_headers: tuple[str, ...] = ()


@define
class Connection:
    """What the views of one client share."""

    transport: AsyncBaseTransport
    owned: bool
    """Whether closing the client closes the transport: not when the caller passed it in."""
    base_url: URL
    base_url_is_default: bool
    """Whether a base URL that the provider names beside a token may take its place."""
    closed: bool = False
    inspectors: tuple[Inspector, ...] = ()
    """Who looks at the answers to all calls, in this order."""
    _named: dict[str, URL] = field(factory=dict[str, URL], repr=False)

    def url(self, named: str | None, raw_path: bytes) -> URL:
        """Return the URL of a path below the base URL, or below the *named* one where that may take its place."""
        base = self.base_url
        if named is not None and self.base_url_is_default:
            base = self._named.get(named) or self._named.setdefault(named, URL(named))
        return base.copy_with(raw_path=base.raw_path.rstrip(b"/") + raw_path)

    async def aclose(self) -> None:
        """Close what is ours. Later calls do nothing."""
        if self.closed:
            return
        self.closed = True
        if self.owned:
            await self.transport.aclose()


@define(frozen=True)
class Sender:
    """Sends requests of one provider; this is the `send` that generated code is made with."""

    profile: Profile
    connection: Connection
    auth: Auth
    timeouts: Timeouts
    user_agent: str = field(repr=False)

    async def __call__(
        self, operation: Operation, request: Request, parse: Callable[[Response], R], /
    ) -> RawResponse[R]:
        """Send *request* and return its answer, parsed. Raises a `PolymeetError` for everything that is no readable success."""
        if self.connection.closed:
            raise ClientClosed(f"{operation.id}: this {self.profile.name} client is closed; make a new one")
        answer = await self._within_deadline(operation, request)
        failure = self.profile.read_failure(answer)
        for inspect in self.connection.inspectors:
            inspect(operation, answer, failure)
        if failure is not None:
            raise api_error(answer, failure, operation, self.profile.request_id_headers)
        return RawResponse(answer.status_code, answer.headers, answer.content, _parsed(operation, answer, parse))

    async def _within_deadline(self, operation: Operation, request: Request) -> Answer:
        try:
            with anyio.fail_after(self.timeouts.total):
                return await self._authorized(request)
        except TimeoutError as error:
            raise TimedOut(
                f"{operation.id}: no complete answer within {self.timeouts.total:g} seconds in all"
            ) from error

    async def _authorized(self, request: Request) -> Answer:
        """Send with a credential, and once more with a new one when the provider says that the first had expired."""
        answer, again = await self._attempt(request)
        if again:
            answer, _ = await self._attempt(request)
        return answer

    async def _attempt(self, request: Request) -> tuple[Answer, bool]:
        used = await self.auth.authorize(self.exchange)
        answer = await self.exchange(self._http_request(request, used))
        return answer, await self.auth.answered(used, answer, self.exchange)

    async def exchange(self, request: HttpRequest) -> Answer:
        """Send any request through the client's transport: the API's own, and those with which a credential gets a token."""
        request.extensions.setdefault("timeout", self.timeouts.as_extension())
        return await exchange(self.connection.transport, request)

    def _http_request(self, request: Request, used: Authorization) -> HttpRequest:
        headers = {
            **used.headers,
            "accept": "application/json",
            "accept-encoding": "gzip, deflate",
            "user-agent": self.user_agent,
        }
        if request.content is not None:
            headers["content-type"] = "application/json"
        return HttpRequest(
            request.method,
            self.connection.url(used.base_url, _raw_path(request)),
            headers=headers,
            content=request.content,
        )


def _raw_path(request: Request) -> bytes:
    """Return path and query as they go over the wire. Percent-encoding is final here: nothing encodes or decodes it again."""
    if not request.query:
        return request.path.encode("ascii")
    query = "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in request.query)
    return f"{request.path}?{query}".encode("ascii")


def _parsed(operation: Operation, answer: Answer, parse: Callable[[Response], R]) -> R:
    """Parse a success. A web page is none, even where no body is expected: it comes from a gateway or a login wall."""
    try:
        if answer.is_html:
            raise ValueError("it is an HTML page, which comes from a gateway and not from the API")
        return parse(answer)
    except ValueError as error:
        raise DecodeError(
            f"{operation.provider} {operation.id}: the body of the {answer.status_code} answer cannot be read "
            f"({len(answer.content)} bytes): {error}",
            status=answer.status_code,
            headers=answer.headers,
            content=answer.content,
        ) from error
