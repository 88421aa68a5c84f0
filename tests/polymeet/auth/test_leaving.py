"""Leaving `async with` while a token is being renewed: what would be lost is waited for, and nothing else."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import anyio
import httpx
import pytest

from polymeet import ConnectyCube, Zoom
from polymeet.auth import (
    Auth,
    Authorization,
    ConnectyCubeSession,
    Exchange,
    HeldToken,
    MemoryTokenStore,
    TokenKey,
    ZoomOAuth,
    ZoomServerToServer,
)
from polymeet.errors import TokenError
from polymeet.retry import Retry

pytestmark = pytest.mark.anyio


class Slow:
    """A token endpoint that takes its time, and an API that does not."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.token_requests = 0

    @property
    def transport(self) -> httpx.AsyncBaseTransport:
        return httpx.MockTransport(self.answer)

    async def answer(self, request: httpx.Request) -> httpx.Response:
        if request.url.path not in ("/oauth/token", "/session"):
            return httpx.Response(200, json=[] if "connectycube" in request.url.host else {})
        self.token_requests += 1
        await anyio.sleep(self.seconds)
        token = {"access_token": "a", "refresh_token": "new", "expires_in": 3600, "session": {"token": "t"}}
        return httpx.Response(200, json=token)


async def leave_in_the_middle(client: Any, call: Any) -> float:
    """Begin a call, give it up, and leave; return how long leaving took."""
    async with client:
        with anyio.move_on_after(0.05):
            await call()
        began = anyio.current_time()
    return anyio.current_time() - began


async def test_a_renewal_that_rotates_is_waited_for_and_saved() -> None:
    store = MemoryTokenStore()
    auth = ZoomOAuth("c", "s", refresh_token="old", store=store)
    zoom = Zoom(auth, transport=Slow(0.4).transport)
    assert await leave_in_the_middle(zoom, zoom.users.list_users) > 0.2
    saved = await store.load(auth.key)
    assert saved is not None
    assert saved.refresh_token == "new"


async def test_no_other_renewal_is_waited_for() -> None:
    zoom = Zoom(ZoomServerToServer("a", "c", "s"), transport=Slow(30).transport)
    cube = ConnectyCube(ConnectyCubeSession(7, "canary"), transport=Slow(30).transport)
    assert await leave_in_the_middle(zoom, zoom.users.list_users) < 5
    assert await leave_in_the_middle(cube, cube.meetings.list_meetings) < 5


async def test_a_session_whose_end_cannot_be_saved_holds_nobody_for_long() -> None:
    class Stuck(MemoryTokenStore):
        is_stuck = False

        @asynccontextmanager
        async def hold(self, key: TokenKey) -> AsyncGenerator[HeldToken]:
            if self.is_stuck:
                await anyio.sleep(30)
            async with super().hold(key) as held:
                yield held

    now, store = [1_000_000.0], Stuck()
    auth = ConnectyCubeSession(7, "canary", store=store, clock=lambda: now[0])
    with anyio.fail_after(10):
        async with ConnectyCube(auth, transport=Slow(0).transport) as cube:
            await cube.meetings.list_meetings()
            now[0] += 3_600
            store.is_stuck = True
            await cube.meetings.list_meetings()


async def test_a_credential_of_your_own_is_waited_for_unless_it_says_otherwise() -> None:
    class Own(Auth):
        waited = 0

        async def authorize(self, exchange: Exchange, /) -> Authorization:
            return Authorization({"x-own": "1"})

        async def wait_until_idle(self) -> None:
            self.waited += 1

    class Careless(Own):
        async def finish(self) -> None:
            return

    for auth, waited in ((Own(), 1), (Careless(), 0)):
        async with Zoom(auth, transport=Slow(0).transport) as zoom:
            await zoom.users.list_users()
        assert auth.waited == waited


@pytest.mark.parametrize("attempts", [1, 4])
async def test_a_client_that_is_left_costs_another_no_token(attempts: int) -> None:
    """Both share a credential; the renewal that the first began ends with its connections, and the second asks itself."""

    class Closing(httpx.MockTransport):
        is_closed = False

        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            with anyio.move_on_after(0.2):
                return await super().handle_async_request(request)
            raise httpx.ReadError("the pool was closed")

    auth = ZoomServerToServer("a", "c", "s")
    first = Zoom(auth, transport=Closing(Slow(30).answer), retry=Retry(attempts=attempts, base=0.01))
    second = Zoom(auth, transport=Slow(0).transport)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(leave_in_the_middle, first, first.users.list_users)
        await anyio.sleep(0.02)
        tasks.start_soon(second.users.list_users)
        tasks.start_soon(second.users.list_users)
    with pytest.raises(TokenError):
        await ZoomServerToServer("a", "c", "s").authorize(first.exchange)
