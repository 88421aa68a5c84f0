"""`HttpxAuth` has the guards of a client: after closing, in another event loop, in the log, and in a replay."""

import logging
from collections.abc import Iterator

import anyio
import httpx
import pytest

from polymeet.auth import Answer, Auth, Authorization, Exchange, ZoomServerToServer
from polymeet.errors import ClientClosed, ConnectFailed, WrongEventLoop
from polymeet.httpx_auth import HttpxAuth
from polymeet.retry import Retry

pytestmark = pytest.mark.anyio

NOWHERE = "http://127.0.0.1:1"


def endpoint() -> httpx.MockTransport:
    """Return a token endpoint."""
    return httpx.MockTransport(lambda _: httpx.Response(200, json={"access_token": "token", "expires_in": 3600}))


async def test_it_asks_for_no_token_after_closing() -> None:
    auth = ZoomServerToServer("a", "c", "s")
    plain = HttpxAuth(auth, transport=endpoint())
    await auth.renew(plain)
    await plain.aclose()
    with pytest.raises(ClientClosed, match="/oauth/token: this HttpxAuth is closed; make a new one"):
        await plain.exchange(httpx.Request("POST", "https://zoom.us/oauth/token"))


def test_its_own_connections_stay_in_their_event_loop() -> None:
    plain = HttpxAuth(ZoomServerToServer("a", "c", "s"), retry=Retry(attempts=1))

    async def ask() -> None:
        await plain.exchange(httpx.Request("POST", f"{NOWHERE}/token"))

    with pytest.raises(ConnectFailed):
        anyio.run(ask)
    with pytest.raises(WrongEventLoop, match="/token: this HttpxAuth was used in another event loop before"):
        anyio.run(ask)


async def test_its_token_requests_are_in_the_log_of_the_provider(caplog: pytest.LogCaptureFixture) -> None:
    auth = ZoomServerToServer("a", "c", "s")
    with caplog.at_level(logging.DEBUG, "polymeet.zoom"):
        await auth.renew(HttpxAuth(auth, transport=endpoint()))
    assert [record.name for record in caplog.records] == ["polymeet.zoom"]


class Counting(Auth):
    """Has a new key for each request, and asks for a replay of every refusal."""

    def __init__(self) -> None:
        self.numbers: Iterator[int] = iter(range(9))

    async def authorize(self, exchange: Exchange, /) -> Authorization:
        return Authorization({"x-key": f"key {next(self.numbers)}"})

    async def answered(self, used: Authorization, answer: Answer, exchange: Exchange, /) -> bool:
        return answer.status_code == 401


async def test_a_request_is_replayed_once() -> None:
    keys: list[str] = []

    def refuse(request: httpx.Request) -> httpx.Response:
        keys.append(request.headers["x-key"])
        return httpx.Response(401)

    async with httpx.AsyncClient(auth=HttpxAuth(Counting()), transport=httpx.MockTransport(refuse)) as http:
        assert (await http.get("https://api.zoom.us/v2/users")).status_code == 401
    assert keys == ["key 0", "key 1"]


async def test_what_is_no_authorization_is_refused() -> None:
    class Wrong(Counting):
        async def authorize(self, exchange: Exchange, /) -> Authorization:
            return {"x-key": "k"}  # type: ignore[return-value]

    async with httpx.AsyncClient(auth=HttpxAuth(Wrong()), transport=endpoint()) as http:
        with pytest.raises(TypeError, match=r"Wrong.authorize must return an Authorization, not dict"):
            await http.get("https://api.zoom.us/v2/users")
