"""Secrets that come from the caller and not from a server: in URLs, in stores of the caller's, in Redis."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, ClassVar

import httpx
import pytest
from redis.exceptions import ResponseError

from polymeet import Zoom
from polymeet.auth import (
    BearerToken,
    MemoryTokenStore,
    RedisTokenStore,
    Token,
    TokenKey,
    ZoomOAuth,
    ZoomServerToServer,
)
from polymeet.connection import ConnectionSettings
from polymeet.downloads import open_download
from polymeet.errors import ConnectionLost, PolymeetError, TokenError, TokenStoreError
from polymeet.zoom.models import MeetingCreate
from tests.helpers.answers import ONCE, Server
from tests.polymeet.secrets.forms import shown, tells

pytestmark = pytest.mark.anyio

SECRETS_IN_URLS = [
    "https://ada:canary@host.example:port/v2",
    "https://ada:canary/password@host.example/v2",
    "https://ada:canary@host.example/v2",
    "https://host.example/v2?access_token=canary",
    "https://host.example/v2#canary",
    "http://host.example/v2?token=canary",
    "ftp://ada:canary@host.example/",
]


@pytest.mark.parametrize("url", SECRETS_IN_URLS)
def test_a_url_that_cannot_be_used_is_not_quoted(url: str) -> None:
    made: list[Any] = [
        lambda: Zoom(BearerToken("t"), base_url=url),
        lambda: ConnectionSettings(proxy=url),
        lambda: open_download(Zoom(BearerToken("t")), url),
        lambda: ZoomServerToServer("account", "client", "secret", oauth_url=url.replace("https", "http")),
    ]
    seen, failures = list[str](), 0
    for make in made:
        try:
            seen.append(repr(make()))
        except PolymeetError as error:
            failures += 1
            seen += shown(error)
    assert not any("canary" in text for text in seen)
    assert failures > 2


JOIN = "https://us02web.zoom.us/j/1?pwd=canary"


@pytest.mark.parametrize(
    "call",
    [
        lambda zoom: zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning", start_time=JOIN)),  # type: ignore[arg-type]
        lambda zoom: zoom.meetings.list_meetings("me", from_=JOIN),
        lambda zoom: zoom.meetings.list_meetings("me", page_size=JOIN),
        lambda zoom: zoom.meetings.delete_meeting(JOIN),
        lambda zoom: zoom.meetings.get_meeting([JOIN]),
    ],
)
async def test_a_join_link_in_the_wrong_place_is_quoted_without_its_passcode(call: Callable[[Any], Any]) -> None:
    server = Server()
    with pytest.raises(PolymeetError) as caught:
        await call(server.zoom())
    assert not any(tells(text) for text in shown(caught.value))
    assert not server.requests


async def test_a_join_link_in_place_of_an_id_is_shown_without_its_passcode() -> None:
    zoom = Server(httpx.ReadError("reset")).zoom(retry=ONCE)
    for link in (JOIN, JOIN.removeprefix("https://")):  # an id with two slashes is encoded twice
        with pytest.raises(ConnectionLost, match=r"us02web\.zoom\.us.*\?\*\*\*: the connection broke") as caught:
            await zoom.meetings.get_meeting(link)
        assert not any(tells(text) for text in shown(caught.value))


class Chatty(MemoryTokenStore):
    """A store of the caller's that shows in its errors what it was given."""

    @asynccontextmanager
    async def hold(self, key: TokenKey) -> AsyncIterator[Any]:
        async with super().hold(key) as held:

            class Held:
                load = held.load

                async def save(self, token: Token) -> None:
                    try:
                        raise KeyError(token.refresh_token)
                    except KeyError as error:
                        raise RuntimeError(f"cannot save {token.to_dict()}") from error

            yield Held()


async def test_a_store_that_shows_a_token_in_its_error_is_not_quoted() -> None:
    auth = ZoomOAuth("client", "canary-client-secret", refresh_token="canary-refresh-token", store=Chatty())
    with pytest.raises(TokenError, match=r"RuntimeError: cannot save .*\*\*\*") as caught:
        await Zoom(auth, transport=Server().transport).meetings.get_meeting(1)
    assert not any(tells(text) for text in shown(caught.value) if "refresh_token=" not in text)


REDIS_PASSWORD = "canary-redis-password"


class Quoting:
    """A Redis behind a proxy that repeats what it does not know."""

    class connection_pool:  # noqa: N801 - as redis-py names it
        connection_kwargs: ClassVar = {"password": REDIS_PASSWORD}

    async def eval(self, *arguments: object) -> object:
        if "drawn" in str(arguments[0]):
            return 1
        raise ResponseError(f"unknown command AUTH {REDIS_PASSWORD}, EVAL with args beginning with {arguments!r}")


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_what_redis_repeats_is_not_shown() -> None:
    store = RedisTokenStore(Quoting())  # type: ignore[arg-type]
    token = Token("canary-access-token", 2.0, 1.0, refresh_token="canary-refresh-token")
    with pytest.raises(TokenStoreError, match="did not answer: ResponseError") as caught:
        async with store.hold(TokenKey("zoom", "client", "ada")) as held:
            await held.save(token)
    assert isinstance(caught.value.__cause__, Exception)
    assert not any(tells(text) for text in shown(caught.value))
