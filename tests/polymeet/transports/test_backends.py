"""The HTTP libraries below a client: the same promises on each, and what is refused before anything is sent."""

import asyncio
import importlib.util
import socket
import sys
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

import anyio
import httpx2
import pytest
from anyio.abc import ByteStream

from polymeet import Zoom
from polymeet.auth import BearerToken
from polymeet.connection import ConnectionSettings, Timeouts
from polymeet.downloads import open_download
from polymeet.errors import (
    ConnectFailed,
    ConnectionLost,
    InvalidRequest,
    OutcomeUnknown,
    TimedOut,
    WrongEventLoop,
)
from polymeet.transports import ConnectionPools
from polymeet.zoom.models import MeetingCreate, MeetingUpdate
from tests.helpers.answers import ONCE
from tests.helpers.local_servers import LocalServer, answer, serving
from tests.helpers.tls import client_tls, server_tls
from tests.polymeet.secrets.forms import shown, tells

pytestmark = pytest.mark.anyio

on_each_backend = pytest.mark.usefixtures("http_backend")

CALLS: list[Callable[[Zoom], Awaitable[object]]] = [
    lambda zoom: zoom.meetings.get_meeting(1),
    lambda zoom: zoom.meetings.update_meeting(1, body=MeetingUpdate(agenda="Moved")),
    lambda zoom: zoom.meetings.delete_meeting(1),
    lambda zoom: zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning")),
]


def client(port: int, **options: Any) -> Zoom:
    return Zoom(BearerToken("canary-token"), base_url=f"http://127.0.0.1:{port}/v2", **{"retry": ONCE, **options})


def closed_port() -> int:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        return int(closed.getsockname()[1])


async def head_of(stream: ByteStream) -> bytes:
    received = b""
    while b"\r\n\r\n" not in received:
        received += await stream.receive()
    return received


# Connections that are kept


@on_each_backend
@pytest.mark.parametrize("pause", [0.0, 0.05])
async def test_an_answer_nobody_asked_for_is_not_the_answer_to_the_next_call(pause: float) -> None:
    connections = 0

    async def handle(stream: ByteStream) -> None:
        nonlocal connections
        connections += 1
        number = connections
        async with stream:
            with suppress(anyio.EndOfStream, anyio.BrokenResourceError):
                while True:
                    await head_of(stream)
                    await stream.send(answer(b'{"id":%d}' % number))
                    await anyio.sleep(pause)
                    await stream.send(answer(b'{"id":666}'))

    async with serving(handle) as port, client(port) as zoom:
        for number in range(1, 4):
            assert (await zoom.meetings.get_meeting(1)).id == number
            await anyio.sleep(2 * pause + 0.02)
    assert connections == 3


@on_each_backend
@pytest.mark.parametrize("call", CALLS, ids=["get", "patch", "delete", "post"])
async def test_nothing_is_sent_twice_by_the_library_itself(call: Callable[[Zoom], Awaitable[object]]) -> None:
    """The connection is kept after one answer, and breaks while the next one is awaited."""
    heads: list[bytes] = []

    async def handle(stream: ByteStream) -> None:
        async with stream:
            await head_of(stream)
            await stream.send(answer())
            heads.append(await head_of(stream))

    async with serving(handle) as port, client(port) as zoom:
        await zoom.meetings.get_meeting(1)
        with pytest.raises((ConnectionLost, OutcomeUnknown)):
            await call(zoom)
    assert len(heads) == 1


@on_each_backend
async def test_a_connection_that_the_server_has_closed_is_not_used() -> None:
    async def handle(stream: ByteStream) -> None:
        async with stream:
            await head_of(stream)
            await stream.send(answer(b'{"id":1}'))

    async with serving(handle) as port, client(port) as zoom:
        for _ in range(3):
            created = await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))
            assert created.id == 1
            await anyio.sleep(0.05)


