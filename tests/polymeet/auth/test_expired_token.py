"""Which answers mean that a token has expired: it is renewed once, and the request is sent once more."""

from typing import Any

import httpx
import pytest

from polymeet import Zoom
from polymeet.auth import ZoomServerToServer
from polymeet.downloads import open_download
from polymeet.errors import APIError, AuthenticationError
from polymeet.httpx_auth import HttpxAuth
from polymeet.retry import Retry
from tests.polymeet.auth.concurrency import outcomes

pytestmark = pytest.mark.anyio


class Server:
    """Gives tokens `t1`, `t2` and so on, and answers a request with *refusal* unless its token is one of *good*."""

    def __init__(self, refusal: httpx.Response, *good: str) -> None:
        self._refusal = refusal
        self._good = good
        self.tokens = 0
        self.used: list[str] = []

    @property
    def transport(self) -> httpx.AsyncBaseTransport:
        return httpx.MockTransport(self._answer)

    def zoom(self) -> Zoom:
        return Zoom(ZoomServerToServer("a", "c", "s"), transport=self.transport, retry=Retry(attempts=1))

    def _answer(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/oauth/token":
            self.tokens += 1
            return httpx.Response(200, json={"access_token": f"t{self.tokens}", "expires_in": 3600})
        self.used.append(request.headers["authorization"].removeprefix("Bearer "))
        if self.used[-1] in self._good:
            return httpx.Response(200, json={})
        refusal = self._refusal
        return httpx.Response(refusal.status_code, headers=refusal.headers, content=refusal.content)


expired = pytest.mark.parametrize(
    "refusal",
    [
        httpx.Response(401, json={"code": 124, "message": "Access token is expired."}),
        httpx.Response(400, json={"code": 124, "message": "Invalid access token."}),
        httpx.Response(401, json={"code": "124", "message": "Access token is expired."}),
        httpx.Response(401, json={"status": False, "errorCode": 124, "errorMessage": "Invalid access token."}),
        httpx.Response(400, json={"status": False, "errorCode": "124", "errorMessage": "Invalid access token."}),
        httpx.Response(200, json={"status": False, "errorCode": 124, "errorMessage": "Invalid access token."}),
        httpx.Response(200, json={"code": 124, "message": "Invalid access token."}),
        httpx.Response(401),
        httpx.Response(401, content=b"\n"),
    ],
    ids=lambda refusal: f"{refusal.status_code} {refusal.text.strip()}",
)


@expired
async def test_a_call_is_sent_once_more_with_a_new_token(refusal: httpx.Response) -> None:
    server = Server(refusal, "t2")
    await server.zoom().users.list_users()
    assert server.used == ["t1", "t2"]


@expired
async def test_a_download_is_asked_for_once_more_with_a_new_token(refusal: httpx.Response) -> None:
    server = Server(refusal, "t2")
    async with open_download(server.zoom(), "https://zoom.us/rec/download/x") as download:
        assert [piece async for piece in download] == [b"{}"]
    assert server.used == ["t1", "t2"]


@expired
async def test_a_second_refusal_asks_for_no_third_token(refusal: httpx.Response) -> None:
    server = Server(refusal)
    with pytest.raises(APIError):
        await server.zoom().users.list_users()
    assert (server.used, server.tokens) == (["t1", "t2"], 2)


async def test_many_second_refusals_ask_for_no_third_token() -> None:
    server = Server(httpx.Response(401, json={"code": 124, "message": "No."}))
    zoom = server.zoom()
    got = await outcomes(lambda: zoom.users.list_users(), 200)
    assert {type(error) for error in got} == {AuthenticationError}
    assert server.tokens == 2


async def test_a_plain_httpx_client_sees_an_empty_401_as_expired_too() -> None:
    server = Server(httpx.Response(401), "t2")
    auth = HttpxAuth(ZoomServerToServer("a", "c", "s"), transport=server.transport)
    async with httpx.AsyncClient(auth=auth, transport=server.transport) as http:
        assert (await http.get("https://api.zoom.us/v2/users")).status_code == 200
    assert server.used == ["t1", "t2"]


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (401, {"code": 4711, "message": "Invalid access token, does not contain scopes."}),
        (400, {"code": 4711, "message": "Scopes differ; see page 124."}),
        (401, {"code": 200, "message": "No permission."}),
        (401, {"code": 1240, "message": "No."}),
        (404, {"code": 124, "message": "The user does not exist."}),
        (500, {"code": 124, "message": "No."}),
        (403, None),
        (200, {"code": 124, "message": "a meeting of its own", "topic": "Review"}),
    ],
)
async def test_other_answers_lead_to_no_new_token(status: int, body: Any) -> None:
    server = Server(httpx.Response(status, json=body) if body else httpx.Response(status))
    try:
        await server.zoom().users.list_users()
    except APIError:
        assert status != 200
    assert (server.used, server.tokens) == (["t1"], 1)
