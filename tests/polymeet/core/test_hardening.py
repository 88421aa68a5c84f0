"""What a hostile or broken server, or a careless caller, cannot do: nest too deeply, redirect, inject headers."""

import json
from contextlib import suppress
from typing import Any

import httpx
import pytest

from polymeet import ConnectyCube, Pyas, Zoom
from polymeet._core.call import Sender
from polymeet.auth import ApiKey, Auth, Authorization, BearerToken, ConnectyCubeToken, Exchange
from polymeet.errors import (
    APIError,
    CredentialError,
    DecodeError,
    InvalidRequest,
    Redirected,
)
from polymeet.zoom.models import MeetingCreate
from tests.helpers.answers import Server
from tests.helpers.local_servers import LocalServer, answer

pytestmark = pytest.mark.anyio


# Depth


def nested(levels: int) -> bytes:
    return b'{"a":' * (levels - 1) + b"{}" + b"}" * (levels - 1)


@pytest.mark.parametrize("levels", [101, 500, 5_000, 200_000])
async def test_json_that_is_nested_too_deeply_is_refused(levels: int) -> None:
    for content in (nested(levels), b"[" * levels + b"]" * levels, b'{"id": 1, "x": ' + nested(levels) + b"}"):
        with pytest.raises(DecodeError, match="nested deeper than"):
            await Server(httpx.Response(200, content=content)).zoom().meetings.get_meeting(1)


async def test_json_of_the_allowed_depth_is_taken_and_brackets_in_texts_do_not_count() -> None:
    texts = json.dumps({"id": 1, "topic": "[{" * 5000}).encode()
    wide = json.dumps({"id": 1, "unknown": [{} for _ in range(5000)]}).encode()
    for content in (nested(100), texts, wide):
        meeting = await Server(httpx.Response(200, content=content)).zoom().meetings.get_meeting(1)
        assert meeting.to_dict() == json.loads(content)


@pytest.mark.usefixtures("http_backend")
async def test_the_depth_can_be_set() -> None:
    async with LocalServer(answer(nested(11))).running() as server:
        async with server.zoom(maximum_json_depth=11) as zoom:
            await zoom.meetings.get_meeting(1)
        async with server.zoom(maximum_json_depth=10) as zoom:
            with pytest.raises(DecodeError, match="nested deeper than 10 levels"):
                await zoom.meetings.get_meeting(1)


@pytest.mark.usefixtures("http_backend")
async def test_no_setting_makes_python_give_up() -> None:
    """Between what `json` can read and what models can, the error is still ours."""
    read: list[int] = []
    async with LocalServer(answer(b"")).running() as server, server.zoom(maximum_json_depth=1_000_000) as zoom:
        for levels in (200, 400, 600, 800, 900, 950, 980, 5_000):
            server.reply = answer(b'{"id": 1, "settings": ' + nested(levels) + b"}")
            with suppress(DecodeError):
                await zoom.meetings.get_meeting(1)
                read.append(levels)
    assert 200 in read
    assert 5_000 not in read


async def test_a_body_that_is_no_text_is_in_no_error_behind_the_error() -> None:
    """The repr of Python's own error for broken UTF-8 shows all of the bytes."""
    server = Server(httpx.Response(200, content=b'{"start_url": "https://canary.example"}\xff'))
    with pytest.raises(DecodeError, match="its text is broken at byte 39, where it is no UTF-8") as caught:
        await server.zoom().meetings.get_meeting(1)
    error: BaseException | None = caught.value
    while error is not None:
        assert "canary" not in repr(error)
        error = error.__cause__ or error.__context__


async def test_a_body_that_is_nested_too_deeply_is_not_sent() -> None:
    deep: dict[str, Any] = {}
    for _ in range(100_000):
        deep = {"a": deep}
    server = Server()
    with pytest.raises(InvalidRequest, match="body of create_meeting cannot be written as JSON"):
        await server.zoom().meetings.create_meeting("me", body=MeetingCreate.from_dict({"topic": "x", "unknown": deep}))
    assert not server.requests


