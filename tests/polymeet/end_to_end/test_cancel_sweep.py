"""Work that is cancelled after each turn of the event loop it takes, once and twice: nothing of it is left.

Sockets are real, behind them is the sandbox. A second cancellation comes in the turn after the first, or some turns later: in the
middle of what cleans up.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import anyio
import anyio.lowlevel
import httpx
import pytest
import sniffio
from anyio.abc import ByteStream

from polymeet import Zoom
from polymeet.auth import BearerToken, FileTokenStore, MemoryTokenStore, Token, TokenKey
from polymeet.connection import ConnectionSettings
from polymeet.downloads import open_download
from polymeet.pagination import paginate
from polymeet.recurrence import Series
from polymeet.testing import Sandbox
from polymeet.zoom.models import MeetingCreate
from tests.helpers.cancelling import comes_true, cut_off
from tests.helpers.local_servers import answer, serving

pytestmark = pytest.mark.anyio

MOST_TURNS = 3_000
START = datetime(2027, 1, 8, 9)  # noqa: DTZ001 - a local time
SERIES = Series.from_rrule("FREQ=YEARLY;COUNT=4", start=START, time_zone="Europe/Riga", duration=timedelta(minutes=45))
Work = Callable[[Zoom], Awaitable[object]]


class Served:
    """A sandbox behind a socket. It may be replaced by a new one at any time."""

    def __init__(self) -> None:
        self.sandbox = Sandbox()
        self.open = 0

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Zoom]:
        """Serve, and give a client with one pool of ten connections."""
        one = ConnectionSettings(max_connections=10)
        async with serving(self._handle) as port:
            url = self.sandbox.base_url("zoom", f"http://127.0.0.1:{port}")
            async with Zoom(BearerToken("sandbox-token"), base_url=url, connection=one) as zoom:
                yield zoom

    async def _handle(self, stream: ByteStream) -> None:
        self.open += 1
        try:
            async with stream:
                await self._answer_all(stream)
        except (anyio.EndOfStream, anyio.BrokenResourceError):
            return
        finally:
            self.open -= 1

    async def _answer_all(self, stream: ByteStream) -> None:
        received = b""
        origin = self.sandbox.base_url("zoom").removesuffix(self.sandbox.base_url("zoom", ""))
        while True:
            while b"\r\n\r\n" not in received:
                received += await stream.receive()
            head, _, received = received.partition(b"\r\n\r\n")
            first, *lines = head.decode().split("\r\n")
            headers = httpx.Headers({name: value for name, _, value in (line.partition(": ") for line in lines)})
            length = int(headers.get("content-length", "0"))
            while len(received) < length:
                received += await stream.receive()
            method, path, _ = first.split(" ")
            content, received = received[:length], received[length:]
            request = httpx.Request(method, f"{origin}{path}", headers=headers, content=content)
            reply = await self.sandbox.transport().handle_async_request(request)
            body = await reply.aread()
            await stream.send(answer(body, b"content-type: application/json", status=b"%d X" % reply.status_code))

    @property
    def alive(self) -> list[int]:
        """The meetings that are there."""
        return [number for number, meeting in self.sandbox.zoom_state.meetings.items() if not meeting.deleted]


def tasks() -> int:
    """Return how many tasks there are in the running loop."""
    if sniffio.current_async_library() == "trio":
        import trio

        return trio.lowlevel.current_statistics().tasks_living
    return len(asyncio.all_tasks())


async def ten_calls(zoom: Zoom) -> None:
    """Call ten times at once: the pool of ten has ten connections to give."""
    with anyio.fail_after(5):
        async with anyio.create_task_group() as calls:
            for _ in range(10):
                calls.start_soon(zoom.users.list_users)


async def sweep(work: Work, step: int, *, check: Callable[[Served, bool], Awaitable[None]] | None = None) -> None:
    """Cancel *work* after 0, *step*, twice *step* and so on turns, until it ends before."""
    served = Served()
    once = sniffio.current_async_library() == "trio"
    async with served.running() as zoom:
        await ten_calls(zoom)
        others = tasks() - served.open
        for second in ("never", "at once", "later")[: 1 if once else None]:
            was_cut, turns = True, 0
            while was_cut:
                assert turns < MOST_TURNS
                served.sandbox = Sandbox()
                again = {"never": [], "at once": [1], "later": [turns * 7 % 61 + 2]}[second]
                was_cut = await cut_off(partial(work, zoom), turns, *again)
                if check is not None:
                    await check(served, was_cut)
                await comes_true(lambda: tasks() - served.open == others)
                if turns % (5 * step) == 0:
                    await ten_calls(zoom)
                turns += step
        assert turns > step, "nothing was cancelled"


async def a_call(zoom: Zoom) -> None:
    await zoom.users.list_users()


async def a_pager(zoom: Zoom) -> None:
    pages = paginate(zoom.users.list_users, page_size=1).with_options(prefetch=2).pages()
    try:
        async for _ in pages:
            await anyio.lowlevel.checkpoint()
    finally:
        await pages.aclose()


async def a_series(zoom: Zoom) -> None:
    await zoom.create_series("me", SERIES, lambda when: MeetingCreate(topic="Review", **when), mode="materialise")


async def nothing_is_left(served: Served, was_cut: bool) -> None:
    assert len(served.alive) == (0 if was_cut else 4)


async def a_download(zoom: Zoom) -> None:
    url = f"{zoom._sender.state.base_url}/users"
    async with open_download(zoom, url) as download:
        async for _ in download:
            pass


@pytest.mark.parametrize("work", [a_call, a_pager, a_download])
async def test_a_few_cancellations(work: Work) -> None:
    await sweep(work, 17)


async def test_a_few_cancellations_of_a_series() -> None:
    await sweep(a_series, 37, check=nothing_is_left)


@pytest.mark.stress
@pytest.mark.parametrize("work", [a_call, a_pager, a_download])
async def test_every_cancellation(work: Work) -> None:
    await sweep(work, 1)


@pytest.mark.stress
async def test_every_cancellation_of_a_series() -> None:
    await sweep(a_series, 1, check=nothing_is_left)


@pytest.mark.parametrize("kind", ["memory", "file"])
async def test_no_lock_of_a_store_is_held(kind: str, tmp_path: Path) -> None:
    store = MemoryTokenStore() if kind == "memory" else FileTokenStore(tmp_path)
    key, token = TokenKey("zoom", "client", "ada"), Token("access-1", expires_at=2e9, obtained_at=1.9e9)

    async def save() -> None:
        async with store.hold(key) as held:
            await anyio.lowlevel.checkpoint()
            await held.save(token)

    for turns in range(0, 200, 5):
        was_cancelled = await cut_off(save, turns, turns % 3 + 1)
        with anyio.fail_after(5):
            async with store.hold(key) as held:
                found = await held.load()
        assert found == token or (was_cancelled and found is None)
    await save()
    assert await store.load(key) == token
