"""The sandbox on a real socket, behind gates that each do one harm to the first request that comes through."""

import asyncio
import socket
import struct
import threading
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from types import TracebackType
from typing import Any, Self

import uvicorn
from attrs import define, field

from polymeet.testing import Sandbox

HOST = "127.0.0.1"
START = 10.0
"""Seconds until the server has to be up."""
HTML = b"<!doctype html><title>Sign in</title>"


@define
class Answer:
    """An HTTP answer as bytes."""

    status: int
    headers: tuple[str, ...]
    body: bytes

    def head(self, length: int) -> bytes:
        lines = [f"HTTP/1.1 {self.status} Status", *self.headers, f"Content-Length: {length}"]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()


@define
class Exchange:
    """One request at a gate, and the ways to treat it."""

    request: bytes
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    sandbox_port: int

    async def run(self) -> Answer:
        """Let the sandbox do what was asked."""
        reader, writer = await asyncio.open_connection(HOST, self.sandbox_port)
        writer.write(self.request.replace(b"\r\n", b"\r\nConnection: close\r\n", 1))
        head, _, body = (await reader.read()).partition(b"\r\n\r\n")
        writer.close()
        await writer.wait_closed()
        status, *headers = head.decode("latin-1").split("\r\n")
        kept = (line for line in headers if not line.lower().startswith(("content-length:", "connection:")))
        return Answer(int(status.split()[1]), tuple(kept), body)

    async def answer(self, answer: Answer) -> None:
        empty = answer.status == 204
        self.writer.write(answer.head(0).replace(b"Content-Length: 0\r\n", b"") if empty else self._whole(answer))
        await self.writer.drain()

    async def begin(self, answer: Answer) -> None:
        """Send the head and half of the body; an answer without a body gets one."""
        body = answer.body or b"{}"
        shown = Answer(200, answer.headers, body) if answer.status == 204 else answer
        self.writer.write(shown.head(len(body)) + body[: len(body) // 2])
        await self.writer.drain()

    async def hold(self) -> None:
        """Do nothing until the client leaves."""
        await self.reader.read()

    def reset(self) -> None:
        """Break the connection with a TCP reset."""
        _reset(self.writer)

    @staticmethod
    def _whole(answer: Answer) -> bytes:
        return answer.head(len(answer.body)) + answer.body


Harm = Callable[[Exchange], Awaitable[None]]


async def reset_after_send(exchange: Exchange) -> None:
    await exchange.run()
    exchange.reset()


async def slow_headers(exchange: Exchange) -> None:
    await exchange.run()
    await exchange.hold()


async def slow_body(exchange: Exchange) -> None:
    await exchange.begin(await exchange.run())
    await exchange.hold()


async def truncated_body(exchange: Exchange) -> None:
    await exchange.begin(await exchange.run())
    exchange.writer.close()


def after_running(status: int, body: bytes = b"", content_type: str = "text/plain") -> Harm:
    """What a gateway says of a request that has run."""

    async def harm(exchange: Exchange) -> None:
        await exchange.run()
        await exchange.answer(Answer(status, (f"Content-Type: {content_type}",), body))

    return harm


def instead(status: int, headers: Callable[[], Mapping[str, str]], message: str = "slow down") -> Harm:
    """What a provider says of a request that it did not take."""

    async def harm(exchange: Exchange) -> None:
        lines = [f"{name}: {value}" for name, value in headers().items()]
        body = f'{{"code": {status}, "message": "{message}"}}'.encode()
        await exchange.answer(Answer(status, ("Content-Type: application/json", *lines), body))

    return harm


def _http_date() -> Mapping[str, str]:
    return {"Retry-After": format_datetime(datetime.now(UTC) + timedelta(seconds=1), usegmt=True)}


def _iso_date() -> Mapping[str, str]:
    reset = datetime.now(UTC) + timedelta(hours=5)
    return {"Retry-After": f"{reset:%Y-%m-%dT%H:%M:%SZ}", "X-RateLimit-Type": "Daily-limit"}


HARMS: Mapping[str, Harm | None] = {
    "refused": None,
    "reset before send": None,
    "reset after send": reset_after_send,
    "slow headers": slow_headers,
    "slow body": slow_body,
    "truncated body": truncated_body,
    "429, seconds": instead(429, lambda: {"Retry-After": "1"}),
    "429, HTTP date": instead(429, _http_date),
    "429, ISO date hours away": instead(429, _iso_date),
    "429, daily per user": instead(
        429, dict, "This user has used up the daily rate limit (100) of creates and updates."
    ),
    "500": after_running(500),
    "502": after_running(502),
    "503": after_running(503),
    "503, Retry-After": instead(503, lambda: {"Retry-After": "1"}),
    "520": after_running(520),
    "HTML": after_running(200, HTML, "text/html"),
}
"""What the first request meets; those without a harm are done to the connection, before there is a request."""


@define
class Gate:
    """A port before the sandbox. Its first request is harmed, all others pass."""

    fault: str
    port: int
    sandbox_port: int
    received: int = 0
    """Requests that came, counted by their first byte."""
    _listener: asyncio.Server | None = field(default=None, repr=False)
    _loop: asyncio.AbstractEventLoop | None = field(default=None, repr=False)

    @property
    def origin(self) -> str:
        return f"http://{HOST}:{self.port}"

    def open(self) -> None:
        """Accept connections from now on: how a port that refused them comes back. From any thread."""
        assert self._loop is not None
        assert self._listener is not None
        asyncio.run_coroutine_threadsafe(self._listener.start_serving(), self._loop).result(START)

    def close(self) -> None:
        """Stop listening."""
        assert self._listener is not None
        self._listener.close()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while first := await reader.read(1):
                self.received += 1
                if self.received == 1 and self.fault == "reset before send":
                    _reset(writer)
                    return
                exchange = Exchange(first + await _rest(reader), reader, writer, self.sandbox_port)
                harm = HARMS[self.fault] if self.received == 1 else None
                await (_pass(exchange) if harm is None else harm(exchange))
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the client has left
        finally:
            writer.close()


class FaultServer:
    """Serves the sandbox and its gates in a thread of their own, so that clients of any event loop can come."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._uvicorn = uvicorn.Server(uvicorn.Config(sandbox.app, log_level="critical", loop="asyncio"))
        self._socket = _bound()
        self._loop = asyncio.new_event_loop()
        self._gates: list[Gate] = []
        self._up = threading.Event()
        self._thread = threading.Thread(target=self._run)

    @property
    def port(self) -> int:
        """Where the sandbox itself is."""
        return int(self._socket.getsockname()[1])

    def gate(self, fault: str) -> Gate:
        """Open a port whose first request meets *fault*."""
        return asyncio.run_coroutine_threadsafe(self._gate(fault), self._loop).result(START)

    async def _gate(self, fault: str) -> Gate:
        listener = _bound()
        gate = Gate(fault, listener.getsockname()[1], self.port)
        gate._loop = self._loop
        gate._listener = await asyncio.start_server(gate.serve, sock=listener, start_serving=fault != "refused")
        self._gates.append(gate)
        return gate

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._up.wait(START)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._uvicorn.should_exit = True
        self._thread.join(START)

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._serve())

    async def _serve(self) -> None:
        self._loop.call_soon(self._watch)
        await self._uvicorn.serve(sockets=[self._socket])
        self._socket.close()
        for gate in self._gates:
            gate.close()

    def _watch(self) -> None:
        if self._uvicorn.started:
            self._up.set()
        else:
            self._loop.call_later(0.01, self._watch)


async def _pass(exchange: Exchange) -> None:
    await exchange.answer(await exchange.run())


async def _rest(reader: asyncio.StreamReader) -> bytes:
    """Read what follows the first byte of a request, to its end."""
    head = await reader.readuntil(b"\r\n\r\n")
    lines = [line.split(b":", 1) for line in head.lower().split(b"\r\n") if b":" in line]
    length = next((int(value) for name, value in lines if name == b"content-length"), 0)
    return head + await reader.readexactly(length)


def _reset(writer: asyncio.StreamWriter) -> None:
    raw: Any = writer.get_extra_info("socket")
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


def _bound() -> socket.socket:
    """Return a socket with a port of its own, on which nothing listens yet: connections are refused."""
    bound = socket.socket()
    bound.bind((HOST, 0))
    return bound
