"""Calls over loopback to a static server on another core: many tasks at once, their slowest calls, cold connections, and a download."""

import asyncio
import inspect
import ssl
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from tempfile import TemporaryDirectory
from typing import Any

from polymeet import Zoom
from polymeet.auth import BearerToken
from polymeet.connection import ConnectionSettings, TLSSettings
from polymeet.downloads import open_download

from .measuring import Group, Sample
from .payloads import TOKEN
from .peers import HEADERS, Calls, sdk_clients
from .rows import Row
from .server import DOWNLOAD_BYTES, pinned, serving

__all__ = ("GROUPS",)

TASKS = (10, 100, 1000)
SECONDS = 0.4
"""Length of one sample of many tasks: they begin calls for so long, and end those that they have begun."""


def _over(backend: str) -> ConnectionSettings | None:
    """Return the settings for one way to the wire; None where it is not available."""
    if "http_backend" not in inspect.signature(ConnectionSettings).parameters or not find_spec(backend):
        return None
    options: dict[str, Any] = {"http_backend": backend}
    return ConnectionSettings(**options)


@asynccontextmanager
async def _ours(port: int) -> AsyncIterator[dict[str, Zoom]]:
    ways = {
        "polymeet": ConnectionSettings(),
        "polymeet over httpx2": _over("httpx2"),
        "polymeet over aiohttp": _over("aiohttp"),
    }
    async with AsyncExitStack() as stack:
        yield {
            name: await stack.enter_async_context(
                Zoom(BearerToken(TOKEN), base_url=f"http://127.0.0.1:{port}/v2", connection=connection)
            )
            for name, connection in ways.items()
            if connection is not None
        }


@asynccontextmanager
async def _bare(port: int) -> AsyncIterator[Calls]:
    """Open the HTTP clients themselves, each with the pool that serves it best at 100 tasks, and without timeouts."""
    url = f"http://127.0.0.1:{port}/v2/meetings/1"
    async with AsyncExitStack() as stack:
        calls: dict[str, Callable[[], Awaitable[object]]] = {}

        async def by_httpx(client: Any) -> object:
            return (await client.get(url)).json()

        async def by_aiohttp(session: Any) -> object:
            async with session.get(url) as response:
                return await response.json()

        httpx2, httpx = import_module("httpx2"), import_module("httpx")
        limits = httpx2.Limits(max_connections=100, max_keepalive_connections=100)
        clients = {
            "httpx2": httpx2.AsyncClient(headers=HEADERS, timeout=None, limits=limits),
            # its own default of 20 kept connections is faster at 100 tasks than keeping all of them
            "httpx": httpx.AsyncClient(headers=HEADERS, timeout=None),
        }
        if find_spec("httpx_aiohttp"):
            transport = import_module("httpx_aiohttp").AiohttpTransport()
            clients["httpx over aiohttp"] = httpx.AsyncClient(headers=HEADERS, timeout=None, transport=transport)
        for name, client in clients.items():
            calls[name] = partial(by_httpx, await stack.enter_async_context(client))
        if find_spec("aiohttp"):
            session = await stack.enter_async_context(import_module("aiohttp").ClientSession(headers=HEADERS))
            calls["aiohttp"] = partial(by_aiohttp, session)
        yield calls


async def _load(
    call: Callable[[], Awaitable[object]], tasks: int, lasting: float = SECONDS
) -> tuple[float, list[float]]:
    """Return the calls a second when *tasks* make them one after another for some seconds, and the seconds of each call."""
    seconds: list[float] = []
    began = time.perf_counter()

    async def work() -> None:
        ended = 0.0
        while ended < began + lasting:
            started = time.perf_counter()
            await call()
            ended = time.perf_counter()
            seconds.append(ended - started)

    await asyncio.gather(*(work() for _ in range(tasks)))
    return len(seconds) / (time.perf_counter() - began), seconds


