"""Credentials, stores and limiters in several threads and event loops: they work, or say at once that they cannot."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel
import httpx
import pytest
from redis import asyncio as redis_asyncio

from polymeet import Zoom
from polymeet.auth import (
    FileTokenStore,
    MemoryTokenStore,
    RedisTokenStore,
    Token,
    TokenKey,
    TokenStore,
    ZoomServerToServer,
)
from polymeet.auth._single_flight import SingleFlight
from polymeet.errors import WrongEventLoop
from polymeet.rate_limits import RateLimiter, RedisRateLimiter, ZoomRateLimits
from tests.polymeet.rate_limits.budgets import operation

KEY = TokenKey("zoom", "client", "ada")
TOKEN = Token("canary-access", 2_000.0, 1_000.0)
LIGHT = operation("LIGHT")
THREADS = 4


def in_threads(work: Callable[[], Awaitable[Any]], *, loops: str = "asyncio trio") -> list[Any]:
    """Run *work* in so many threads, each with an event loop of its own, and return what each returned or raised."""
    backends = loops.split()

    def one(number: int) -> Any:
        try:
            return anyio.run(work, backend=backends[number % len(backends)])
        except Exception as error:
            return error

    with ThreadPoolExecutor(THREADS) as threads:
        return list(threads.map(one, range(THREADS), timeout=30))


@pytest.fixture(params=["memory", "file", "redis"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> TokenStore:
    if request.param == "memory":
        return MemoryTokenStore(wait=10)
    if request.param == "file":
        return FileTokenStore(tmp_path, wait=10)
    return RedisTokenStore(request.getfixturevalue("redis_url"), prefix=request.node.name, wait=10)


def test_threads_hold_a_token_one_after_another(store: TokenStore) -> None:
    async def count() -> None:
        for _ in range(25):
            async with store.hold(KEY) as held:
                token = await held.load() or Token("canary-access", 0.0, 0.0)
                await anyio.lowlevel.checkpoint()
                await held.save(Token("canary-access", token.expires_at + 1, 0.0))
        if isinstance(store, RedisTokenStore):
            await store.aclose()

    loops = "asyncio" if isinstance(store, RedisTokenStore) else "asyncio trio"
    assert in_threads(count, loops=loops) == [None] * THREADS

    async def total() -> float:
        token = await store.load(KEY)
        if isinstance(store, RedisTokenStore):
            await store.aclose()
        assert token is not None
        return token.expires_at

    assert asyncio.run(total()) == 25 * THREADS


def left_in_the_middle(work: Callable[[], Awaitable[Any]], *, closed: bool) -> asyncio.AbstractEventLoop:
    """Run *work* for a moment in a loop of its own, and stop that loop; close it if asked, which ends none of its tasks."""
    loop = asyncio.new_event_loop()
    task: asyncio.Task[Any] = loop.create_task(work())  # type: ignore[arg-type]
    loop.run_until_complete(asyncio.sleep(0.02))
    assert not task.done()
    if closed:
        task._log_destroy_pending = False  # type: ignore[attr-defined]  # what is left behind is what this is about
        loop.close()
    left.append(task)
    return loop


left: list[object] = []
"""Tasks that no garbage collector is to end before a test has."""


def test_a_holder_whose_loop_was_closed_holds_nothing() -> None:
    store = MemoryTokenStore()

    async def hold() -> None:
        async with store.hold(KEY):
            await asyncio.sleep(60)

    async def hold_again() -> None:
        async with store.hold(KEY) as held:
            await held.save(TOKEN)

    stopped = left_in_the_middle(hold, closed=False)
    with pytest.raises(WrongEventLoop, match="stopped in the middle"):
        asyncio.run(hold_again())
    left[-1]._log_destroy_pending = False  # type: ignore[attr-defined]
    stopped.close()
    asyncio.run(hold_again())
    assert asyncio.run(store.load(KEY)) == TOKEN


def test_threads_share_one_run() -> None:
    flight, runs = SingleFlight[int](timeout=5), []

    async def work() -> int:
        runs.append(threading.get_ident())
        await anyio.sleep(0.3)
        return 7

    assert in_threads(lambda: flight.run(work)) == [7] * THREADS
    assert len(runs) == 1


@pytest.mark.parametrize("closed", [True, False])
def test_a_run_whose_loop_went_away_is_not_waited_for(closed: bool) -> None:
    flight = SingleFlight[int](timeout=5)

    async def hang() -> int:
        await asyncio.sleep(60)
        return 0

    async def work() -> int:
        return 7

    loop = left_in_the_middle(lambda: flight.run(hang), closed=closed)
    if closed:
        assert not flight.is_running
        assert asyncio.run(flight.run(work)) == 7
        return
    with pytest.raises(WrongEventLoop, match="stopped before the end"):
        asyncio.run(flight.run(work))
    for task in asyncio.all_tasks(loop):
        task.cancel()
    loop.run_until_complete(asyncio.sleep(0))
    loop.close()


def test_clients_in_several_threads_share_one_credential() -> None:
    asked: list[str] = []

    async def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        if request.url.path != "/oauth/token":
            return httpx.Response(200, json={"meetings": []})
        await anyio.sleep(0.2)
        return httpx.Response(200, json={"access_token": "canary-token", "expires_in": 3600, "token_type": "bearer"})

    auth = ZoomServerToServer("canary-account", "id", "canary-secret")

    async def call() -> int:
        async with Zoom(auth, transport=httpx.MockTransport(answer)) as zoom:
            await zoom.meetings.list_meetings("me")
        return 1

    assert in_threads(call) == [1] * THREADS
    assert asked.count("/oauth/token") == 1


def test_a_limiter_moves_to_another_loop_and_works_in_one_at_a_time() -> None:
    limiter = RateLimiter(ZoomRateLimits.PRO)
    for _ in range(3):
        assert asyncio.run(limiter.acquire(LIGHT)) < 0.2
    inside, done = threading.Event(), threading.Event()

    async def stay() -> None:
        await limiter.acquire(LIGHT)
        inside.set()
        await asyncio.to_thread(done.wait, 10)

    with ThreadPoolExecutor(1) as other:
        staying = other.submit(asyncio.run, stay())
        assert inside.wait(10)
        with pytest.raises(WrongEventLoop, match="RateLimiter was used in another event loop"):
            asyncio.run(limiter.acquire(LIGHT))
        done.set()
        staying.result(10)
    assert asyncio.run(limiter.acquire(LIGHT)) < 0.2


def test_who_waits_in_a_loop_that_was_closed_is_forgotten_by_the_limiter() -> None:
    limiter = RateLimiter(ZoomRateLimits.PRO.replace(light=ZoomRateLimits.FREE.light))

    async def many() -> None:
        async with anyio.create_task_group() as tasks:
            for _ in range(20):
                tasks.start_soon(limiter.acquire, LIGHT)

    left_in_the_middle(many, closed=True)
    assert asyncio.run(asyncio.wait_for(limiter.acquire(LIGHT), 3)) < 2


def test_what_has_the_callers_redis_client_says_at_once_that_it_is_in_another_loop(redis_url: str) -> None:
    module: Any = redis_asyncio
    client = module.Redis.from_url(redis_url)
    limiter = RedisRateLimiter(ZoomRateLimits.PRO, client, account="ada")
    store = RedisTokenStore(client)

    async def use() -> None:
        await limiter.acquire(LIGHT)
        await store.load(KEY)
        await client.aclose()

    asyncio.run(use())
    for again in (limiter.acquire(LIGHT), store.load(KEY)):
        with pytest.raises(WrongEventLoop, match="make one in each loop"):
            asyncio.run(again)
