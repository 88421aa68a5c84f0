"""Sessions of ConnectyCube against the sandbox."""

from typing import Any

import pytest

from polymeet import ConnectyCube
from polymeet.auth import (
    ConnectyCubeSession,
    ConnectyCubeToken,
    GuestLogin,
    PasswordLogin,
)
from polymeet.auth._connectycube_endpoint import Hash
from polymeet.errors import (
    AuthenticationError,
    NotFound,
    PermissionDenied,
    ReauthorizationRequired,
    TokenError,
)
from polymeet.retry import Retry
from polymeet.testing import Sandbox
from tests.polymeet.auth.cubes import CALLERS, HOUR, calls

pytestmark = pytest.mark.anyio


def sandbox_auth(sandbox: Sandbox, **options: Any) -> ConnectyCubeSession:
    server = sandbox.connectycube_sessions
    server.issued_only = True
    user = PasswordLogin(login=server.users[0].login, password=server.users[0].password or "")
    options = {"user": user, "clock": lambda: sandbox.clock.now().timestamp(), **options}
    return ConnectyCubeSession(server.application_id, server.auth_key, **options)


@pytest.mark.parametrize("hash", ["sha1", "sha256"])
async def test_a_signed_session_is_used_until_it_ends_and_then_replaced(hash: Hash) -> None:
    sandbox = Sandbox()
    server = sandbox.connectycube_sessions
    server.require_signature = True
    server.hash = hash
    async with ConnectyCube(
        sandbox_auth(sandbox, auth_secret=server.auth_secret, hash=hash), transport=sandbox.transport()
    ) as client:
        for _ in range(4):
            assert await calls(client) == [None] * CALLERS
            sandbox.advance(1.9 * HOUR)
        assert len(server.requests) == 1
        server.expire_all()
        assert await calls(client) == [None] * CALLERS
        sandbox.advance(3 * HOUR)
        assert await calls(client) == [None] * CALLERS
    assert [(request.operation, request.status) for request in server.requests] == [("create_session", 201)] * 3


async def test_the_app_alone_reads_and_its_users_write() -> None:
    sandbox = Sandbox()
    server = sandbox.connectycube_sessions
    users = [
        None,
        PasswordLogin(login=server.users[0].login, password=server.users[0].password or ""),
        PasswordLogin(email=server.users[0].email, password=server.users[0].password or ""),
        GuestLogin(full_name="Ada L"),
    ]
    for user in users:
        async with ConnectyCube(sandbox_auth(sandbox, user=user), transport=sandbox.transport()) as client:
            assert await client.meetings.list_meetings() == []
            with pytest.raises(PermissionDenied if user is None else NotFound):
                await client.meetings.delete_meeting("0" * 24)
    assert [request.status for request in server.requests] == [201] * len(users)


async def test_the_sandbox_refuses_what_is_wrong_once() -> None:
    sandbox = Sandbox()
    server = sandbox.connectycube_sessions
    two_hours_ago = sandbox.clock.now().timestamp() - 2 * HOUR
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"user": PasswordLogin(login="sandbox-user", password="canary")}, "The user or the password is wrong"),
        ({"auth_secret": "canary"}, "Unexpected signature"),
        ({"auth_secret": server.auth_secret, "clock": lambda: two_hours_ago}, "timestamp is more than an hour away"),
    ]
    for options, message in wrong:
        server.requests.clear()
        auth = sandbox_auth(sandbox, **options)
        async with ConnectyCube(auth, transport=sandbox.transport()) as client:
            for error in await calls(client):
                assert isinstance(error, TokenError)
                assert message in str(error)
        assert len(server.requests) == 1


async def test_a_sandbox_that_is_down_for_a_moment() -> None:
    sandbox = Sandbox()
    auth = sandbox_auth(sandbox)
    sandbox.fail_next(503, provider="connectycube", operation="create_session")
    async with ConnectyCube(auth, transport=sandbox.transport(), retry=Retry(base=0.01)) as client:
        assert await calls(client) == [None] * CALLERS
    assert len(sandbox.connectycube_sessions.requests) == 1


async def test_sign_out_of_the_sandbox() -> None:
    sandbox = Sandbox()
    auth = sandbox_auth(sandbox)
    async with ConnectyCube(auth, transport=sandbox.transport()) as client:
        used = await auth.authorize(client.exchange)
        await auth.sign_out(client)
        with pytest.raises(ReauthorizationRequired, match="signed out"):
            await client.meetings.list_meetings()
        client = client.with_options(auth=ConnectyCubeToken(used.headers["CB-Token"]))
        with pytest.raises(AuthenticationError, match="Required session does not exist"):
            await client.meetings.list_meetings()
