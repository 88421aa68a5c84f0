"""Credentials of both kinds for the Zoom of a sandbox, and many calls with one."""

from collections.abc import Callable

import httpx
import pytest

from polymeet import Zoom
from polymeet.auth import (
    ZoomOAuth,
    ZoomServerToServer,
)
from polymeet.testing import Sandbox
from tests.polymeet.auth.concurrency import outcomes

CALLERS = 1_000


def server_to_server(sandbox: Sandbox, **options: object) -> ZoomServerToServer:
    oauth = sandbox.zoom_oauth
    clock = lambda: sandbox.clock.now().timestamp()  # noqa: E731 - the sandbox's time is the client's
    return ZoomServerToServer(oauth.account_id, oauth.client_id, oauth.client_secret, clock=clock, **options)  # type: ignore[arg-type]


def user(sandbox: Sandbox, **options: object) -> ZoomOAuth:
    oauth = sandbox.zoom_oauth
    clock = lambda: sandbox.clock.now().timestamp()  # noqa: E731 - the sandbox's time is the client's
    options = {"refresh_token": oauth.issue_refresh_token(), "redirect_uri": "https://app.example/back", **options}
    return ZoomOAuth(oauth.client_id, oauth.client_secret, clock=clock, **options)  # type: ignore[arg-type]


Make = Callable[..., ZoomServerToServer | ZoomOAuth]
both_kinds = pytest.mark.parametrize("make", [server_to_server, user])


def client(sandbox: Sandbox, auth: ZoomServerToServer | ZoomOAuth) -> Zoom:
    sandbox.zoom_oauth.issued_only = True
    return Zoom(auth, transport=sandbox.transport())


async def calls(zoom: Zoom, count: int = CALLERS) -> list[Exception | None]:
    """Return what became of so many concurrent calls."""
    got = await outcomes(lambda: zoom.users.list_users(page_size=1), count)
    return [each if isinstance(each, Exception) else None for each in got]


def token_requests(sandbox: Sandbox) -> int:
    return len(sandbox.zoom_oauth.requests)


def challenge(url: str) -> str:
    return httpx.URL(url).params["code_challenge"]
