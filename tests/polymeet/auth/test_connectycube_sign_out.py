"""Where a session of ConnectyCube ends, and where it is used."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import anyio
import anyio.lowlevel
import httpx
import pytest

from polymeet import ConnectyCube
from polymeet.auth import (
    Answer,
    ConnectyCubeSession,
    HeldToken,
    MemoryTokenStore,
    Token,
    TokenKey,
)
from polymeet.errors import (
    ReauthorizationRequired,
    TokenError,
)
from polymeet.httpx_auth import HttpxAuth
from tests.polymeet.auth.cubes import Cube, a_day_more, always

pytestmark = pytest.mark.anyio


async def test_sign_out_ends_the_session_here_and_there() -> None:
    cube, store = Cube(), MemoryTokenStore()
    auth = cube.auth(store=store)
    async with cube.client(auth) as client:
        await client.meetings.list_meetings()
        await auth.sign_out(client)
        for _ in range(2):
            with pytest.raises(ReauthorizationRequired, match="signed out"):
                await client.meetings.list_meetings()
    assert cube.deleted == ["canary-token-1"]
    assert await store.load(auth.key) is None
    assert len(cube.sessions) == 1


async def test_sign_out_of_a_session_that_has_ended_is_no_failure() -> None:
    cube = Cube()
    auth = cube.auth()
    async with cube.client(auth) as client:
        await client.meetings.list_meetings()
        cube.ends.clear()
        await auth.sign_out(client)
        with pytest.raises(ReauthorizationRequired, match="signed out"):
            await client.meetings.list_meetings()
    assert len(cube.sessions) == 1


async def test_sign_out_without_a_session_sends_nothing() -> None:
    cube = Cube()
    auth = cube.auth()
    async with cube.client(auth) as client:
        await auth.sign_out(client)
    assert not cube.deleted


async def test_a_sign_out_that_fails_keeps_the_session() -> None:
    cube = Cube()
    auth = cube.auth()
    async with cube.client(auth) as client:
        await client.meetings.list_meetings()
        cube.answer_call = always(503, json={"errors": ["canary-token-1 is busy"]})
        with pytest.raises(TokenError, match=r"did not end the session: \*\*\* is busy \(503\)"):
            await auth.sign_out(client)
        cube.answer_call = lambda request: None
        await client.meetings.list_meetings()
    assert len(cube.sessions) == 1


async def test_a_write_under_way_brings_nothing_back_after_sign_out() -> None:
    class SlowToSave(MemoryTokenStore):
        @asynccontextmanager
        async def hold(self, key: TokenKey) -> AsyncGenerator[HeldToken]:
            async with super().hold(key) as held:
                save = held.save

                async def late(token: Token) -> None:
                    await anyio.sleep(0.02)
                    await save(token)

                held.save = late  # type: ignore[method-assign]
                yield held

    class Through:
        """Another call is answered while the session is being ended."""

        async def exchange(self, request: httpx.Request) -> Answer:
            await auth.answered(used, a_day_more(), self.exchange)
            await anyio.sleep(0.01)
            return Answer(200, httpx.Headers(), b"")

    cube, store = Cube(), SlowToSave()
    auth = cube.auth(store=store)
    async with cube.client(auth) as client:
        used = await auth.authorize(client.exchange)
        await auth.sign_out(Through())
    assert await store.load(auth.key) is None


async def test_a_call_during_sign_out_begins_no_new_session() -> None:
    class SlowToAnswer:
        """The session has ended at ConnectyCube; the answer that says so is still under way."""

        async def exchange(self, request: httpx.Request) -> Answer:
            cube.ends.clear()
            await anyio.sleep(0.05)
            return Answer(200, httpx.Headers(), b"")

    cube, store = Cube(), MemoryTokenStore()
    auth = cube.auth(store=store)
    async with cube.client(auth) as client:
        await client.meetings.list_meetings()
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(auth.sign_out, SlowToAnswer())
            await anyio.sleep(0.01)
            with pytest.raises(ReauthorizationRequired, match="signed out"):
                await client.meetings.list_meetings()
    assert len(cube.sessions) == 1
    assert await store.load(auth.key) is None


async def test_the_api_is_where_the_session_is() -> None:
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(f"{request.method} {request.url}")
        return (
            httpx.Response(201, json={"session": {"token": "t"}})
            if request.method == "POST"
            else httpx.Response(200, json=[])
        )

    transport = httpx.MockTransport(answer)
    auth = ConnectyCubeSession(7, "k", base_url="https://own.example/cube/")
    await ConnectyCube(auth, transport=transport).meetings.list_meetings()
    await ConnectyCube(auth, transport=transport, base_url="https://proxy.example").meetings.list_meetings()
    await auth.sign_out(ConnectyCube(auth, transport=transport))
    assert asked == [
        "POST https://own.example/cube/session",
        "GET https://own.example/cube/meetings",
        "GET https://proxy.example/meetings",
        "DELETE https://own.example/cube/session",
    ]


async def test_it_works_with_a_plain_httpx_client() -> None:
    cube = Cube()
    transport = httpx.MockTransport(cube.handle)
    auth = HttpxAuth(cube.auth(), transport=transport)
    async with httpx.AsyncClient(auth=auth, transport=transport) as http:
        await http.get("https://api.connectycube.com/meetings")
        cube.ends.clear()
        assert (await http.get("https://api.connectycube.com/meetings")).status_code == 200
    await auth.aclose()
    assert len(cube.sessions) == 2
