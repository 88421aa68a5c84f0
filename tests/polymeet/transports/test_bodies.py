"""The bodies of answers: how large they may be, and how they are unpacked."""

import gzip
import pickle
import tracemalloc
from collections.abc import AsyncIterator, Mapping
from random import Random
from typing import Any

import anyio
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet._base.http import DecodingError
from polymeet.connection import ConnectionSettings
from polymeet.errors import (
    ConnectionLost,
    ResponseTooLarge,
    TransportError,
)
from polymeet.transports._body import Gunzip
from polymeet.transports._exchange import exchange
from polymeet.zoom.models import MeetingCreate
from tests.helpers.local_servers import LocalServer, answer

pytestmark = pytest.mark.anyio

MEBIBYTE = 1024 * 1024
GZIP = {"content-encoding": "gzip"}


class Parts(httpx.AsyncByteStream):
    """A body in parts, which counts how many were asked for."""

    def __init__(self, *parts: bytes) -> None:
        self.parts = parts
        self.given = 0
        self.closed = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for part in self.parts:
            await anyio.lowlevel.checkpoint()
            self.given += 1
            yield part

    async def aclose(self) -> None:
        self.closed = True


async def read(stream: Parts, headers: Mapping[str, str] | None = None, status: int = 200, **settings: Any) -> bytes:
    """Return what an exchange with these settings makes of an answer."""
    transport = httpx.MockTransport(lambda _: httpx.Response(status, headers=headers, stream=stream))
    request = httpx.Request("POST", "https://api.zoom.us/v2/users/me/meetings?token=canary")
    return (await exchange(transport, request, ConnectionSettings(**settings))).content


# Size


async def test_an_answer_over_the_bound_is_stopped_while_it_is_read() -> None:
    stream = Parts(*[b"x" * 1000] * 1000)
    with pytest.raises(ResponseTooLarge, match="201 answer is larger than 2500 bytes; the request has run") as caught:
        await read(stream, status=201, maximum_response_bytes=2500)
    assert stream.given == 3
    assert stream.closed
    assert isinstance(caught.value, TransportError)
    assert (caught.value.status, caught.value.maximum) == (201, 2500)
    assert "canary" not in str(caught.value)


async def test_an_answer_of_just_the_bound_is_taken() -> None:
    assert await read(Parts(b"x" * 1000, b"y" * 1500), maximum_response_bytes=2500) == b"x" * 1000 + b"y" * 1500


async def test_an_answer_that_announces_too_much_is_not_read_at_all() -> None:
    stream = Parts(b"x" * 1000)
    with pytest.raises(ResponseTooLarge):
        await read(stream, {"content-length": "5000"}, maximum_response_bytes=4999)
    assert (stream.given, stream.closed) == (0, True)


async def test_a_gzip_bomb_never_unfolds_in_memory() -> None:
    bomb = gzip.compress(bytes(256 * MEBIBYTE))
    assert len(bomb) < MEBIBYTE
    stream = Parts(bomb)
    tracemalloc.start()
    try:
        with pytest.raises(ResponseTooLarge):
            await read(stream, GZIP, maximum_response_bytes=MEBIBYTE)
        assert tracemalloc.get_traced_memory()[1] < 6 * MEBIBYTE
    finally:
        tracemalloc.stop()


async def test_a_bomb_in_a_bomb_was_not_asked_for() -> None:
    with pytest.raises(ConnectionLost, match=r"encoded as 'gzip, gzip', which was not asked for"):
        await read(Parts(gzip.compress(gzip.compress(b"{}"))), {"content-encoding": "gzip, gzip"})


async def test_a_stream_that_does_not_close_costs_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    class Hanging(Parts):
        async def aclose(self) -> None:
            await anyio.sleep(60)

    monkeypatch.setattr("polymeet.transports._exchange.SECONDS_TO_CLOSE", 0.05)
    with anyio.fail_after(5):
        assert await read(Hanging(b"{}")) == b"{}"