@on_each_backend
async def test_an_answer_that_breaks_behind_its_head_ends_the_call_at_once() -> None:
    """The server keeps the connection open, and nothing else would end the call."""

    async def handle(stream: ByteStream) -> None:
        async with stream:
            await head_of(stream)
            await stream.send(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")
            await anyio.sleep(0.05)
            await stream.send(b"no size\r\n")
            with suppress(anyio.EndOfStream, anyio.BrokenResourceError):
                await stream.receive()

    endless = Timeouts(total=float("inf"), read=float("inf"))
    async with serving(handle) as port, client(port, timeout=endless) as zoom:
        with anyio.fail_after(5), pytest.raises(ConnectionLost):
            await zoom.meetings.get_meeting(1)


# Requests


@on_each_backend
async def test_a_path_goes_over_the_wire_as_it_is() -> None:
    uuid = "/ab+c==//d%e"
    async with LocalServer().running() as server, client(server.port) as zoom:
        await zoom.past_meetings.get_past_meeting(uuid)
        await zoom.users.list_users(next_page_token="a b+c/%&=\u017e")
    assert server.heads[0].startswith(b"GET /v2/past_meetings/%252Fab%252Bc%253D%253D%252F%252Fd%2525e HTTP/1.1\r\n")
    assert server.heads[1].startswith(b"GET /v2/users?next_page_token=a%20b%2Bc%2F%25%26%3D%C5%BE HTTP/1.1\r\n")


@on_each_backend
async def test_the_headers_are_ours_alone() -> None:
    async with LocalServer(answer(b'{"id":1}')).running() as server, client(server.port) as zoom:
        for call in CALLS:
            await call(zoom)
    ours = {"host", "accept", "accept-encoding", "user-agent", "authorization"}
    for head in server.heads:
        lines = head.partition(b"\r\n\r\n")[0].decode().split("\r\n")[1:]
        names = [line.partition(":")[0].lower() for line in lines]
        assert len(names) == len(set(names))
        assert set(names) - {"content-type", "content-length"} == ours


@on_each_backend
async def test_repeated_headers_of_an_answer_are_kept_and_cookies_are_not_sent() -> None:
    reply = answer(b'{"id":1}', b"set-cookie: a=1", b"set-cookie: b=2")
    async with LocalServer(reply).running() as server, client(server.port) as zoom:
        raw = await zoom.with_raw_response.meetings.get_meeting(1)
        await zoom.meetings.get_meeting(1)
    assert raw.headers["set-cookie"] == "a=1, b=2"
    assert b"cookie" not in server.heads[1].lower()


@on_each_backend
@pytest.mark.parametrize("host", ["[::1]", "127.0.0.1"])
async def test_an_address_may_stand_for_a_host(host: str) -> None:
    async with Zoom(BearerToken("t"), base_url=f"http://{host}:{closed_port()}", retry=ONCE) as zoom:
        with pytest.raises(ConnectFailed):
            await zoom.meetings.get_meeting(1)


# Timeouts


@on_each_backend
async def test_a_wait_for_a_connection_that_is_too_long_sent_nothing() -> None:
    async def handle(stream: ByteStream) -> None:
        async with stream:
            await anyio.sleep_forever()

    one = ConnectionSettings(max_connections=1)
    timeouts = Timeouts(total=5, pool=0.1, read=5)
    async with (
        serving(handle) as port,
        client(port, connection=one, timeout=timeouts) as zoom,
        anyio.create_task_group() as tasks,
    ):
        tasks.start_soon(zoom.meetings.get_meeting, 1)
        await anyio.sleep(0.2)
        with pytest.raises(ConnectFailed) as caught:
            await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))
        assert caught.value.pool_exhausted
        tasks.cancel_scope.cancel()


@on_each_backend
async def test_a_body_that_cannot_be_sent_in_time_may_have_run() -> None:
    large = MeetingCreate(topic="Planning", agenda="x" * 20_000_000)
    timeouts = Timeouts(total=60, write=0.2, read=50)
    with socket.create_server(("127.0.0.1", 0)) as reads_nothing:
        async with client(reads_nothing.getsockname()[1], timeout=timeouts) as zoom:
            with anyio.fail_after(20), pytest.raises(OutcomeUnknown) as caught:
                await zoom.meetings.create_meeting("me", body=large)
    assert isinstance(caught.value.__cause__, TimedOut)


@on_each_backend
async def test_a_deadline_before_there_is_a_connection_sent_nothing() -> None:
    """The listening socket has no room, so that connecting waits."""
    with socket.socket() as full, socket.socket() as first:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        port = full.getsockname()[1]
        first.connect(("127.0.0.1", port))
        others = [socket.socket() for _ in range(4)]
        for other in others:
            other.setblocking(False)
            with suppress(BlockingIOError):
                other.connect(("127.0.0.1", port))
        async with client(port, timeout=0.3) as zoom:
            with pytest.raises(TimedOut):
                await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))
        for other in others:
            other.close()


# Secrets

PAGE = "canary-page"
FILE = "/canary/file?token=canary-query"
BROKEN = [
    b"canary-garbage\r\n\r\n",
    b"HTTP/1.1 200 OK\r\ncanary-garbage\r\n\r\n",
    b"HTTP/1.1 canary OK\r\ncontent-length: 2\r\n\r\n{}",
    b"HTTP/1.1 200 OK\r\ncontent-length: canary\r\n\r\n{}",
    b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\ncanary-garbage\r\n",
    b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\nx-canary: canary\r\n\r\ncanary",
    b"HTTP/1.1 200 OK\r\nx-canary: canary",
    b"",
]


@on_each_backend
@pytest.mark.parametrize("reply", BROKEN)
async def test_no_error_shows_what_came_over_the_wire(reply: bytes) -> None:
    async def handle(stream: ByteStream) -> None:
        async with stream:
            await head_of(stream)
            await stream.send(reply)

    async with serving(handle) as port, client(port) as zoom:
        with pytest.raises(ConnectionLost) as caught:
            await zoom.users.list_users(next_page_token=PAGE)
        assert not any(tells(text) for text in shown(caught.value))
        with pytest.raises(ConnectionLost) as caught:
            async with open_download(zoom, f"http://127.0.0.1:{port}{FILE}") as download:
                [_ async for _ in download]
        assert not any(tells(text) for text in shown(caught.value))


