"""How long a session of ConnectyCube lives, and what a store learns of it."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from email.utils import formatdate
from typing import Any

import anyio
import anyio.lowlevel
import httpx
import pytest

from polymeet.auth import (
    GuestLogin,
    HeldToken,
    MemoryTokenStore,
    TokenKey,
)
from tests.polymeet.auth.cubes import HOUR, NOW, Cube, a_day_more, always, calls, header_date

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("says_when", [True, False])
async def test_each_use_prolongs_the_session(says_when: bool) -> None:
    cube = Cube()
    cube.says_when = says_when
    async with cube.client() as client:
        for _ in range(10):
            await client.meetings.list_meetings()
            cube.now += 2 * HOUR - 60
        assert len(cube.sessions) == 1
        cube.now += HOUR
        await client.meetings.list_meetings()
    assert len(cube.sessions) == 2
    assert cube.calls == ["canary-token-1"] * 10 + ["canary-token-2"], "an old session is not tried in vain"


async def test_a_session_lives_as_long_as_the_answers_say() -> None:
    cube = Cube()
    in_a_day = {"CB-Token-ExpirationDate": header_date(NOW + 24 * HOUR)}
    async with cube.client() as client:
        cube.answer_call = always(404, json={"errors": ["Not found"]}, headers=in_a_day)
        await calls(client, 1)
        cube.now += 23 * HOUR
        await calls(client, 1)
        assert len(cube.sessions) == 1
        cube.now += 2 * HOUR
        await calls(client, 1)
    assert len(cube.sessions) == 2


@pytest.mark.parametrize("hours", [-5, 5])
async def test_the_end_of_a_session_is_read_by_the_servers_clock(hours: int) -> None:
    cube = Cube()

    def answer(request: httpx.Request) -> httpx.Response:
        theirs = cube.now + hours * HOUR
        headers = {"CB-Token-ExpirationDate": header_date(theirs + HOUR), "date": formatdate(theirs, usegmt=True)}
        return httpx.Response(200, json=[], headers=headers)

    cube.answer_call = answer
    async with cube.client() as client:
        await calls(client, 1)
        cube.now += HOUR - 60
        await calls(client, 1)
        assert len(cube.sessions) == 1
        cube.now += HOUR + 60
        await calls(client, 1)
    assert len(cube.sessions) == 2


@pytest.mark.parametrize(
    "date", ["", "soon", "2023-08-25", "2023-08-25 13:29:38 UTC", "12:00 UTC", "2023-13-01 00:00:00 UTC"]
)
async def test_a_date_that_says_nothing_or_has_passed_is_passed_over(date: str) -> None:
    """A clock that is wrong by hours must not make every call ask for a session."""
    cube = Cube()
    cube.answer_call = always(200, json=[], headers={"CB-Token-ExpirationDate": date})
    async with cube.client() as client:
        for _ in range(5):
            await client.meetings.list_meetings()
            cube.now += HOUR
    assert len(cube.sessions) == 1


async def test_a_failing_gateway_prolongs_nothing() -> None:
    cube = Cube()
    async with cube.client() as client:
        await client.meetings.list_meetings()
        cube.now += HOUR
        cube.answer_call = always(502, text="<html>")
        await calls(client, 1)
        cube.now += HOUR + 60
        cube.answer_call = lambda request: None
        assert await calls(client, 1) == [None]
    assert cube.calls == ["canary-token-1"] * 2 + ["canary-token-2"]


async def test_no_session_is_renewed_while_it_is_used() -> None:
    cube = Cube()
    async with cube.client() as client:
        await client.meetings.list_meetings()
        cube.now += 2 * HOUR - 60
        await client.meetings.list_meetings()
    assert len(cube.sessions) == 1


async def test_a_late_answer_says_nothing_of_the_session_after_it() -> None:
    cube, store = Cube(), MemoryTokenStore()
    auth = cube.auth(store=store)
    async with cube.client(auth) as client:
        late = await auth.authorize(client.exchange)
        cube.ends.clear()
        await client.meetings.list_meetings()
        assert not await auth.answered(late, a_day_more(), client.exchange)
        cube.now += 3 * HOUR
        await client.meetings.list_meetings()
    assert cube.calls == ["canary-token-1", "canary-token-2", "canary-token-3"]


async def test_what_another_process_saved_since_is_kept() -> None:
    cube, store = Cube(), MemoryTokenStore()
    auth = cube.auth(store=store)
    async with cube.client(auth) as client, cube.client(cube.auth(store=store)) as another:
        used = await auth.authorize(client.exchange)
        await another.meetings.list_meetings()
        cube.ends.clear()
        await another.meetings.list_meetings()
        await auth.answered(used, a_day_more(), client.exchange)
        await auth.wait_until_idle()
        saved = await store.load(auth.key)
    assert saved is not None
    assert saved.access_token == "canary-token-2"


class CountingStore(MemoryTokenStore):
    """Counts how often it is held, which is before every write; a hold begins late."""

    def __init__(self) -> None:
        super().__init__()
        self.holds = 0
        self.delay = 0.0

    @asynccontextmanager
    async def hold(self, key: TokenKey) -> AsyncGenerator[HeldToken]:
        self.holds += 1
        await anyio.sleep(self.delay)
        async with super().hold(key) as held:
            await anyio.sleep(self.delay)
            yield held


async def test_the_store_learns_of_it_every_ten_minutes() -> None:
    cube, store = Cube(), CountingStore()
    auth = cube.auth(store=store)
    async with cube.client(auth) as client:
        for _ in range(60):
            await calls(client, 10)
            await auth.wait_until_idle()
            cube.now += 60
    assert store.holds == 1 + 5
    saved = await store.load(TokenKey("connectycube", "7", "login:ada"))
    assert saved is not None
    assert 0 <= cube.now + 2 * HOUR - saved.expires_at < 11 * 60


async def test_a_new_session_is_saved_once() -> None:
    cube, store = Cube(), CountingStore()
    auth = cube.auth(store=store)
    async with cube.client(auth) as client:
        for sessions in (1, 2, 3):
            await client.meetings.list_meetings()
            await client.meetings.list_meetings()
            await auth.wait_until_idle()
            assert store.holds == sessions
            cube.now += 3 * HOUR


async def test_what_moves_during_a_write_is_saved_by_a_later_one() -> None:
    cube, store = Cube(), CountingStore()
    auth = cube.auth(store=store)
    async with cube.client(auth) as client:
        await client.meetings.list_meetings()
        store.delay = 0.02
        for _ in range(2):
            cube.now += HOUR
            await client.meetings.list_meetings()
        await auth.wait_until_idle()
        await client.meetings.list_meetings()
    saved = await store.load(auth.key)
    assert saved is not None
    assert saved.expires_at == cube.now + 2 * HOUR


async def test_a_session_is_shared_through_the_store() -> None:
    cube, store = Cube(), MemoryTokenStore()
    async with cube.client(cube.auth(store=store)) as client:
        await client.meetings.list_meetings()
        cube.now += HOUR
        await client.meetings.list_meetings()
    cube.now += 1.5 * HOUR
    async with cube.client(cube.auth(store=store)) as client:
        await client.meetings.list_meetings()
    async with cube.client(cube.auth(store=store, user=GuestLogin(full_name="ada"))) as client:
        await client.meetings.list_meetings()
    assert cube.calls == ["canary-token-1"] * 3 + ["canary-token-2"]


async def test_a_store_that_fails_later_fails_no_call() -> None:
    class Failing(MemoryTokenStore):
        def hold(self, key: TokenKey) -> Any:
            if cube.calls:
                raise OSError("disk full")
            return super().hold(key)

    cube = Cube()
    async with cube.client(cube.auth(store=Failing())) as client:
        for _ in range(5):
            await client.meetings.list_meetings()
            cube.now += HOUR
    assert len(cube.sessions) == 1