@pytest.mark.usefixtures("http_backend")
async def test_a_client_has_a_bound_and_its_connections_go_on_working() -> None:
    """Over a socket: what is broken off leaves nothing behind that would disturb the next call, on both event loops."""
    async with (
        LocalServer(answer(bytes(3 * MEBIBYTE))).running() as server,
        server.zoom(maximum_response_bytes=MEBIBYTE, max_connections=1) as zoom,
    ):
        for _ in range(3):
            with pytest.raises(ResponseTooLarge):
                await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))
        server.reply = answer()
        assert (await zoom.meetings.get_meeting(85746065)).topic == "Planning"
    assert len(server.heads) == 4, "nothing was sent twice"


@pytest.mark.usefixtures("http_backend")
async def test_an_answer_without_length_is_bounded_over_a_socket_too() -> None:
    """Here the reading itself is broken off, in the middle of httpx's generators."""
    zipped = gzip.compress(Random(1).randbytes(3 * MEBIBYTE))
    chunked = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ncontent-encoding: gzip\r\n\r\n"
    chunked += b"%x\r\n%b\r\n0\r\n\r\n" % (len(zipped), zipped)
    async with (
        LocalServer(chunked).running() as server,
        server.zoom(maximum_response_bytes=MEBIBYTE, max_connections=1) as zoom,
    ):
        for _ in range(3):
            with pytest.raises(ResponseTooLarge):
                await zoom.meetings.get_meeting(85746065)
        server.reply = answer()
        assert (await zoom.meetings.get_meeting(85746065)).topic == "Planning"


@pytest.mark.usefixtures("http_backend")
async def test_headers_are_bounded_too() -> None:
    async with LocalServer(answer(b"{}", b"x: " + b"y" * 200_000)).running() as server, server.zoom() as zoom:
        with pytest.raises(ConnectionLost):
            await zoom.meetings.get_meeting(85746065)


async def test_too_large_survives_a_pickle() -> None:
    with pytest.raises(ResponseTooLarge) as caught:
        await read(Parts(b"xx"), maximum_response_bytes=1)
    twin = pickle.loads(pickle.dumps(caught.value))
    assert (str(twin), twin.status, twin.maximum) == (str(caught.value), 200, 1)


# Compression


@pytest.mark.property
@given(
    members=st.lists(st.binary(max_size=300) | st.integers(0, 3000).map(bytes), min_size=1, max_size=3),
    piece=st.integers(1, 70),
    cut=st.integers(1, 50),
)
def test_what_comes_out_in_pieces_is_what_went_in(members: list[bytes], piece: int, cut: int) -> None:
    zipped = b"".join(gzip.compress(member) for member in members)
    gunzip = Gunzip(piece)
    pieces: list[bytes] = []
    for start in range(0, len(zipped), cut):
        gunzip.feed(zipped[start : start + cut])
        pieces += iter(gunzip.take, b"")
    assert gunzip.is_complete
    assert b"".join(pieces) == b"".join(members)
    assert all(len(each) <= piece for each in pieces)


async def test_what_is_called_gzip_and_was_decoded_on_its_way_is_taken_as_it_is() -> None:
    assert await read(Parts(b"", b'{"i', b'd":1}'), GZIP) == b'{"id":1}'


async def test_a_gzip_body_is_read() -> None:
    for zipped in (gzip.compress(b'{"id":1}', mtime=0), b""):
        assert await read(Parts(zipped), GZIP) == (gzip.decompress(zipped) if zipped else b"")
    with pytest.raises(DecodingError, match="no gzip"):
        broken = Gunzip()
        broken.feed(b"plain")
        broken.take()


@pytest.mark.parametrize(
    ("body", "encoding", "message"),
    [
        (gzip.compress(b'{"id":1}', mtime=0)[:-9], "gzip", "the gzip body is cut off"),
        (b'\x1f{"id":1}', "gzip", "the body is no gzip"),
        (b'{"id":1}', "br", "encoded as 'br', which was not asked for"),
    ],
)
async def test_a_body_that_cannot_be_decoded_is_a_lost_connection(body: bytes, encoding: str, message: str) -> None:
    with pytest.raises(ConnectionLost, match=message):
        await read(Parts(body), {"content-encoding": encoding})
