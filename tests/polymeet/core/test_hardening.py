"""What a hostile or broken server, or a careless caller, cannot do: fill the memory, nest too deeply, redirect, inject headers."""

import gzip
import json
import pickle
import tracemalloc
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from random import Random
from typing import Any

import anyio
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet import ConnectyCube, Pyas, Zoom
from polymeet._base.http import DecodingError
from polymeet._core.call import Sender
from polymeet.auth import ApiKey, Auth, Authorization, BearerToken, ConnectyCubeToken, Exchange
from polymeet.connection import ConnectionSettings
from polymeet.errors import (
    APIError,
    ConnectionLost,
    CredentialError,
    DecodeError,
    InvalidRequest,
    Redirected,
    ResponseTooLarge,
    TransportError,
)
from polymeet.transports._body import Gunzip
from polymeet.transports._exchange import exchange
from polymeet.zoom.models import MeetingCreate
from tests.helpers.answers import Server
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


async def test_a_client_has_a_bound_and_its_connections_go_on_working() -> None:
    """Over a socket: what is broken off leaves nothing behind that would disturb the next call, on both event loops."""
    async with (
        LocalServer(answer(bytes(3 * MEBIBYTE))).running() as server,
        server.zoom(maximum_response_bytes=MEBIBYTE, pools=1, connections_per_pool=1) as zoom,
    ):
        for _ in range(3):
            with pytest.raises(ResponseTooLarge):
                await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))
        server.reply = answer()
        assert (await zoom.meetings.get_meeting(85746065)).topic == "Planning"
    assert len(server.heads) == 4, "nothing was sent twice"


async def test_an_answer_without_length_is_bounded_over_a_socket_too() -> None:
    """Here the reading itself is broken off, in the middle of httpx's generators."""
    zipped = gzip.compress(Random(1).randbytes(3 * MEBIBYTE))
    chunked = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ncontent-encoding: gzip\r\n\r\n"
    chunked += b"%x\r\n%b\r\n0\r\n\r\n" % (len(zipped), zipped)
    async with (
        LocalServer(chunked).running() as server,
        server.zoom(maximum_response_bytes=MEBIBYTE, pools=1, connections_per_pool=1) as zoom,
    ):
        for _ in range(3):
            with pytest.raises(ResponseTooLarge):
                await zoom.meetings.get_meeting(85746065)
        server.reply = answer()
        assert (await zoom.meetings.get_meeting(85746065)).topic == "Planning"


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


# Depth


def nested(levels: int) -> bytes:
    return b'{"a":' * (levels - 1) + b"{}" + b"}" * (levels - 1)


@pytest.mark.parametrize("levels", [101, 500, 5_000, 200_000])
async def test_json_that_is_nested_too_deeply_is_refused(levels: int) -> None:
    for content in (nested(levels), b"[" * levels + b"]" * levels, b'{"id": 1, "x": ' + nested(levels) + b"}"):
        with pytest.raises(DecodeError, match="nested deeper than"):
            await Server(httpx.Response(200, content=content)).zoom().meetings.get_meeting(1)


async def test_json_of_the_allowed_depth_is_taken_and_brackets_in_texts_do_not_count() -> None:
    texts = json.dumps({"id": 1, "topic": "[{" * 5000}).encode()
    wide = json.dumps({"id": 1, "unknown": [{} for _ in range(5000)]}).encode()
    for content in (nested(100), texts, wide):
        meeting = await Server(httpx.Response(200, content=content)).zoom().meetings.get_meeting(1)
        assert meeting.to_dict() == json.loads(content)


async def test_the_depth_can_be_set() -> None:
    async with LocalServer(answer(nested(11))).running() as server:
        async with server.zoom(maximum_json_depth=11) as zoom:
            await zoom.meetings.get_meeting(1)
        async with server.zoom(maximum_json_depth=10) as zoom:
            with pytest.raises(DecodeError, match="nested deeper than 10 levels"):
                await zoom.meetings.get_meeting(1)


async def test_no_setting_makes_python_give_up() -> None:
    """Between what `json` can read and what models can, the error is still ours."""
    read: list[int] = []
    async with LocalServer(answer(b"")).running() as server, server.zoom(maximum_json_depth=1_000_000) as zoom:
        for levels in (200, 400, 600, 800, 900, 950, 980, 5_000):
            server.reply = answer(b'{"id": 1, "settings": ' + nested(levels) + b"}")
            with suppress(DecodeError):
                await zoom.meetings.get_meeting(1)
                read.append(levels)
    assert 200 in read
    assert 5_000 not in read


async def test_a_body_that_is_no_text_is_in_no_error_behind_the_error() -> None:
    """The repr of Python's own error for broken UTF-8 shows all of the bytes."""
    server = Server(httpx.Response(200, content=b'{"start_url": "https://canary.example"}\xff'))
    with pytest.raises(DecodeError, match="its text is broken at byte 39, where it is no UTF-8") as caught:
        await server.zoom().meetings.get_meeting(1)
    error: BaseException | None = caught.value
    while error is not None:
        assert "canary" not in repr(error)
        error = error.__cause__ or error.__context__


