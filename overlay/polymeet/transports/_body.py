"""The body of an answer, piece by piece: decompressed, bounded in size, and its connection always released."""

import logging
import zlib
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import suppress
from typing import Final, Self

import anyio

from .._base.http import AsyncByteStream, DecodingError, HTTPError, Response, ResponseNotRead
from ..errors import ResponseTooLarge

__all__ = ("BoundedBody", "Gunzip", "InMemoryBody", "content_length")

_logger = logging.getLogger("polymeet.transports")

GZIP: Final = zlib.MAX_WBITS | 16
FIRST_OF_GZIP: Final = b"\x1f"
"""First bytes of gzip. No text and no JSON begins with them."""
WITHOUT_BODY: Final = frozenset({204, 304})
PIECE: Final = 64 * 1024
"""Bytes in one piece of decompressed data."""
PARTS_UNTIL_CANCELLED: Final = 64
"""Largest number of parts that a cancelled stream may still return without a checkpoint."""
PARTS_WITHOUT_A_SWITCH: Final = 64
"""Number of parts read from a stream that never waits, between two checkpoints for other tasks and deadlines."""


class InMemoryBody(AsyncIterator[bytes]):
    """Body in memory."""

    def __init__(self, content: bytes) -> None:
        self._left = [content]

    async def __anext__(self) -> bytes:
        if not self._left:
            raise StopAsyncIteration
        return self._left.pop()


class Gunzip:
    """Decompressor of gzip (RFC 1952) with pieces of bounded size: a small input with a huge output is never in memory as a whole."""

    def __init__(self, piece: int = PIECE) -> None:
        self._piece = piece
        self._member = zlib.decompressobj(GZIP)
        self._input = b""
        self._begun = False

    @property
    def is_complete(self) -> bool:
        """Whether the input could end here."""
        return self._member.eof or not self._begun

    def feed(self, data: bytes) -> None:
        """Add the next part of the input, after `take` has returned nothing for the part before."""
        self._input = data
        self._begun = self._begun or bool(data)

    def take(self) -> bytes:
        """Return the next piece, or nothing if more input is needed. Raises `DecodingError` for data that is not gzip."""
        while self._input:
            if self._member.eof:  # the rest of the input is another gzip member
                self._member = zlib.decompressobj(GZIP)
            try:
                piece = self._member.decompress(self._input, self._piece)
            except zlib.error as error:
                raise DecodingError(f"the body is no gzip: {error}") from error
            self._input = self._member.unconsumed_tail or self._member.unused_data
            if piece:
                return piece
        return b""