@on_each_backend
async def test_no_error_of_a_connection_shows_the_request() -> None:
    port = closed_port()
    async with client(port) as zoom:
        with pytest.raises(ConnectFailed) as caught:
            async with open_download(zoom, f"http://127.0.0.1:{port}{FILE}"):
                pass
    assert not any(tells(text) for text in shown(caught.value))


# What is refused


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"http_backend": "requests"}, "http_backend must be one of httpx, httpx2, aiohttp, not 'requests'"),
        ({"http_backend": "aiohttp", "http2": True}, "'aiohttp', which has HTTP/1.1 only; use 'httpx2'"),
        ({"http_backend": "aiohttp", "proxy": "socks5://x.example"}, "a SOCKS proxy needs another http_backend"),
    ],
)
def test_what_a_backend_cannot_do_is_refused(
    settings: dict[str, Any], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: name)  # all packages are installed
    with pytest.raises(InvalidRequest, match=message):
        ConnectionSettings(**settings)


@pytest.mark.parametrize("name", ["aiohttp", "httpx2"])
def test_a_backend_without_its_package_says_what_to_install(name: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(InvalidRequest, match=rf"pip install 'polymeet\[{name}\]'"):
        ConnectionSettings(http_backend=name)


async def test_aiohttp_is_refused_on_trio_before_anything_is_sent(anyio_backend_name: str) -> None:
    aiohttp = ConnectionSettings(http_backend="aiohttp")
    async with LocalServer().running() as server, client(server.port, connection=aiohttp) as zoom:
        if anyio_backend_name == "trio":
            with pytest.raises(WrongEventLoop, match="asyncio only, not on trio; use http_backend='httpx2'"):
                await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))
            assert server.connections == 0
        else:
            assert (await zoom.meetings.get_meeting(1)).topic == "Planning"


@on_each_backend
def test_a_client_stays_in_its_event_loop() -> None:
    async def call(zoom: Zoom) -> None:
        await zoom.meetings.get_meeting(1)

    zoom = client(closed_port())
    with asyncio.Runner() as first:
        with pytest.raises(ConnectFailed):
            first.run(call(zoom))
        with asyncio.Runner() as second, pytest.raises(WrongEventLoop):
            second.run(call(zoom))
        first.run(zoom.aclose())


def test_a_transport_of_httpx2_is_refused_by_name() -> None:
    with pytest.raises(
        TypeError, match=r"not httpx2\..*AsyncHTTPTransport.*ConnectionSettings\(http_backend=\"httpx2\"\)"
    ):
        Zoom(BearerToken("t"), transport=httpx2.AsyncHTTPTransport())  # type: ignore[arg-type]


def test_pools_to_share_are_not_of_aiohttp() -> None:
    with pytest.raises(InvalidRequest, match="ConnectionPools has no aiohttp"):
        ConnectionPools(ConnectionSettings(http_backend="aiohttp"))


@on_each_backend
async def test_a_closed_client_has_closed_its_connections() -> None:
    async with LocalServer().running() as server:
        async with client(server.port) as zoom, anyio.create_task_group() as tasks:
            for _ in range(5):
                tasks.start_soon(zoom.meetings.get_meeting, 1)
        await anyio.sleep(0.05)
        assert server.open == 0


@on_each_backend
async def test_a_call_whose_connection_is_made_when_the_client_is_closed_is_not_sent(
    monkeypatch: pytest.MonkeyPatch, anyio_backend: tuple[str, dict[str, bool]]
) -> None:
    if anyio_backend[1].get("use_uvloop"):
        pytest.skip("uvloop does not look up addresses with Python's socket module, which is delayed here")
    find, looked_up, closed = socket.getaddrinfo, threading.Event(), threading.Event()

    def find_late(*arguments: Any, **options: Any) -> Any:
        if threading.current_thread() is not threading.main_thread():  # there trio asks only whether it is a number
            looked_up.set()
            closed.wait(5)
        return find(*arguments, **options)

    async with LocalServer().running() as server:
        monkeypatch.setattr(socket, "getaddrinfo", find_late)
        zoom = server.zoom()
        errors: list[Exception] = []

        async def call() -> None:
            try:
                await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))
            except (ConnectFailed, ConnectionLost) as error:
                errors.append(error)

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(call)
            await anyio.to_thread.run_sync(looked_up.wait, 5)
            await zoom.aclose()
            closed.set()
        await anyio.sleep(0.05)
        assert len(errors) == 1
        assert not server.heads
        assert server.open == 0


@on_each_backend
async def test_a_tls_context_may_be_shared_with_a_client_that_offers_http2() -> None:
    either, shared = server_tls(), client_tls()
    either.set_alpn_protocols(["h2", "http/1.1"])
    async with (
        LocalServer(tls=either).running() as server,
        server.zoom(tls=shared) as plain,
        server.zoom(tls=shared, http2=True, http_backend="httpx") as modern,
    ):
        await plain.meetings.get_meeting(1)
        await modern.meetings.get_meeting(1)
        async with anyio.create_task_group() as tasks:
            for _ in range(3):  # on connections that are not made yet
                tasks.start_soon(plain.meetings.get_meeting, 1)
        assert server.heads.count(b"HTTP/2") == 1
