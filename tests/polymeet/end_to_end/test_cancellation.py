"""Work that is cancelled, also twice as a task group beside a timeout does it, leaves nothing behind."""

import random
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Literal

import anyio
import pytest

from polymeet import Zoom
from polymeet.connection import TLSSettings
from polymeet.errors import ConnectionLost
from tests.helpers.cancelling import comes_true, cut_off
from tests.helpers.local_servers import LocalServer
from tests.helpers.tls import server_tls

OLD_ANYIO = tuple(int(part) for part in version("anyio").split(".")[:2]) < (4, 13)

pytestmark = pytest.mark.anyio

Wire = Literal["HTTP/1.1", "TLS", "HTTP/2"]


@asynccontextmanager
async def client_of_one_pool(wire: Wire, bundle: Path) -> AsyncIterator[Zoom]:
    """Serve on this machine, and give a client with ten connections that sends nothing twice."""
    tls = None if wire == "HTTP/1.1" else server_tls(alpn="h2" if wire == "HTTP/2" else "http/1.1")
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(LocalServer(tls=tls).running())
        trusted = {} if tls is None else {"tls": TLSSettings(ca_bundle=bundle), "http2": wire == "HTTP/2"}
        yield await stack.enter_async_context(server.zoom(max_connections=10, **trusted))


async def ten_calls(zoom: Zoom) -> None:
    """Call ten times at once, and fail where one of them does, or waits for a connection."""
    with anyio.fail_after(5):
        async with anyio.create_task_group() as tasks:
            for _ in range(10):
                tasks.start_soon(zoom.meetings.get_meeting, 85746065)


async def one_call(zoom: Zoom) -> None:
    """Call once. On HTTP/2 a call may be lost where its neighbour on the connection is cancelled; a client would repeat it."""
    with suppress(ConnectionLost):
        await zoom.meetings.get_meeting(85746065)


@pytest.mark.skipif(
    OLD_ANYIO, reason="anyio before 4.13 leaves sockets and TLS streams of cancelled connections broken"
)
@pytest.mark.parametrize("wire", ["HTTP/1.1", "TLS", "HTTP/2"])
@pytest.mark.parametrize("seed", range(3))
async def test_a_burst_of_cancelled_calls_leaves_the_pool_whole(wire: Wire, seed: int, ca_bundle: Path) -> None:
    chance = random.Random(seed)
    async with client_of_one_pool(wire, ca_bundle) as zoom:
        for _ in range(5):
            async with anyio.create_task_group() as tasks:
                for _ in range(10):
                    turns = chance.randrange(60), chance.randrange(1, 4)
                    tasks.start_soon(cut_off, partial(one_call, zoom), *turns)
            await ten_calls(zoom)


@pytest.mark.parametrize("turns", range(1, 5))
async def test_closing_a_client_in_a_task_that_is_cancelled_twice_closes_its_connections(turns: int) -> None:
    async with LocalServer().running() as server:
        called = anyio.Event()

        async def work() -> None:
            async with server.zoom(max_connections=10) as zoom:
                await ten_calls(zoom)
                called.set()
                await anyio.sleep_forever()

        assert await cut_off(work, 1, turns, begin=called)
        await comes_true(lambda: not server.open)
