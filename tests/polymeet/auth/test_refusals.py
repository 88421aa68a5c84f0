"""What the token endpoint says no to: which refusals are for ever, which pass, and when it is asked again."""

import logging
from typing import Any

import anyio
import pytest

from polymeet import Zoom
from polymeet.auth import MemoryTokenStore, Token, ZoomOAuth, ZoomServerToServer
from polymeet.errors import ReauthorizationRequired, TokenError
from polymeet.retry import Retry
from polymeet.testing import Sandbox
from tests.polymeet.auth.concurrency import outcomes

pytestmark = pytest.mark.anyio

ONCE = Retry(attempts=1)


def server_to_server(sandbox: Sandbox, **options: Any) -> ZoomServerToServer:
    oauth = sandbox.zoom_oauth
    options.setdefault("clock", lambda: sandbox.clock.now().timestamp())
    return ZoomServerToServer(oauth.account_id, oauth.client_id, oauth.client_secret, **options)


def user(sandbox: Sandbox, **options: Any) -> ZoomOAuth:
    oauth = sandbox.zoom_oauth
    options.setdefault("clock", lambda: sandbox.clock.now().timestamp())
    options.setdefault("refresh_token", oauth.issue_refresh_token())
    return ZoomOAuth(oauth.client_id, oauth.client_secret, **options)


def client(sandbox: Sandbox, auth: ZoomServerToServer | ZoomOAuth) -> Zoom:
    return Zoom(auth, transport=sandbox.transport(), retry=ONCE)


def refuse(sandbox: Sandbox, status: int, body: Any, **options: Any) -> Any:
    return sandbox.inject(status, json=body, provider="zoom", operation="oauth_token", times=99, **options)


@pytest.mark.parametrize("make", [server_to_server, user])
@pytest.mark.parametrize(
    ("status", "body"),
    [
        (429, {"error": "too_many_requests", "reason": "Slow down."}),
        (408, {"error": "timeout", "reason": "Slow."}),
        (403, {"error": "access_denied", "reason": "Not from here."}),
        (404, {"error": "not_found", "reason": "Nothing here."}),
        (401, {"error": "invalid_client", "reason": "Invalid client_id or client_secret"}),
        (400, {"error": "invalid_request", "reason": "Bad Request"}),
        (400, {"error": "unauthorized_client", "reason": "The app has been disabled"}),
        (400, {"error": "temporarily_unavailable", "reason": "Later."}),
        (400, {"code": 4717, "message": "The app has been disabled."}),
        (400, {"code": 4738, "message": "The app has been disabled by an admin."}),
        (429, {"error": "invalid_grant", "reason": "A limit that says what it does not mean."}),
        (403, {"error": "invalid_grant", "reason": "A gateway."}),
    ],
)
async def test_what_may_pass_is_asked_about_again(make: Any, status: int, body: dict[str, Any]) -> None:
    sandbox = Sandbox(strict=False)
    refused = refuse(sandbox, status, body, headers={"retry-after": "7"})
    async with client(sandbox, make(sandbox)) as zoom:
        with pytest.raises(TokenError) as first:
            await zoom.users.list_users()
        assert first.value.retry_after == 7
        assert str(body.get("reason") or body.get("message")) in str(first.value)
        assert "lost" not in str(first.value)
        sandbox.advance(6)
        with pytest.raises(TokenError) as second:
            await zoom.users.list_users()
        assert second.value.retry_after == pytest.approx(1, abs=0.5)
        assert refused.used == 1
        refused.times = 1
        sandbox.advance(1.5)
        await zoom.users.list_users()


@pytest.mark.parametrize(
    "body",
    [
        {"error": "invalid_grant", "reason": "Invalid Token!"},
        {"code": 4735, "message": "The owner of the token does not exist."},
        {"code": "4737", "message": "No such token."},
        {"errorCode": 4741, "errorMessage": "The token was revoked."},
    ],
)
async def test_a_grant_of_a_user_that_is_dead_is_asked_about_once(body: dict[str, Any]) -> None:
    sandbox = Sandbox(strict=False)
    refused = refuse(sandbox, 400, body)
    async with client(sandbox, user(sandbox)) as zoom:
        for _ in range(3):
            with pytest.raises(ReauthorizationRequired, match="the user has to authorize the app again"):
                await zoom.users.list_users()
            sandbox.advance(24 * 3600)
    assert refused.used == 1


async def test_an_app_can_always_come_back() -> None:
    """Nobody has authorized it, so nobody can authorize it anew: also `invalid_grant` passes."""
    sandbox = Sandbox(strict=False)
    refused = refuse(sandbox, 400, {"error": "invalid_grant", "reason": "The account is locked."})
    async with client(sandbox, server_to_server(sandbox)) as zoom:
        with pytest.raises(TokenError, match="The account is locked"):
            await zoom.users.list_users()
        refused.times = 1
        sandbox.advance(5)
        await zoom.users.list_users()