def _hundred_tasks(call: Callable[[], Awaitable[object]]) -> Sample:
    async def sample() -> Mapping[str, float]:
        await _load(call, 100, 0)  # one call each: connections of the last round may have expired
        rate, seconds = await _load(call, 100)
        seconds.sort()
        return {"rate": rate, "tail": seconds[int(len(seconds) * 0.99)] / seconds[len(seconds) // 2]}

    return sample


@asynccontextmanager
async def _at_hundred_tasks(short: bool) -> AsyncIterator[Mapping[str, Sample]]:
    with serving() as port, pinned():
        async with _ours(port) as ours, _bare(port) as bare, AsyncExitStack() as stack:
            calls: dict[str, Callable[[], Awaitable[object]]] = {
                name: partial(zoom.meetings.get_meeting, 1) for name, zoom in ours.items()
            }
            calls |= {name: call for name, call in bare.items() if name != "httpx" or not short}  # the slowest
            if not short:
                base, stock = f"http://127.0.0.1:{port}/v2", ("meetings", "get_meeting", (1,))
                calls |= await stack.enter_async_context(sdk_clients("Meeting", "/meetings/1", stock, base=base))
            yield {name: _hundred_tasks(call) for name, call in calls.items()}


def _growing_tasks(call: Callable[[], Awaitable[object]]) -> Sample:
    async def sample() -> Mapping[str, float]:
        alone, _ = await _load(call, 1)
        found: dict[str, float] = {}
        for tasks in TASKS:
            await _load(call, tasks, 0)
            found[f"at {tasks}"] = (await _load(call, tasks))[0] / alone
        return found

    return sample


@asynccontextmanager
async def _at_growing_tasks(short: bool) -> AsyncIterator[Mapping[str, Sample]]:
    with serving() as port, pinned():
        async with _ours(port) as ours, _bare(port) as bare:
            calls: dict[str, Callable[[], Awaitable[object]]] = {
                name: partial(zoom.meetings.get_meeting, 1) for name, zoom in ours.items()
            }
            calls |= {name: call for name, call in bare.items() if name in ("httpx2", "aiohttp")}
            yield {name: _growing_tasks(call) for name, call in calls.items()}


@asynccontextmanager
async def _downloading(short: bool) -> AsyncIterator[Mapping[str, Sample]]:
    with serving() as port, pinned():
        url = f"http://127.0.0.1:{port}/rec/download/1"
        async with _ours(port) as ours, AsyncExitStack() as stack:

            async def by_polymeet(zoom: Zoom) -> None:
                async with open_download(zoom, url, maximum_bytes=2 * DOWNLOAD_BYTES) as download:
                    assert sum([len(piece) async for piece in download]) == DOWNLOAD_BYTES

            async def by_httpx(client: Any) -> None:
                async with client.stream("GET", url) as response:
                    assert sum([len(piece) async for piece in response.aiter_bytes()]) == DOWNLOAD_BYTES

            downloads = {name: partial(by_polymeet, zoom) for name, zoom in ours.items()}
            for name in ("httpx2", "httpx"):
                client = await stack.enter_async_context(import_module(name).AsyncClient(headers=HEADERS))
                downloads[name] = partial(by_httpx, client)
            yield {name: _cpu_of_a_mebibyte(download) for name, download in downloads.items()}


@asynccontextmanager
async def _bursting(short: bool) -> AsyncIterator[Mapping[str, Sample]]:
    """Open a hundred TLS connections at once, each time with a client of its own."""
    if not find_spec("trustme"):
        yield {}
        return
    with TemporaryDirectory() as folder:
        authority, bundle, identity = import_module("trustme").CA(), f"{folder}/ca.pem", f"{folder}/server.pem"
        authority.cert_pem.write_to_path(bundle)
        authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(identity)
        with serving(identity) as port, pinned():
            base = f"https://127.0.0.1:{port}/v2"

            async def by_polymeet() -> None:
                connection = ConnectionSettings(tls=TLSSettings(ca_bundle=bundle))
                async with Zoom(BearerToken(TOKEN), base_url=base, connection=connection) as zoom:
                    await _load(partial(zoom.meetings.get_meeting, 1), 100, 0)

            async def by_httpx(library: Any) -> None:
                verify = ssl.create_default_context(cafile=bundle)
                async with library.AsyncClient(headers=HEADERS, verify=verify, timeout=None) as client:
                    await _load(partial(client.get, f"{base}/meetings/1"), 100, 0)

            bursts: dict[str, Callable[[], Awaitable[None]]] = {"polymeet": by_polymeet}
            bursts |= {name: partial(by_httpx, import_module(name)) for name in ("httpx2", "httpx")}
            yield {name: _wall(burst) for name, burst in bursts.items()}


def _wall(work: Callable[[], Awaitable[None]]) -> Sample:
    async def sample() -> Mapping[str, float]:
        began = time.perf_counter()
        await work()
        return {"wall": (time.perf_counter() - began) * 1e3}

    return sample


def _cpu_of_a_mebibyte(download: Callable[[], Awaitable[None]]) -> Sample:
    async def sample() -> Mapping[str, float]:
        began = time.process_time()
        await download()
        return {"cpu": (time.process_time() - began) / (DOWNLOAD_BYTES / 2**20) * 1e6}

    return sample


GROUPS = (
    Group(
        name="100 tasks",
        rows=(
            Row(
                id="P4",
                title="100 tasks, small gets over loopback",
                measure="rate",
                unit="/s",
                goal=2.0,
                more_is_better=True,
                hidden=("polymeet over aiohttp", "aiohttp", "httpx over aiohttp"),
            ),
            Row(
                id="P5",
                title="the same over aiohttp",
                measure="rate",
                unit="/s",
                ours="polymeet over aiohttp",
                goal=4.2,
                more_is_better=True,
                hidden=("polymeet", "polymeet over httpx2", "httpx", "openai", "githubkit", "openapi-python-client"),
            ),
            Row(
                id="P7",
                title="p99 / p50 of these calls",
                measure="tail",
                unit="",
                base=None,
                goal=1.3,
                is_steady=False,
            ),
        ),
        contestants=_at_hundred_tasks,
        rounds=15,
        short_rounds=9,
    ),
    Group(
        name="more tasks",
        rows=tuple(
            Row(
                id=f"P6, {tasks}",
                title=f"requests/s with {tasks:,} tasks / with one",
                measure=f"at {tasks}",
                unit="",
                base=None,
                goal=0.7,
                more_is_better=True,
            )
            for tasks in TASKS
        ),
        contestants=_at_growing_tasks,
        rounds=3,
        warms_up=False,
        is_short=False,
    ),
    Group(
        name="burst",
        rows=(Row(id="burst", title="100 cold TLS connections at once", measure="wall", unit="ms"),),
        contestants=_bursting,
        rounds=5,
        is_short=False,
    ),
    Group(
        name="download",
        rows=(Row(id="download", title="download of 16 MiB over loopback, a MiB", measure="cpu"),),
        contestants=_downloading,
        rounds=9,
        is_short=False,
    ),
)
