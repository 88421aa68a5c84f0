"""A new token when the program wants one: asked for once however many want it, and shared."""

from typing import Any

import anyio
import httpx
import pytest

from polymeet import ConnectyCube, Zoom
from polymeet.auth import ConnectyCubeSession, MemoryTokenStore, PasswordLogin, ZoomOAuth, ZoomServerToServer
from polymeet.auth import _single_flight as single_flight
from polymeet.errors import PermissionDenied, ReauthorizationRequired, TokenError
from polymeet.httpx_auth import HttpxAuth
from polymeet.retry import Retry
from polymeet.testing import Sandbox
from tests.polymeet.auth.concurrency import outcomes

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def _short_failure_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(single_flight, "FAILURE_MEMORY", 0.05)


def account(sandbox: Sandbox, **options: Any) -> Zoom:
    oauth = sandbox.zoom_oauth
    clock = lambda: sandbox.clock.now().timestamp()  # noqa: E731 - the sandbox's time is the client's
    auth = ZoomServerToServer(oauth.account_id, oauth.client_id, oauth.client_secret, clock=clock, **options)
    return Zoom(auth, transport=sandbox.transport(), retry=Retry(attempts=1))


def user(sandbox: Sandbox, **options: Any) -> Zoom:
    oauth = sandbox.zoom_oauth
    clock = lambda: sandbox.clock.now().timestamp()  # noqa: E731 - the sandbox's time is the client's
    options.setdefault("refresh_token", oauth.issue_refresh_token())
    auth = ZoomOAuth(oauth.client_id, oauth.client_secret, clock=clock, **options)
    return Zoom(auth, transport=sandbox.transport(), retry=Retry(attempts=1))


both_kinds = pytest.mark.parametrize("make", [account, user])


def renewing(zoom: Zoom) -> ZoomServerToServer | ZoomOAuth:
    auth = zoom.send.auth  # type: ignore[attr-defined]
    assert isinstance(auth, ZoomServerToServer | ZoomOAuth)
    return auth


async def token_of(zoom: Zoom) -> str:
    return (await renewing(zoom).authorize(zoom.exchange)).headers["Authorization"]


@both_kinds
async def test_scopes_that_were_added_are_had_by_a_new_token(make: Any) -> None:
    """Zoom refuses with 4711 as long as the token is from before; nothing but `renew` leads to a new one."""
    sandbox = Sandbox(strict=False)
    zoom = make(sandbox)
    sandbox.inject(400, json={"code": 4711, "message": "No scopes."}, provider="zoom", operation="list_users", times=2)
    for _ in range(2):
        with pytest.raises(PermissionDenied):
            await zoom.users.list_users()
    assert len(sandbox.zoom_oauth.requests) == 1
    before = await token_of(zoom)
    await renewing(zoom).renew(zoom)
    assert await token_of(zoom) != before
    await zoom.users.list_users()
    assert len(sandbox.zoom_oauth.requests) == 2


@both_kinds
async def test_a_thousand_that_want_a_new_token_make_one_request(make: Any) -> None:
    sandbox = Sandbox(strict=False)
    zoom = make(sandbox)
    await zoom.users.list_users()
    sandbox.inject(delay=0.05, provider="zoom", operation="oauth_token")
    assert await outcomes(lambda: renewing(zoom).renew(zoom), 1_000) == [None] * 1_000
    assert len(sandbox.zoom_oauth.requests) == 2


@both_kinds
async def test_a_renewal_that_began_before_does_not_count(make: Any) -> None:
    sandbox = Sandbox(strict=False)
    zoom = make(sandbox)
    sandbox.inject(delay=0.1, provider="zoom", operation="oauth_token")
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(zoom.users.list_users)
        await anyio.sleep(0.03)
        await renewing(zoom).renew(zoom)
    assert len(sandbox.zoom_oauth.requests) == 2


@both_kinds
async def test_processes_that_share_a_store_take_over_what_is_new_enough(make: Any) -> None:
    sandbox, store = Sandbox(strict=False), MemoryTokenStore()
    one, other = make(sandbox, store=store), make(sandbox, store=store)
    await one.users.list_users()
    sandbox.advance(60)
    await renewing(other).renew(other)
    assert len(sandbox.zoom_oauth.requests) == 2, "what the other process had was too old"
    before = await token_of(other)
    sandbox.advance(60)
    await renewing(one).renew(one)
    assert await token_of(one) != before


@both_kinds
async def test_a_renewal_that_fails_leaves_the_token_in_use(make: Any) -> None:
    sandbox = Sandbox(strict=False)
    zoom = make(sandbox)
    await zoom.users.list_users()
    refused = sandbox.inject(401, json={"error": "invalid_client", "reason": "No."}, operation="oauth_token", times=2)
    with pytest.raises(TokenError, match="invalid_client"):
        await renewing(zoom).renew(zoom)
    await zoom.users.list_users()
    await anyio.sleep(0.06)
    with pytest.raises(TokenError, match="invalid_client"):
        await renewing(zoom).renew(zoom)  # the program wants it now, so the pause is not kept to
    assert refused.used == 2
    await anyio.sleep(0.06)
    await renewing(zoom).renew(zoom)


async def test_a_dead_grant_is_not_brought_back() -> None:
    sandbox = Sandbox(strict=False)
    zoom = user(sandbox, refresh_token="revoked-long-ago")
    for _ in range(3):
        with pytest.raises(ReauthorizationRequired):
            await renewing(zoom).renew(zoom)
    assert len(sandbox.zoom_oauth.requests) == 1


async def test_a_session_and_a_plain_httpx_client_renew_too() -> None:
    sandbox = Sandbox()
    server = sandbox.connectycube_sessions
    server.issued_only = True
    login = PasswordLogin(login=server.users[0].login, password=server.users[0].password or "")
    auth = ConnectyCubeSession(server.application_id, server.auth_key, user=login)
    async with ConnectyCube(auth, transport=sandbox.transport()) as client:
        await client.meetings.list_meetings()
        await auth.renew(client)
        await client.meetings.list_meetings()
    assert len(server.requests) == 2
    plain = HttpxAuth(auth, transport=sandbox.transport())
    async with httpx.AsyncClient(auth=plain, transport=sandbox.transport()) as http:
        await auth.renew(plain)
        assert (await http.get("https://api.connectycube.com/meetings")).status_code == 200
    assert len(server.requests) == 3