async def test_pauses_grow_from_refusal_to_refusal_and_begin_anew_after_a_token() -> None:
    sandbox = Sandbox(strict=False)
    refused = refuse(sandbox, 401, {"error": "invalid_client", "reason": "Not active yet."})
    async with client(sandbox, server_to_server(sandbox)) as zoom:
        for number, pause in enumerate([5, 10, 20, 40, 80, 160, 300, 300], start=1):
            got = await outcomes(lambda: zoom.users.list_users(), 20)
            assert {getattr(error, "retry_after", None) for error in got} == {pause}
            assert refused.used == number
            sandbox.advance(pause)
        refused.times = refused.used
        await zoom.users.list_users()
        sandbox.advance(2 * 3600)
        refused.times = 99
        with pytest.raises(TokenError) as anew:
            await zoom.users.list_users()
        assert anew.value.retry_after == 5


async def test_a_clock_that_is_set_back_makes_no_pause_longer() -> None:
    sandbox = Sandbox(strict=False)
    now = [1_000_000.0]
    refused = refuse(sandbox, 401, {"error": "invalid_client", "reason": "Not active yet."})
    async with client(sandbox, server_to_server(sandbox, clock=lambda: now[0])) as zoom:
        with pytest.raises(TokenError):
            await zoom.users.list_users()
        refused.times = 1
        now[0] -= 24 * 3600
        await zoom.users.list_users()


async def test_a_refused_app_of_a_user_is_not_a_dead_grant_and_the_refresh_token_is_still_there() -> None:
    sandbox = Sandbox(strict=False)
    store = MemoryTokenStore()
    auth = user(sandbox, store=store)
    refused = refuse(sandbox, 401, {"error": "invalid_client", "reason": "The secret was changed."})
    async with client(sandbox, auth) as zoom:
        with pytest.raises(TokenError, match=r"The secret was changed. \(invalid_client\); check client id and secret"):
            await zoom.users.list_users()
        saved = await store.load(auth.key)
        assert saved is not None
        assert saved.refreshing_since is None, "the answer came, so none was lost"
        refused.times = 1
        sandbox.advance(5)
        await zoom.users.list_users()


async def test_a_pause_ends_when_another_process_has_a_token() -> None:
    sandbox = Sandbox(strict=False)
    store = MemoryTokenStore()
    auth = server_to_server(sandbox, store=store)
    refused = refuse(sandbox, 401, {"error": "invalid_client", "reason": "Not active yet."})
    async with client(sandbox, auth) as zoom:
        with pytest.raises(TokenError):
            await zoom.users.list_users()
        now = sandbox.clock.now().timestamp()
        async with store.hold(auth.key) as held:
            await held.save(Token("from-elsewhere", now + 3600, now))
        await zoom.users.list_users()
    assert refused.used == 1


@pytest.mark.parametrize(
    ("status", "body", "told"),
    [
        (400, {"code": 300, "message": "The account is not known."}, "The account is not known. (300)"),
        (400, {"errorCode": 300, "errorMessage": "The account is not known."}, "The account is not known. (300)"),
        (200, {"status": False, "errorCode": 300, "errorMessage": "Not known."}, "Not known. (300)"),
        (500, {"error": "server_error", "reason": "Try later."}, "answered 500: Try later. (server_error)"),
        (503, {"code": 500, "message": "Try later."}, "answered 503: Try later. (500)"),
        (400, {"error": "invalid_request"}, "invalid_request (invalid_request)"),
    ],
)
async def test_what_the_endpoint_says_is_told_in_whatever_shape(status: int, body: dict[str, Any], told: str) -> None:
    sandbox = Sandbox(strict=False)
    refuse(sandbox, status, body)
    async with client(sandbox, server_to_server(sandbox)) as zoom:
        with pytest.raises(TokenError) as caught:
            await zoom.users.list_users()
    assert told in str(caught.value)


async def test_a_secret_that_the_endpoint_repeats_is_told_in_no_shape(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for body in (
        {"error": "canary-refresh", "reason": "canary-refresh"},
        {"code": "canary-refresh", "message": "canary-refresh is wrong"},
        {"errorCode": "canary-refresh", "errorMessage": "canary-refresh is wrong"},
    ):
        sandbox = Sandbox(strict=False)
        refuse(sandbox, 400, body)
        async with client(sandbox, user(sandbox, refresh_token="canary-refresh")) as zoom:
            with pytest.raises(TokenError, match=r"\*\*\*") as caught:
                await zoom.users.list_users()
        assert "canary" not in repr(caught.value) + caplog.text


async def test_what_is_forgotten_during_a_renewal_stays_forgotten() -> None:
    sandbox = Sandbox(strict=False)
    store = MemoryTokenStore()
    auth = user(sandbox, store=store)
    sandbox.inject(delay=0.1, provider="zoom", operation="oauth_token")
    async with client(sandbox, auth) as zoom:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(outcomes, zoom.users.list_users, 5)
            await anyio.sleep(0.03)
            await auth.forget("signed out")
        with pytest.raises(ReauthorizationRequired, match="signed out"):
            await zoom.users.list_users()
    assert await store.load(auth.key) is None