async def test_a_body_that_is_nested_too_deeply_is_not_sent() -> None:
    deep: dict[str, Any] = {}
    for _ in range(100_000):
        deep = {"a": deep}
    server = Server()
    with pytest.raises(InvalidRequest, match="body of create_meeting cannot be written as JSON"):
        await server.zoom().meetings.create_meeting("me", body=MeetingCreate.from_dict({"topic": "x", "unknown": deep}))
    assert not server.requests


# Redirects


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize(
    ("location", "where"),
    [
        ("https://elsewhere.example/v2?token=canary", "https://elsewhere.example"),
        ("https://ada:canary@elsewhere.example:8443/canary", "https://elsewhere.example:8443"),
        ("http://api.zoom.us/v2/meetings/1", "http://api.zoom.us"),
        ("//elsewhere.example/canary", "redirects to elsewhere.example"),
        ("/canary", "another path of the same host"),
        ("https://elsewhere.example:canary/", "what is no URL"),
        ("https://xn--.canary.example/", "what is no URL"),
        ("", "no URL"),
    ],
)
async def test_a_redirect_is_not_followed(status: int, location: str, where: str) -> None:
    server = Server(httpx.Response(status, headers={"location": location}, html="<a href='canary'>moved</a>"))
    zoom = server.zoom()
    for call in (zoom.meetings.get_meeting(1), zoom.meetings.create_meeting("me", body=MeetingCreate(topic="x"))):
        with pytest.raises(Redirected, match=where) as caught:
            await call
        assert caught.value.status == status
        assert "canary" not in str(caught.value)
    assert [request.url.host for request in server.requests] == ["api.zoom.us"] * 2


@pytest.mark.parametrize("status", [300, 304])
async def test_other_3xx_are_errors_of_the_provider(status: int) -> None:
    body = {"code": 3161, "message": "Hosting is not allowed."}
    with pytest.raises(APIError, match="Hosting is not allowed") as caught:
        await Server(httpx.Response(status, json=body)).zoom().meetings.get_meeting(1)
    assert type(caught.value) is APIError


# Header injection

BREAKS = ["a\r\nx-injected: 1", "a\nb", "a\rb", "a\x00b", "\x7f", "a\tb"]


@pytest.mark.parametrize("text", BREAKS)
async def test_an_argument_with_a_line_break_is_refused(text: str) -> None:
    server = Server(httpx.Response(200, json={}))
    with pytest.raises(InvalidRequest, match="user_id contains a control character"):
        await server.zoom().meetings.list_meetings(text)
    with pytest.raises(InvalidRequest, match="next_page_token contains a control character"):
        await server.zoom().meetings.list_meetings("me", next_page_token=text)
    assert not server.requests


async def test_half_a_character_is_refused() -> None:
    server = Server()
    with pytest.raises(InvalidRequest, match="next_page_token is no text that can be sent"):
        await server.zoom().meetings.list_meetings("me", next_page_token="\ud800")
    assert not server.requests


@pytest.mark.parametrize("text", BREAKS)
async def test_a_body_has_no_way_into_the_headers(text: str) -> None:
    server = Server(httpx.Response(201, json={"id": 1}))
    await server.zoom().meetings.create_meeting("me", body=MeetingCreate(topic=text))
    [request] = server.requests
    assert json.loads(request.content) == {"topic": text}
    expected = {"host", "accept", "accept-encoding", "authorization", "user-agent", "content-type", "content-length"}
    assert set(request.headers) == expected


@pytest.mark.parametrize("text", [*BREAKS, "canary é", "canary b"])
@pytest.mark.parametrize(
    ("kind", "call"),
    [
        (BearerToken, lambda auth, transport: Zoom(auth, transport=transport).meetings.get_meeting(1)),
        (
            ApiKey,
            lambda auth, transport: Pyas(auth, transport=transport).zoom_meetings.get_zoom_meeting(1, account_id="a"),
        ),
        (ConnectyCubeToken, lambda auth, transport: ConnectyCube(auth, transport=transport).meetings.list_meetings()),
    ],
    ids=["BearerToken", "ApiKey", "ConnectyCubeToken"],
)
async def test_a_token_with_a_line_break_is_refused(kind: type[BearerToken], call: Any, text: str) -> None:
    with pytest.raises(CredentialError) as caught:
        kind(f"canary{text}canary")
    assert "canary" not in str(caught.value)

    async def fetch() -> str:
        return f"canary{text}canary"

    server = Server()
    with pytest.raises(CredentialError):
        await call(kind(fetch), server.transport)
    assert not server.requests


@pytest.mark.parametrize("text", [text for text in BREAKS if text != "a\tb"])
async def test_a_credential_of_the_users_own_is_checked_too(text: str) -> None:
    class Own(Auth):
        async def authorize(self, exchange: Exchange, /) -> Authorization:
            return Authorization({"x-key": f"canary{text}"})

    server = Server()
    with pytest.raises(CredentialError, match="the credential's header 'x-key' contains a control") as caught:
        await Zoom(Own(), transport=server.transport).meetings.get_meeting(1)
    assert "canary" not in str(caught.value)
    assert not server.requests


def test_the_sender_shows_no_secret() -> None:
    zoom = Server().zoom()
    assert isinstance(zoom.send, Sender)
    assert "canary" not in repr(zoom.send)
