"""The sandbox as an ASGI application, and as an httpx transport without a socket."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, MutableMapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

import httpx
from anyio import sleep

from .injections import Cut
from .messages import Answer, IncomingRequest

Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of a request: an answer, when it comes, and where the connection breaks."""

    answer: Answer
    delay: float = 0
    cut: Cut | None = None


class Responder(Protocol):
    """Decides the outcome of a request."""

    def respond(self, request: IncomingRequest) -> Outcome:
        """Answer the request."""
        ...


class ConnectionCut(Exception):
    """Breaks the connection of a served sandbox."""


class Application:
    """The ASGI application."""

    def __init__(self, responder: Responder) -> None:
        self._responder = responder

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Serve one connection scope."""
        if scope["type"] == "lifespan":
            await _lifespan(receive, send)
        elif scope["type"] == "http":
            await self._http(scope, receive, send)
        else:
            raise NotImplementedError(f"The sandbox does not speak {scope['type']}.")

    async def _http(self, scope: Message, receive: Receive, send: Send) -> None:
        outcome = self._responder.respond(
            IncomingRequest(
                method=scope["method"],
                path=scope["raw_path"].decode("ascii"),
                query_string=scope["query_string"].decode("ascii"),
                headers={name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]},
                content=await _body(receive),
            )
        )
        await sleep(outcome.delay)
        headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in outcome.answer.wire_headers()]
        content = outcome.answer.content
        if outcome.cut is not None:
            headers = [(name, value) for name, value in headers if name != b"content-length"]
            headers.append((b"content-length", str(len(content) + 1).encode()))
        await send({"type": "http.response.start", "status": outcome.answer.status, "headers": headers})
        await send({"type": "http.response.body", "body": content, "more_body": outcome.cut is not None})
        if outcome.cut is not None:
            raise ConnectionCut(f"The connection was cut: {outcome.cut}")


class SandboxTransport(httpx.AsyncBaseTransport):
    """Reaches the sandbox without a socket. Runs on asyncio and trio."""

    connect_errors_mean_unsent = True
    """A connection that it refuses has carried nothing."""

    def __init__(self, responder: Responder, prefixes: Mapping[str, str]) -> None:
        """`prefixes`: by host, the text to put before the paths of requests to it."""
        self._responder = responder
        self._prefixes = prefixes

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer the request, or break as a real connection would."""
        path, _, query = request.url.raw_path.decode("ascii").partition("?")
        path = self._prefixes.get(request.url.host, "") + path
        outcome = self._responder.respond(
            IncomingRequest(
                method=request.method,
                path=path,
                query_string=query,
                headers={name.lower(): value for name, value in request.headers.items()},
                content=await request.aread(),
            )
        )
        await _wait(request, outcome.delay)
        match outcome.cut:
            case "before":
                raise httpx.ConnectError("The sandbox refused the connection.", request=request)
            case "after":
                raise httpx.RemoteProtocolError("The sandbox hung up without an answer.", request=request)
            case "body":
                stream: httpx.AsyncByteStream = _BrokenStream(outcome.answer.content)
            case None:
                stream = httpx.ByteStream(outcome.answer.content)
        return httpx.Response(
            outcome.answer.status, headers=outcome.answer.wire_headers(), stream=stream, request=request
        )


class _BrokenStream(httpx.AsyncByteStream):
    """Half of a body, then an error."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._content[: len(self._content) // 2]
        raise httpx.ReadError("The sandbox hung up in the middle of the answer.")


async def _wait(request: httpx.Request, delay: float) -> None:
    """Wait as long as the answer takes, but not longer than the request's read timeout."""
    timeouts: dict[str, float | None] = request.extensions.get("timeout", {})
    limit = timeouts.get("read")
    if limit is not None and delay > limit:
        await sleep(limit)
        raise httpx.ReadTimeout("The sandbox took too long.", request=request)
    await sleep(delay)


async def _body(receive: Receive) -> bytes:
    content = b""
    while True:
        message = await receive()
        part: bytes = message.get("body", b"")
        content += part
        if not message.get("more_body", False):
            return content


async def _lifespan(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
