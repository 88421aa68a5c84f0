"""Servers on a socket of this machine, for tests of what only a socket shows: TLS, HTTP/2, proxies, bodies that come in parts."""

import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import anyio
from anyio.abc import ByteStream, SocketAttribute
from anyio.streams.tls import TLSAttribute, TLSListener
from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.events import RequestReceived

from polymeet import Zoom
from polymeet.auth import BearerToken
from polymeet.connection import ConnectionSettings
from polymeet.retry import Retry

MEETING = b'{"id":85746065,"topic":"Planning"}'


def answer(body: bytes = MEETING, *headers: bytes, status: bytes = b"200 OK") -> bytes:
    """Return an HTTP/1.1 answer."""
    lines = [b"HTTP/1.1 " + status, b"content-length: %d" % len(body), *headers]
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


class LocalServer:
    """Answers each request of each connection with *reply*, in HTTP/1.1, or in HTTP/2 where that was agreed on."""

    def __init__(self, reply: bytes = answer(), tls: ssl.SSLContext | None = None) -> None:
        self.reply = reply
        self.tls = tls
        self.heads: list[bytes] = []
        self.connections = 0
        self.open = 0
        self.client_names: list[object] = []
        self.port = 0

    @asynccontextmanager
    async def running(self) -> AsyncIterator["LocalServer"]:
        async with serving(self._handle, self.tls) as self.port:
            yield self

    def zoom(self, **settings: object) -> Zoom:
        """Return a client with these connection settings that sends nothing twice."""
        scheme = "http" if self.tls is None else "https"
        connection = ConnectionSettings(**settings)  # type: ignore[arg-type]
        return Zoom(
            BearerToken("t"),
            base_url=f"{scheme}://localhost:{self.port}/v2",
            connection=connection,
            timeout=10,
            retry=Retry(attempts=1),
        )

    async def _handle(self, stream: ByteStream) -> None:
        async with stream:
            self.connections += 1
            self.open += 1
            if self.tls is not None:
                certificate = stream.extra(TLSAttribute.peer_certificate, None)
                self.client_names.append((certificate or {}).get("subjectAltName"))
            is_http2 = self.tls is not None and stream.extra(TLSAttribute.alpn_protocol) == "h2"
            try:
                await (self._speak_http2(stream) if is_http2 else self._speak_http1(stream))
            finally:
                self.open -= 1

    async def _speak_http1(self, stream: ByteStream) -> None:
        received = b""
        try:
            while True:
                while b"\r\n\r\n" not in received:
                    received += await stream.receive()
                head, _, received = received.partition(b"\r\n\r\n")
                self.heads.append(head)
                await stream.send(self.reply)
        except (anyio.EndOfStream, anyio.BrokenResourceError):
            return

    async def _speak_http2(self, stream: ByteStream) -> None:
        connection = H2Connection(H2Configuration(client_side=False))
        connection.initiate_connection()
        try:
            while True:
                await stream.send(connection.data_to_send())
                for event in connection.receive_data(await stream.receive()):
                    if isinstance(event, RequestReceived):
                        self.heads.append(b"HTTP/2")
                        connection.send_headers(event.stream_id, [(":status", "200")])
                        connection.send_data(event.stream_id, MEETING, end_stream=True)
        except (anyio.EndOfStream, anyio.BrokenResourceError):
            return


@asynccontextmanager
async def serving(
    handle: Callable[[ByteStream], Awaitable[None]], tls: ssl.SSLContext | None = None
) -> AsyncIterator[int]:
    """Serve on a free port, and give its number."""
    listeners = await anyio.create_tcp_listener(local_host="127.0.0.1")
    port: int = listeners.listeners[0].extra(SocketAttribute.local_port)
    async with listeners, anyio.create_task_group() as tasks:
        if tls is None:
            tasks.start_soon(listeners.serve, handle)
        else:
            tasks.start_soon(TLSListener(listeners, tls, standard_compatible=False).serve, handle)
        yield port
        tasks.cancel_scope.cancel()
