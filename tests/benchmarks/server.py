"""A static HTTP/1.1 server in a process of its own, which is never the limit: it answers every GET from memory, by its path."""

import asyncio
import os
import ssl
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from .payloads import MEETING, PAGE, SMALL

__all__ = ("DOWNLOAD_BYTES", "pinned", "serving")

DOWNLOAD_BYTES = 16 * 1024 * 1024


def _answer(content: bytes, kind: str = "application/json") -> bytes:
    return b"HTTP/1.1 200 OK\r\ncontent-type: %s\r\ncontent-length: %d\r\n\r\n%s" % (
        kind.encode(),
        len(content),
        content,
    )


ANSWERS = {
    b"/v2/meetings/1": _answer(SMALL),
    b"/v2/meetings/2": _answer(MEETING),
    b"/v2/users/me/meetings": _answer(PAGE),
    b"/rec/download/1": _answer(b"x" * DOWNLOAD_BYTES, "video/mp4"),
}


class Static(asyncio.Protocol):
    """One connection. A request has no body, so it ends with its head."""

    def __init__(self) -> None:
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        *heads, self._received = (self._received + data).split(b"\r\n\r\n")
        for head in heads:
            target = head.split(b" ", 2)[1]
            self._transport.write(ANSWERS[target.partition(b"?")[0]])


async def _serve(core: int | None, certificate: str | None) -> None:
    if core is not None:
        os.sched_setaffinity(0, {core})
    context = None
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
    server = await asyncio.get_running_loop().create_server(Static, "127.0.0.1", 0, ssl=context, backlog=2048)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)  # until the process that started it is gone


def _cores() -> Sequence[int]:
    return sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else ()


@contextmanager
def serving(certificate: str | None = None) -> Iterator[int]:
    """Start the server on the last core and yield its port. *certificate* is a PEM file with its key, for TLS."""
    cores = _cores()
    core = str(cores[-1]) if len(cores) > 1 else ""
    command = [sys.executable, "-m", __name__, core, certificate or ""]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield int(process.stdout.readline())
        process.terminate()


@contextmanager
def pinned() -> Iterator[None]:
    """Keep this process on the first core, where there is another one for the server."""
    cores = _cores()
    if len(cores) < 2:
        yield
        return
    os.sched_setaffinity(0, {cores[0]})
    try:
        yield
    finally:
        os.sched_setaffinity(0, set(cores))


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1]) if sys.argv[1] else None, sys.argv[2] or None))