class BoundedBody:
    """Decoded body of *response*, as an async iterator that raises `ResponseTooLarge` after *maximum* bytes.

    Only gzip is decoded, because no other encoding is requested; a body that is declared as gzip without its first bytes was decoded
    before. A body that a transport has already read is used as it is. Always call `aclose` at the end.
    """

    __slots__ = (
        "_content_length",
        "_ended",
        "_gunzip",
        "_maximum",
        "_parts",
        "_parts_taken",
        "_received",
        "_response",
        "_size",
        "_what",
    )

    def __init__(self, what: object, response: Response, maximum: int) -> None:
        self._what = what
        self._response = response
        self._maximum = maximum
        self._content_length: int | None = None
        self._gunzip: Gunzip | None = None
        self._received = 0
        self._parts_taken = 0
        self._size = 0
        self._ended = False
        self._parts: AsyncIterator[bytes] | None = None

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        if self._parts is None:
            kept = self._kept()
            self._parts = self._begun() if kept is None else InMemoryBody(kept)
        while True:
            if self._gunzip is not None and (piece := self._gunzip.take()):
                break
            try:
                part = await anext(self._parts)
            except StopAsyncIteration:
                self._ended = True
                self._refuse_if_cut_off()
                raise
            self._parts_taken += 1
            if not part or self._parts_taken % PARTS_WITHOUT_A_SWITCH == 0:
                # So that the deadline also ends a stream that never waits and may be endless. The same as `checkpoint` of
                # `anyio.lowlevel`, whose import takes as long as that of ten of these modules.
                await anyio.sleep(0)  # noqa: ASYNC115
            # The stream of a custom transport may return something else; `bytes` raises a TypeError if that is not bytes-like.
            piece = part if isinstance(part, bytes) else bytes(memoryview(part))  # pyright: ignore[reportUnnecessaryIsInstance]
            if self._gunzip is not None:
                self._feed(self._gunzip, piece)
            self._received += len(piece)
            if piece and self._gunzip is None:
                break
        self._size += len(piece)
        self._refuse_if(self._size)
        return piece

    async def read(self) -> bytes:
        """Return all of it."""
        kept = self._kept()
        if kept is not None:
            return kept
        self._parts = self._begun()
        pieces = [piece async for piece in self]
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    @property
    def is_closed(self) -> bool:
        """Whether nothing is left to close: the body was in memory, and no stream was begun."""
        return self._response.is_closed and (self._parts is None or self._ended)

    async def aclose(self) -> None:
        """Stop reading, and release the connection. An error in that is only logged: the data read before is valid."""
        try:
            try:
                if self._parts is not None and not self._ended:
                    await self._cancel(self._parts)
            finally:
                if not self._response.is_closed:
                    await self._response.aclose()
        except Exception as error:
            _logger.debug("%s: the connection was not given back: %s", self._what, type(error).__name__)

    async def _cancel(self, parts: AsyncIterator[bytes]) -> None:
        """End the stream by a cancellation during its next step.

        httpx and httpcore read through nested async generators. Unfinished ones would be left to the garbage collector, about which
        trio warns.
        """
        self._ended = True
        with anyio.CancelScope() as scope, suppress(HTTPError, StopAsyncIteration):
            scope.cancel()
            for _ in range(PARTS_UNTIL_CANCELLED):
                await anext(parts)
            if isinstance(parts, AsyncGenerator):  # it never waits, and has no end
                await parts.aclose()

    def _kept(self) -> bytes | None:
        """Return the decoded body if it was read already, or is empty by definition; None if it is still to be read."""
        response = self._response
        try:
            content = response.content
        except ResponseNotRead:
            return b"" if response.is_closed and response.status_code in WITHOUT_BODY else None
        self._refuse_if(len(content))
        return content

    def _begun(self) -> AsyncIterator[bytes]:
        """Return the parts of a body that is still to be read."""
        response = self._response
        if response.is_closed or response.is_stream_consumed:
            raise RuntimeError("the body of the answer was read before, and not kept")
        stream: object = getattr(response, "stream", None)
        if not isinstance(stream, AsyncByteStream):
            raise TypeError(f"the body of the answer is no httpx.AsyncByteStream but {type(stream).__name__}")
        self._gunzip = _decoder(response)
        self._content_length = content_length(response)
        self._refuse_if(self._content_length or 0)
        return aiter(stream)

    def _feed(self, gunzip: Gunzip, part: bytes) -> None:
        """Decompress *part*; or nothing any more, if the first bytes are not those of gzip."""
        if self._received == 0 and part[:1] not in (b"", FIRST_OF_GZIP):
            self._gunzip = None
        else:
            gunzip.feed(part)

    def _refuse_if_cut_off(self) -> None:
        if self._gunzip is not None and not self._gunzip.is_complete:
            raise DecodingError("the gzip body is cut off") from None
        if self._received < (self._content_length or 0) and self._response.status_code not in WITHOUT_BODY:
            raise DecodingError(f"the body is cut off: {self._received} bytes of {self._content_length}") from None

    def _refuse_if(self, size: int) -> None:
        if size > self._maximum:
            raise ResponseTooLarge(
                f"{self._what}: the {self._response.status_code} answer is larger than {self._maximum} bytes; the request has run, "
                "reading its answer was stopped",
                status=self._response.status_code,
                headers=self._response.headers,
                maximum=self._maximum,
            )


def content_length(response: Response) -> int | None:
    """Return the content length that the server states, before decompression, or None if it states none."""
    text = response.headers.get("content-length", "")
    return int(text) if text.isascii() and text.isdigit() else None


def _decoder(response: Response) -> Gunzip | None:
    """Return the decoder of the content encoding, or None. Raises `DecodingError` for one that was not requested."""
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding in ("", "identity"):
        return None
    if encoding in ("gzip", "x-gzip"):
        return Gunzip()
    raise DecodingError(f"the body is encoded as {encoding!r}, which was not asked for")
