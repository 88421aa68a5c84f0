"""Every shape in which Zoom says that a token has expired leads to one new token, and nothing else does."""

import httpx
import pytest

from polymeet import Zoom
from polymeet.auth import (
    ZoomServerToServer,
)
from polymeet.downloads import open_download
from polymeet.errors import (
    AuthenticationError,
    PermissionDenied,
)
from polymeet.retry import Retry
from polymeet.testing import Sandbox
from tests.helpers.answers import Server
from tests.polymeet.auth.zoom_accounts import client, token_requests, user

pytestmark = pytest.mark.anyio

EXPIRED: list[tuple[int, object]] = [
    (400, {"code": 124, "message": "Access token is expired."}),
    (401, {"code": 124, "message": "Access token is expired."}),
    (401, {"code": "124", "message": "Access token is expired."}),
    (401, {"code": 124.0}),
    (200, {"code": 124, "message": "Access token is expired."}),
    (401, {"status": False, "errorCode": 124, "errorMessage": "Forbidden"}),
    (400, {"status": False, "errorCode": "124", "errorMessage": "Forbidden", "result": None}),
    (200, {"status": False, "errorCode": 124, "errorMessage": "Forbidden"}),
    (401, None),
]
"""How Zoom says that it does not take a token any more; None: with a status alone."""


def refusal(status: int, body: object) -> httpx.Response:
    return httpx.Response(status) if body is None else httpx.Response(status, json=body)


@pytest.mark.parametrize(("status", "body"), EXPIRED)
@pytest.mark.parametrize("what", ["call", "download"])
async def test_every_shape_of_an_expired_token_leads_to_a_new_one(status: int, body: object, what: str) -> None:
    used: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/token"):
            return httpx.Response(200, json={"access_token": f"t{len(used)}", "expires_in": 3600})
        used.append(request.headers["authorization"])
        return refusal(status, body) if len(used) == 1 else httpx.Response(200, json={"users": []})

    zoom = Zoom(ZoomServerToServer("a", "c", "s"), transport=httpx.MockTransport(answer), retry=Retry(attempts=1))
    if what == "call":
        assert (await zoom.users.list_users()).users == []
    else:
        async with open_download(zoom, "https://us02web.zoom.us/rec/download/1") as download:
            assert b"".join([piece async for piece in download]) == b'{"users":[]}'
    assert used == ["Bearer t0", "Bearer t1"]


@pytest.mark.parametrize(("status", "body"), EXPIRED)
async def test_every_shape_of_an_expired_token_is_one_error(status: int, body: object) -> None:
    with pytest.raises(AuthenticationError) as caught:
        await Server(refusal(status, body)).zoom().users.list_users()
    assert caught.value.code == (None if body is None else 124)


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (400, 4711, PermissionDenied),
        (400, "4711", PermissionDenied),
        (401, 4700, PermissionDenied),
        (401, 999, AuthenticationError),
        (401, "0124", AuthenticationError),
        (401, True, AuthenticationError),
    ],
)
async def test_what_is_no_expired_token_is_raised_and_not_looped(
    status: int, code: object, kind: type[Exception]
) -> None:
    sandbox = Sandbox(strict=False)
    async with client(sandbox, user(sandbox)) as zoom:
        await zoom.users.list_users()
        before = len(sandbox.requests)
        sandbox.inject(status, json={"code": code, "message": "No."}, provider="zoom", operation="list_users", times=9)
        with pytest.raises(kind):
            await zoom.users.list_users()
        assert len(sandbox.requests) == before + 1
    assert token_requests(sandbox) == 1


async def test_a_token_that_is_refused_again_and_again_is_replayed_once() -> None:
    sandbox = Sandbox(strict=False)
    async with client(sandbox, user(sandbox)) as zoom:
        sandbox.inject(401, json={"code": 124, "message": "No."}, provider="zoom", operation="list_users", times=9)
        with pytest.raises(AuthenticationError):
            await zoom.users.list_users()
    assert token_requests(sandbox) == 2, "nobody would use a third"
    assert sum(request.operation_id == "list_users" for request in sandbox.requests) == 2
