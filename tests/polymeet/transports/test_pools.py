"""The connections of a client against servers on this machine: which are kept, who waits for one, and which are closed."""

import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import anyio
import anyio.lowlevel
import httpx
import pytest
from anyio.abc import ByteStream

from polymeet import Zoom
from polymeet.auth import BearerToken
from polymeet.connection import ConnectionSettings, Timeouts, TLSSettings
from polymeet.errors import ConnectFailed
from polymeet.retry import Retry
from polymeet.transports import ConnectionPools
from tests.helpers.backends import skip_on
from tests.helpers.cancelling import comes_true, cut_off
from tests.helpers.local_servers import LocalServer, answer, serving
from tests.helpers.tls import server_tls

pytestmark = pytest.mark.anyio

ONCE = Retry(attempts=1)


@pytest.fixture(autouse=True)
def _pools_of_ours() -> None:
    skip_on("it has pools of its own, which test_backends.py tests", "aiohttp")


def meeting(number: int) -> bytes:
    return b'{"id":%d}' % number


def chunked(body: bytes, trailers: bytes = b"") -> bytes:
    head = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
    return head + b"%x\r\n%s\r\n0\r\n%s\r\n" % (len(body), body, trailers)


class Talkative:
    """Answers each request with the meeting of its path, and sends what nobody asked for after the answer."""

    def __init__(self, unasked: bytes = b"", *, is_chunked: bool = False, is_late: bool = False, size: int = 0) -> None:
        self.unasked = unasked
        self.is_chunked = is_chunked
        self.is_late = is_late
        self.size = size
        """Bytes of each piece sent; 0 sends all of an answer at once."""
        self.connections = 0
        self.has_sent = anyio.Event()
        """Set after the late bytes of the last answer."""

    @asynccontextmanager
    async def running(self, tls: ssl.SSLContext | None = None) -> AsyncIterator[str]:
        async with serving(self._handle, tls) as port:
            yield f"{'http' if tls is None else 'https'}://localhost:{port}"

    async def _handle(self, stream: ByteStream) -> None:
        self.connections += 1
        received = b""
        try:
            async with stream:
                while True:
                    while b"\r\n\r\n" not in received:
                        received += await stream.receive()
                    head, _, received = received.partition(b"\r\n\r\n")
                    body = meeting(int(head.split()[1].rsplit(b"/")[-1]))
                    await self._send(stream, chunked(body) if self.is_chunked else answer(body))
        except (anyio.EndOfStream, anyio.BrokenResourceError):
            return

    async def _send(self, stream: ByteStream, reply: bytes) -> None:
        if self.is_late:
            await stream.send(reply)
            await anyio.sleep(0.01)
            await stream.send(self.unasked)
            self.has_sent.set()
            return
        data = reply + self.unasked
        size = self.size or len(data)
        for start in range(0, len(data), size):
            await stream.send(data[start : start + size])
            if self.size:
                await anyio.lowlevel.checkpoint()


UNASKED = {
    "a second answer": answer(meeting(666)),
    "a second answer in chunks": chunked(meeting(666)),
    "the beginning of one": answer(meeting(666))[:30],
    "an empty line": b"\r\n\r\n",
    "one byte": b"x",
}


@pytest.mark.parametrize("wire", ["http", "https"])
@pytest.mark.parametrize("is_chunked", [False, True], ids=["length", "chunked"])
@pytest.mark.parametrize("is_late", [False, True], ids=["at once", "late"])
@pytest.mark.parametrize("unasked", UNASKED.values(), ids=UNASKED)
async def test_what_nobody_asked_for_is_no_answer_to_the_next_call(
    wire: str, is_chunked: bool, is_late: bool, unasked: bytes, ca_bundle: Path
) -> None:
    server = Talkative(unasked, is_chunked=is_chunked, is_late=is_late)
    connection = ConnectionSettings(max_connections=1, tls=TLSSettings(ca_bundle=ca_bundle))
    async with (
        server.running(server_tls() if wire == "https" else None) as url,
        Zoom(BearerToken("t"), base_url=url, connection=connection, retry=ONCE, timeout=5) as zoom,
    ):
        for number in (1, 2, 3):
            server.has_sent = anyio.Event()
            assert (await zoom.meetings.get_meeting(number)).id == number
            if is_late:
                await server.has_sent.wait()
    assert server.connections == 3


