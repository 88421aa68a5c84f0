"""Reading the body of an answer piece by piece: decompressed, never more of it than allowed, and left without a trace."""

import zlib
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Final, Self

import anyio

from ._httpx import AsyncByteStream, DecodingError, HTTPError, Response
from .errors import ResponseTooLarge

__all__ = ("BoundedBody", "Gunzip")

GZIP: Final = zlib.MAX_WBITS | 16
PIECE: Final = 64 * 1024
"""Bytes that come out of decompression at once."""
PARTS_UNTIL_CANCELLED: Final = 64
"""How many parts a stream may still hand out, because they need no waiting, before a cancellation reaches it."""


class Gunzip:
    """Undoes gzip (RFC 1952) in pieces of bounded size: what a small input unfolds to is never in memory as a whole."""

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
        """Take the next part of the input, once `take` has returned nothing for the part before."""
        self._input = data
        self._begun = self._begun or bool(data)

    def take(self) -> bytes:
        """Return the next piece, or nothing when more input is needed. Raises `DecodingError` for what is no gzip."""
        while self._input:
            if self._member.eof:  # what follows is another member
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
    """The decoded body of *response*, as an async iterator that ends in `ResponseTooLarge` when there is more than *maximum* bytes.

    Only gzip is decoded, since nothing else is asked for. Use `aclose` at the end, however it comes about.
    """

    def __init__(self, what: str, response: Response, maximum: int) -> None:
        assert isinstance(response.stream, AsyncByteStream)
        self._what = what
        self._response = response
        self._maximum = maximum
        self._parts: AsyncIterator[bytes] = aiter(response.stream)
        self._gunzip: Gunzip | None = None
        self._size = 0
        self._begun = False
        self._ended = False

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        if not self._begun:
            self._begun = True
            self._gunzip = _decoder(self._response)
            self._refuse_if(announced_size(self._response) or 0)
        piece = await self._next()
        self._size += len(piece)
        self._refuse_if(self._size)
        return piece

    async def read(self) -> bytes:
        """Return all of it."""
        pieces = [piece async for piece in self]
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    async def aclose(self) -> None:
        """Stop reading, and give the connection back."""
        try:
            if self._begun and not self._ended:
                await self._abandon()
        finally:
            await self._response.aclose()

    async def _abandon(self) -> None:
        """End the stream from inside, by a cancellation.

        httpx and httpcore read through nested async generators. Those that are dropped before their end are left to the garbage
        collector, of which trio complains.
        """
        self._ended = True
        with anyio.CancelScope() as scope, suppress(HTTPError, StopAsyncIteration):
            scope.cancel()
            for _ in range(PARTS_UNTIL_CANCELLED):
                await anext(self._parts)

    async def _next(self) -> bytes:
        while True:
            if self._gunzip is not None and (piece := self._gunzip.take()):
                return piece
            try:
                part = await anext(self._parts)
            except StopAsyncIteration:
                self._ended = True
                if self._gunzip is not None and not self._gunzip.is_complete:
                    raise DecodingError("the gzip body is cut off") from None
                raise
            if self._gunzip is None:
                return part
            self._gunzip.feed(part)

    def _refuse_if(self, size: int) -> None:
        if size > self._maximum:
            raise ResponseTooLarge(
                f"{self._what}: the {self._response.status_code} answer is larger than {self._maximum} bytes; the request has run, "
                "reading its answer was stopped",
                status=self._response.status_code,
                headers=self._response.headers,
                maximum=self._maximum,
            )


def announced_size(response: Response) -> int | None:
    """Return the content length that the server names, before decompression, or None where it names none."""
    text = response.headers.get("content-length", "")
    return int(text) if text.isascii() and text.isdigit() else None


def _decoder(response: Response) -> Gunzip | None:
    """Return what undoes the content encoding. Raises `DecodingError` for one that nobody asked for."""
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding in ("", "identity"):
        return None
    if encoding in ("gzip", "x-gzip"):
        return Gunzip()
    raise DecodingError(f"the body is encoded as {encoding!r}, which was not asked for")
