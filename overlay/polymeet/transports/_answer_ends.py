"""Ends of the answers on one HTTP/1.1 connection, so that bytes after an answer are never read as the next one."""

import select
import sys
from collections.abc import Awaitable, Callable
from ssl import SSLError, SSLWantReadError
from typing import Any, Final

from .._base.http import Response

__all__ = ("AnswerEnds",)

EMPTY_LINE: Final = b"\r\n\r\n"
"""End of a head, and of a chunked body (RFC 9112, sections 2.1 and 7.1)."""


class AnswerEnds:
    """Reads of one HTTP/1.1 connection, of which none goes beyond the end of an answer.

    httpcore reads as much as there is, and its parser keeps what follows an answer for the next one. Here a read ends with an empty line
    while a head or a chunked body is read, and the bytes of other bodies are counted. What is left then was not requested.
    """

    def __init__(self, stream: Any) -> None:
        """Take over the reads of *stream*, the `network_stream` of httpx's extensions."""
        self.stream = stream
        self._read: Callable[[int, float | None], Awaitable[bytes]] = stream.read
        self._extra_info: Callable[[str], Any] = stream.get_extra_info
        self._tls: Any = self._extra_info("ssl_object")
        self._socket: Any = self._extra_info("socket")
        self._poll = _poll(self._socket)
        stream.read, stream.get_extra_info = self._read_to_the_end, self._fast_extra_info
        self._left = b""
        """Bytes received, but not read yet."""
        self._line_end = b""
        """Last bytes read that may begin an empty line; empty just behind one."""
        self._is_cutting = True
        self._unread = 0
        """Bytes of the body not read yet, if its length is known; negative if more were read."""

    async def _read_to_the_end(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109 - httpcore's signature
        data = self._left or await self._read(max_bytes, timeout)
        self._left = b""
        if self._is_cutting:
            return self._cut(data)
        self._unread -= len(data)
        return data

    def _cut(self, data: bytes) -> bytes:
        before = self._line_end
        known = before + data
        found = known.find(EMPTY_LINE)
        if found < 0:
            self._line_end = known[1 - len(EMPTY_LINE) :]
            return data
        self._line_end = b""
        end = found + len(EMPTY_LINE) - len(before)
        self._left = data[end:]
        return data[:end]

    def head_is_read(self, response: Response) -> None:
        """Note the length of the body of *response*, unless it is chunked."""
        headers = response.headers
        if self._line_end or "transfer-encoding" in headers:
            return
        self._is_cutting = False
        length = headers.get("content-length", "")
        self._unread = int(length) if length.isascii() and length.isdigit() else 0

    def is_at_end(self) -> bool:
        """Whether nothing follows the answer, which is read to its end; then the next one may begin."""
        if self._left or self._line_end or self._unread < 0 or self._is_tls_unread():
            return False
        self._is_cutting, self._unread = True, 0
        return True

    def _is_tls_unread(self) -> bool:
        """Whether there is something in the buffers of TLS."""
        if self._tls is None:
            return False
        try:
            self._tls.read(1)
        except SSLWantReadError:
            return False
        except SSLError:
            pass
        return True

    def is_readable(self) -> bool:
        """Whether something has arrived since, which can only be the end of the connection or what nobody requested."""
        if self._poll is None:
            return bool(self._extra_info("is_readable"))
        return self._socket.fileno() < 0 or bool(self._poll.poll(0))

    def _fast_extra_info(self, name: str) -> Any:
        """Extra information for httpcore, which asks twice a request whether the stream is readable; anyio takes 10 times as long."""
        return self.is_readable() if name == "is_readable" else self._extra_info(name)


def _poll(socket: Any) -> "select.poll | None":
    """Return a poll of *socket*, or None on Windows."""
    if sys.platform == "win32" or socket is None:
        return None
    poll = select.poll()
    poll.register(socket, select.POLLIN)
    return poll