@pytest.mark.parametrize("is_chunked", [False, True], ids=["length", "chunked"])
@pytest.mark.parametrize("size", [0, 1, 7])
async def test_a_connection_is_kept_however_its_answers_are_cut(is_chunked: bool, size: int) -> None:
    server = Talkative(is_chunked=is_chunked, size=size)
    async with server.running() as url, Zoom(BearerToken("t"), base_url=url, retry=ONCE) as zoom:
        for number in (1, 2, 3):
            assert (await zoom.meetings.get_meeting(number)).id == number
    assert server.connections == 1


@pytest.mark.parametrize(
    "reply",
    [
        answer(b"", status=b"204 No Content"),
        b"HTTP/1.1 204 No Content\r\n\r\n",
        b"HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n" + answer(b"", status=b"204 No Content"),
        chunked(b"{}", b"x-sum: 1\r\n"),
        chunked(b'{"agenda":"\r\n\r\n0\r\n\r\n"}'),
        answer(b'{"agenda":"\r\n\r\n0\r\n\r\n"}'),
    ],
)
async def test_an_answer_of_any_form_leaves_its_connection_in_use(reply: bytes) -> None:
    async with LocalServer(reply).running() as server, ConnectionPools() as pools:
        client = httpx.AsyncClient(transport=pools)
        for _ in range(3):
            assert (await client.get(f"http://localhost:{server.port}")).is_success
        assert server.connections == 1


async def test_a_connection_that_ends_with_its_answer_is_replaced() -> None:
    async with LocalServer(answer(b"{}", b"connection: close")).running() as server, server.zoom() as zoom:
        for _ in range(3):
            await zoom.meetings.get_meeting(1)
    assert server.connections == 3


# Who waits, and for how long


class Held:
    """Answers each request when it is told to."""

    def __init__(self) -> None:
        self.paths: list[bytes] = []
        self.open = 0
        self._turns: list[anyio.Event] = []

    @asynccontextmanager
    async def running(self) -> AsyncIterator[str]:
        async with serving(self._handle) as port:
            yield f"http://localhost:{port}"

    async def _handle(self, stream: ByteStream) -> None:
        self.open += 1
        try:
            async with stream, anyio.create_task_group() as tasks:
                while True:
                    try:
                        head = await stream.receive()
                    except (anyio.EndOfStream, anyio.BrokenResourceError):
                        break
                    self.paths.append(head.split()[1])
                    self._turns.append(anyio.Event())
                    tasks.start_soon(self._answer, stream, self._turns[-1])
                tasks.cancel_scope.cancel()
        finally:
            self.open -= 1

    async def _answer(self, stream: ByteStream, turn: anyio.Event) -> None:
        await turn.wait()
        await stream.send(answer(b"{}"))

    async def answer(self, number: int) -> None:
        """Wait for so many requests, and answer the last of them."""
        await comes_true(lambda: len(self.paths) >= number)
        self._turns[number - 1].set()


async def test_those_who_wait_for_a_connection_are_served_in_order() -> None:
    server = Held()
    async with (
        server.running() as url,
        ConnectionPools(ConnectionSettings(max_connections=1)) as pools,
        httpx.AsyncClient(transport=pools, base_url=url) as client,
        anyio.create_task_group() as tasks,
    ):
        for number in range(6):
            tasks.start_soon(client.get, f"/{number}")
            await anyio.wait_all_tasks_blocked()
        for number in range(1, 7):
            await server.answer(number)
    assert server.paths == [b"/%d" % number for number in range(6)]


async def test_who_waits_too_long_for_a_connection_has_sent_nothing() -> None:
    server = Held()
    one, timeouts = ConnectionSettings(max_connections=1), Timeouts(pool=0.05)
    async with (
        server.running() as url,
        Zoom(BearerToken("t"), base_url=url, connection=one, timeout=timeouts, retry=ONCE) as zoom,
        anyio.create_task_group() as tasks,
    ):
        tasks.start_soon(zoom.meetings.get_meeting, 1)
        await comes_true(lambda: len(server.paths) == 1)
        with pytest.raises(ConnectFailed) as caught:
            await zoom.meetings.get_meeting(2)
        await server.answer(1)
    assert caught.value.pool_exhausted
    assert server.paths == [b"/meetings/1"]