# Redirects


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize(
    ("location", "where"),
    [
        ("https://elsewhere.example/v2?token=canary", "https://elsewhere.example"),
        ("https://ada:canary@elsewhere.example:8443/canary", "https://elsewhere.example:8443"),
        ("http://api.zoom.us/v2/meetings/1", "http://api.zoom.us"),
        ("//elsewhere.example/canary", "redirects to elsewhere.example"),
        ("/canary", "another path of the same host"),
        ("https://elsewhere.example:canary/", "what is no URL"),
        ("https://xn--.canary.example/", "what is no URL"),
        ("", "no URL"),
    ],
)
async def test_a_redirect_is_not_followed(status: int, location: str, where: str) -> None:
    server = Server(httpx.Response(status, headers={"location": location}, html="<a href='canary'>moved</a>"))
    zoom = server.zoom()
    for call in (zoom.meetings.get_meeting(1), zoom.meetings.create_meeting("me", body=MeetingCreate(topic="x"))):
        with pytest.raises(Redirected, match=where) as caught:
            await call
        assert caught.value.status == status
        assert "canary" not in str(caught.value)
    assert [request.url.host for request in server.requests] == ["api.zoom.us"] * 2


@pytest.mark.parametrize("status", [300, 304])
async def test_other_3xx_are_errors_of_the_provider(status: int) -> None:
    body = {"code": 3161, "message": "Hosting is not allowed."}
    with pytest.raises(APIError, match="Hosting is not allowed") as caught:
        await Server(httpx.Response(status, json=body)).zoom().meetings.get_meeting(1)
    assert type(caught.value) is APIError


# Header injection

BREAKS = ["a\r\nx-injected: 1", "a\nb", "a\rb", "a\x00b", "\x7f", "a\tb"]


@pytest.mark.parametrize("text", BREAKS)
async def test_an_argument_with_a_line_break_is_refused(text: str) -> None:
    server = Server(httpx.Response(200, json={}))
    with pytest.raises(InvalidRequest, match="user_id contains a control character"):
        await server.zoom().meetings.list_meetings(text)
    with pytest.raises(InvalidRequest, match="next_page_token contains a control character"):
        await server.zoom().meetings.list_meetings("me", next_page_token=text)
    assert not server.requests


async def test_half_a_character_is_refused() -> None:
    server = Server()
    with pytest.raises(InvalidRequest, match="next_page_token is no text that can be sent"):
        await server.zoom().meetings.list_meetings("me", next_page_token="\ud800")
    assert not server.requests


@pytest.mark.parametrize("text", BREAKS)
async def test_a_body_has_no_way_into_the_headers(text: str) -> None:
    server = Server(httpx.Response(201, json={"id": 1}))
    await server.zoom().meetings.create_meeting("me", body=MeetingCreate(topic=text))
    [request] = server.requests
    assert json.loads(request.content) == {"topic": text}
    expected = {"host", "accept", "accept-encoding", "authorization", "user-agent", "content-type", "content-length"}
    assert set(request.headers) == expected


@pytest.mark.parametrize("text", [*BREAKS, "canary é", "canary b"])
@pytest.mark.parametrize(
    ("kind", "call"),
    [
        (BearerToken, lambda auth, transport: Zoom(auth, transport=transport).meetings.get_meeting(1)),
        (
            ApiKey,
            lambda auth, transport: Pyas(auth, transport=transport).zoom_meetings.get_zoom_meeting(1, account_id="a"),
        ),
        (ConnectyCubeToken, lambda auth, transport: ConnectyCube(auth, transport=transport).meetings.list_meetings()),
    ],
    ids=["BearerToken", "ApiKey", "ConnectyCubeToken"],
)
async def test_a_token_with_a_line_break_is_refused(kind: type[BearerToken], call: Any, text: str) -> None:
    with pytest.raises(CredentialError) as caught:
        kind(f"canary{text}canary")
    assert "canary" not in str(caught.value)

    async def fetch() -> str:
        return f"canary{text}canary"

    server = Server()
    with pytest.raises(CredentialError):
        await call(kind(fetch), server.transport)
    assert not server.requests


@pytest.mark.parametrize("text", [text for text in BREAKS if text != "a\tb"])
async def test_a_credential_of_the_users_own_is_checked_too(text: str) -> None:
    class Own(Auth):
        async def authorize(self, exchange: Exchange, /) -> Authorization:
            return Authorization({"x-key": f"canary{text}"})

    server = Server()
    with pytest.raises(CredentialError, match="the credential's header 'x-key' contains a control") as caught:
        await Zoom(Own(), transport=server.transport).meetings.get_meeting(1)
    assert "canary" not in str(caught.value)
    assert not server.requests


def test_the_sender_shows_no_secret() -> None:
    zoom = Server().zoom()
    assert isinstance(zoom.send, Sender)
    assert "canary" not in repr(zoom.send)
