"""A pager against a loop of one's own over the same pages, what reading ahead gains, and the memory of a long list."""

import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from functools import partial
from importlib import import_module
from typing import Any

import anyio
import httpx

from polymeet import ConnectyCube, Zoom
from polymeet.auth import BearerToken, ConnectyCubeToken
from polymeet.pagination import paginate

from .fresh import fresh
from .measuring import Group, Sample, cpu_of_awaiting
from .payloads import TOKEN, page
from .peers import API, HEADERS
from .rows import Row

__all__ = ("GROUPS", "memory_of_a_list")

PAGES = 5
LATENCY = 0.04
URL = f"{API}/users/me/meetings"


def _serving(library: Any, pages: list[bytes], *, latency: float = 0.0) -> Any:
    """Return a transport of httpx or httpx2 that answers with the page that the cursor numbers."""

    async def answer(request: Any) -> Any:
        if latency:
            await anyio.sleep(latency)
        number = int(request.url.params.get("next_page_token") or 0)
        return library.Response(200, content=pages[number % len(pages)], headers={"content-type": "application/json"})

    return library.MockTransport(answer)


def _pages(count: int, size: int = 300) -> list[bytes]:
    return [page(number, following=str(number + 1) if number < count - 1 else "", size=size) for number in range(count)]


@asynccontextmanager
async def _at_zero_latency(short: bool) -> AsyncIterator[Mapping[str, Sample]]:
    pages = _pages(PAGES)

    async def by_pager(zoom: Zoom) -> None:
        found = [meeting async for meeting in paginate(zoom.meetings.list_meetings, "me", page_size=300)]
        assert len(found) == PAGES * 300

    async def by_loop(client: Any) -> None:
        found, token = list[Any](), ""
        while True:
            answer = (await client.get(URL, params={"page_size": 300, "next_page_token": token})).json()
            found += answer["meetings"]
            token = answer["next_page_token"]
            if not token:
                break
        assert len(found) == PAGES * 300

    httpx2 = import_module("httpx2")
    async with (
        Zoom(BearerToken(TOKEN), transport=_serving(httpx, pages)) as zoom,
        httpx.AsyncClient(headers=HEADERS, transport=_serving(httpx, pages)) as client,
        httpx2.AsyncClient(headers=HEADERS, transport=_serving(httpx2, pages)) as client2,
    ):
        calls = {
            "polymeet": partial(by_pager, zoom),
            "httpx": partial(by_loop, client),
            "httpx2": partial(by_loop, client2),
        }
        yield {name: cpu_of_awaiting(call) for name, call in calls.items()}


@asynccontextmanager
async def _ahead(short: bool) -> AsyncIterator[Mapping[str, Sample]]:
    pages = _pages(20, size=3)

    async def used(zoom: Zoom, prefetch: int) -> None:
        """Use each page for as long as the server takes for one."""
        pager = paginate(zoom.meetings.list_meetings, "me").with_options(prefetch=prefetch)
        async for _ in pager.pages():
            await anyio.sleep(LATENCY)

    async with Zoom(BearerToken(TOKEN), transport=_serving(httpx, pages, latency=LATENCY)) as zoom:

        async def sample() -> Mapping[str, float]:
            return {"gain": await _seconds(partial(used, zoom, 0)) / await _seconds(partial(used, zoom, 1))}

        yield {"polymeet": sample}


@asynccontextmanager
async def _by_offset(short: bool) -> AsyncIterator[Mapping[str, Sample]]:
    size, total = 30, 30 * 80

    async def answer(request: httpx.Request) -> httpx.Response:
        await anyio.sleep(LATENCY)
        first = int(request.url.params.get("offset", "0"))
        return httpx.Response(200, json=[{"_id": str(number)} for number in range(first, min(first + size, total))])

    async def read(cube: ConnectyCube, concurrency: int) -> None:
        pager = paginate(cube.meetings.list_meetings, limit=size).with_options(concurrency=concurrency)
        assert len(await pager.collect()) == total

    async with ConnectyCube(ConnectyCubeToken("token"), transport=httpx.MockTransport(answer)) as cube:

        async def sample() -> Mapping[str, float]:
            one, four, eight = [await _seconds(partial(read, cube, number)) for number in (1, 4, 8)]
            return {"gain at 4": one / four, "gain at 8": one / eight}

        yield {"polymeet": sample}


async def _seconds(work: Callable[[], Awaitable[None]]) -> float:
    began = time.perf_counter()
    await work()
    return time.perf_counter() - began


async def memory_of_a_list(memory: Callable[[], int]) -> float:
    """Return the MiB that this process grows by between the 250th and the 1,000th page."""

    async def answer(request: httpx.Request) -> httpx.Response:
        number = int(request.url.params.get("next_page_token") or 0)
        return httpx.Response(200, content=page(number, following=str(number + 1)))

    async with Zoom(BearerToken(TOKEN), transport=httpx.MockTransport(answer)) as zoom:
        pager = paginate(zoom.meetings.list_meetings, "me", page_size=300).with_options(check_total=False)
        held = 0
        async for each in pager.pages():
            if each.number == 250:
                held = memory()
            if each.number == 1_000:
                break
    return (memory() - held) / 2**20


@asynccontextmanager
async def _memory(short: bool) -> AsyncIterator[Mapping[str, Sample]]:
    program = (
        "import asyncio, json\n"
        f"from {__name__} import memory_of_a_list\n"
        "print(json.dumps({'growth': asyncio.run(memory_of_a_list(memory))}))"
    )

    async def sample() -> Mapping[str, float]:
        return fresh(program)

    yield {"polymeet": sample}


GROUPS = (
    Group(
        name="pager",
        rows=(
            Row(
                id="pager",
                title=f"pager at zero latency / bare httpx loop, {PAGES} pages of 300",
                measure="cpu",
                base="httpx",
                goal=2.5,
            ),
        ),
        contestants=_at_zero_latency,
        rounds=25,
        short_rounds=15,
    ),
    Group(
        name="ahead",
        rows=(
            Row(
                id="P10",
                title="reading ahead, consumer as slow as the server: gain",
                measure="gain",
                unit="",
                base=None,
                goal=1.8,
                more_is_better=True,
            ),
        ),
        contestants=_ahead,
        rounds=3,
        warms_up=False,
        is_short=False,
    ),
    Group(
        name="offsets",
        rows=tuple(
            Row(
                id=f"P11, {number}",
                title=f"pages by offset at 40 ms, {number} side by side: gain",
                measure=f"gain at {number}",
                unit="",
                base=None,
                goal=goal,
                more_is_better=True,
            )
            for number, goal in ((4, 3.7), (8, 6.8))
        ),
        contestants=_by_offset,
        rounds=2,
        warms_up=False,
        is_short=False,
    ),
    Group(
        name="memory of a list",
        rows=(
            Row(
                id="P12",
                title="growth of the process, page 250 to page 1,000",
                measure="growth",
                unit="MiB",
                base=None,
                goal=1.0,
            ),
        ),
        contestants=_memory,
        rounds=1,
        warms_up=False,
        is_short=False,
    ),
)