async def test_who_gives_up_waiting_leaves_the_turn_to_the_next() -> None:
    server = Held()
    async with (
        server.running() as url,
        ConnectionPools(ConnectionSettings(max_connections=1)) as pools,
        httpx.AsyncClient(transport=pools, base_url=url) as client,
    ):
        for turns in range(1, 9):
            before = len(server.paths)
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(client.get, "/first")
                await comes_true(lambda: len(server.paths) == before + 1)  # noqa: B023
                freed = anyio.Event()
                tasks.start_soon(partial(cut_off, partial(client.get, "/cut"), turns, begin=freed))
                await anyio.wait_all_tasks_blocked()
                tasks.start_soon(client.get, "/last")
                await anyio.wait_all_tasks_blocked()
                await server.answer(before + 1)
                freed.set()
                await comes_true(lambda: server.paths[-1] == b"/last" or len(server.paths) == before + 3)  # noqa: B023
                await server.answer(len(server.paths))


async def test_who_waits_when_the_connections_are_closed_has_sent_nothing() -> None:
    server = Held()
    async with server.running() as url, ConnectionPools(ConnectionSettings(max_connections=1)) as pools:
        ends: list[type[Exception]] = []

        async def call() -> None:
            try:
                await httpx.AsyncClient(transport=pools, base_url=url).get("/")
            except httpx.TransportError as error:
                ends.append(type(error))

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(call)
            await comes_true(lambda: len(server.paths) == 1)
            tasks.start_soon(call)
            await anyio.wait_all_tasks_blocked()
            await pools.aclose()
        assert httpx.ConnectError in ends
        assert len(ends) == 2
        await comes_true(lambda: not server.open)


# What is closed


async def test_an_idle_connection_makes_room_for_another_host() -> None:
    one = ConnectionSettings(max_connections=1)
    async with LocalServer().running() as first, LocalServer().running() as second, ConnectionPools(one) as pools:
        client = httpx.AsyncClient(transport=pools)
        for _ in range(2):
            for server in (first, second):
                await client.get(f"http://localhost:{server.port}")
                await comes_true(lambda: first.open + second.open == 1)
        assert first.connections == second.connections == 2


async def test_each_host_keeps_its_own_connections() -> None:
    async with LocalServer().running() as first, LocalServer().running() as second, ConnectionPools() as pools:
        client = httpx.AsyncClient(transport=pools)
        for server in (first, second, first, second):
            await client.get(f"http://localhost:{server.port}")
        assert first.connections == second.connections == 1


async def test_connections_that_expired_are_closed_while_others_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr("polymeet.transports._pool.monotonic", lambda: now[0])
    monkeypatch.setattr("polymeet.transports._pools.monotonic", lambda: now[0])
    async with LocalServer().running() as server, LocalServer().running() as other, ConnectionPools() as pools:
        client = httpx.AsyncClient(transport=pools)
        async with anyio.create_task_group() as tasks:
            for _ in range(5):
                tasks.start_soon(client.get, f"http://localhost:{server.port}")
        assert server.open == 5
        now[0] += 40
        await client.get(f"http://localhost:{other.port}")
        await comes_true(lambda: not server.open)
        assert other.open == 1


@pytest.mark.parametrize("again", [[], [1], [2], [3]])
async def test_a_handshake_that_is_cut_off_leaves_no_socket_open(again: list[int], ca_bundle: Path) -> None:
    begun, ended = anyio.Event(), anyio.Event()

    async def silent(stream: ByteStream) -> None:
        async with stream:
            await stream.receive()
            begun.set()
            try:
                while True:
                    await stream.receive()
            except (anyio.EndOfStream, anyio.BrokenResourceError):
                ended.set()

    connection = ConnectionSettings(tls=TLSSettings(ca_bundle=ca_bundle))
    async with serving(silent) as port:
        zoom = Zoom(BearerToken("t"), base_url=f"https://localhost:{port}", connection=connection, retry=ONCE)
        assert await cut_off(partial(zoom.meetings.get_meeting, 1), 1, *again, begin=begun)
        with anyio.fail_after(5):
            await ended.wait()
        await zoom.aclose()


async def test_a_call_that_is_cut_off_closes_its_connection() -> None:
    server = Held()
    async with server.running() as url, ConnectionPools(ConnectionSettings(max_connections=1)) as pools:
        client = httpx.AsyncClient(transport=pools, base_url=url)
        for number in (1, 2, 3):
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(client.get, "/")
                await comes_true(lambda: len(server.paths) == number)  # noqa: B023
                tasks.cancel_scope.cancel()
            await comes_true(lambda: not server.open)
