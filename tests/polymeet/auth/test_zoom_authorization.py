"""Where a user's token of Zoom comes from and where it ends: code, device, revocation."""

import json

import anyio
import httpx
import pytest
from attrs import evolve

from polymeet import Zoom
from polymeet.auth import (
    Answer,
    DeviceAuthorization,
    ZoomOAuth,
)
from polymeet.errors import (
    InvalidRequest,
    ReauthorizationRequired,
    TokenError,
)
from polymeet.retry import Retry
from polymeet.testing import Sandbox
from tests.polymeet.auth.zoom_accounts import (
    client,
    token_requests,
    user,
)

pytestmark = pytest.mark.anyio


async def test_authorization_code_with_pkce() -> None:
    sandbox = Sandbox(strict=False)
    auth = user(sandbox, refresh_token=None, account="ada")
    async with client(sandbox, auth) as zoom:
        with pytest.raises(ReauthorizationRequired, match="no token of 'ada' yet"):
            await zoom.users.list_users()
        request = auth.authorization_request()
        url = httpx.URL(request.url)
        assert (url.host, url.path) == ("zoom.us", "/oauth/authorize")
        assert url.params["state"] == request.state
        assert url.params["code_challenge_method"] == "S256"
        code = sandbox.zoom_oauth.issue_code("https://app.example/back", url.params["code_challenge"])
        back = f"https://app.example/back?code={code}&state={request.state}"
        await auth.exchange_code(zoom, back, request)
        await zoom.users.list_users()
        with pytest.raises(TokenError):
            await auth.exchange_code(zoom, back, request)


async def test_a_callback_of_somebody_else_is_refused_before_anything_is_sent() -> None:
    sandbox = Sandbox(strict=False)
    auth = user(sandbox)
    async with client(sandbox, auth) as zoom:
        request = auth.authorization_request()
        for query in ("code=x&state=other", "code=x", f"state={request.state}"):
            with pytest.raises(InvalidRequest):
                await auth.exchange_code(zoom, f"https://app.example/back?{query}", request)
        with pytest.raises(TokenError, match="access_denied"):
            await auth.exchange_code(zoom, f"?error=access_denied&state={request.state}", request)
    assert token_requests(sandbox) == 0


async def test_revoke_ends_it_here_and_there() -> None:
    sandbox = Sandbox(strict=False)
    auth = user(sandbox)
    async with client(sandbox, auth) as zoom:
        await zoom.users.list_users()
        await auth.revoke(zoom)
        with pytest.raises(ReauthorizationRequired, match="the token was revoked"):
            await zoom.users.list_users()


async def test_a_call_during_a_revocation_gets_no_new_token() -> None:
    class SlowToAnswer:
        """Zoom has revoked the token; the answer that says so is still under way."""

        async def exchange(self, request: httpx.Request) -> Answer:
            answer = await zoom.exchange(request)
            await anyio.sleep(0.05)
            return answer

    sandbox = Sandbox(strict=False)
    auth = user(sandbox)
    async with client(sandbox, auth) as zoom:
        await zoom.users.list_users()
        before = token_requests(sandbox)
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(auth.revoke, SlowToAnswer())
            await anyio.sleep(0.01)
            with pytest.raises(ReauthorizationRequired, match="the token was revoked"):
                await zoom.users.list_users()
    assert token_requests(sandbox) == before


async def test_the_device_flow_polls_as_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    sandbox = Sandbox(strict=False)
    auth = user(sandbox, refresh_token=None)
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)
        sandbox.advance(seconds - 3 if len(waited) == 2 else seconds)
        if len(waited) == 4:
            sandbox.zoom_oauth.approve(device.user_code)

    monkeypatch.setattr("polymeet.auth._zoom_oauth.anyio.sleep", sleep)
    async with client(sandbox, auth) as zoom:
        device = await auth.start_device(zoom)
        await auth.wait_for_device(zoom, device)
        await zoom.users.list_users()
    assert waited == [5, 5, 10, 10]


@pytest.mark.parametrize(
    ("said", "waited"),
    [
        (0, 5.0),
        (0.5, 5.0),
        (-3, 5.0),
        (None, 5.0),
        ("soon", 5.0),
        (float("inf"), 5.0),
        (float("nan"), 5.0),
        (1, 1.0),
        ("7", 7.0),
    ],
)
async def test_a_device_that_is_to_be_polled_without_a_pause_is_polled_with_one(
    said: object, waited: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """RFC 8628, section 3.2: five seconds where the answer does not say."""
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/token"):
            return httpx.Response(200, json={"access_token": "a", "refresh_token": "r"})
        device = {"device_code": "d", "user_code": "u", "verification_uri": "https://zoom.us/d", "interval": said}
        return httpx.Response(200, text=json.dumps({**device, "expires_in": said}))

    monkeypatch.setattr("polymeet.auth._zoom_oauth.anyio.sleep", sleep)
    auth = ZoomOAuth("c", "s")
    zoom = Zoom(auth, transport=httpx.MockTransport(answer))
    device = await auth.start_device(zoom)
    assert device.interval == waited
    assert 0 < device.expires_in <= 86400
    await auth.wait_for_device(zoom, device)
    await auth.wait_for_device(zoom, evolve(device, interval=0.0))
    assert pauses == [waited, 5.0]


async def test_a_device_is_polled_less_often_while_no_poll_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    """RFC 8628, section 3.5. Neither a broken network nor a limit ends the authorization, and an answer ends the backing off."""
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    polls: list[httpx.Response | Exception] = [
        httpx.ConnectError("Name or service not known"),
        httpx.ReadError("reset"),
        httpx.Response(503),
        httpx.Response(400, json={"error": "authorization_pending"}),
        httpx.ConnectTimeout("slow"),
        httpx.Response(429, json={"error": "too_many_requests"}, headers={"retry-after": "90"}),
        httpx.ConnectError("Name or service not known"),
        httpx.Response(400, json={"error": "slow_down"}),
        httpx.Response(200, json={"access_token": "a", "refresh_token": "r"}),
    ]

    def answer(request: httpx.Request) -> httpx.Response:
        poll = polls.pop(0)
        if isinstance(poll, Exception):
            raise poll
        return poll

    monkeypatch.setattr("polymeet.auth._zoom_oauth.anyio.sleep", sleep)
    auth = ZoomOAuth("c", "s")
    zoom = Zoom(auth, transport=httpx.MockTransport(answer))
    await auth.wait_for_device(zoom, DeviceAuthorization("u", "https://zoom.us/d", None, "d"))
    assert pauses == [5, 10, 20, 40, 5, 10, 90, 60, 10]


async def test_a_device_is_asked_for_again_where_that_does_no_harm() -> None:
    sandbox = Sandbox(strict=False)
    sandbox.inject(503, provider="zoom", operation="oauth_devicecode", times=2)
    auth = user(sandbox, refresh_token=None)
    zoom = Zoom(auth, transport=sandbox.transport(), retry=Retry(base=0.01))
    assert (await auth.start_device(zoom)).user_code


async def test_a_user_who_refuses_on_the_device_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    sandbox = Sandbox(strict=False)
    auth = user(sandbox, refresh_token=None)

    async def sleep(seconds: float) -> None:
        sandbox.advance(seconds)

    monkeypatch.setattr("polymeet.auth._zoom_oauth.anyio.sleep", sleep)
    async with client(sandbox, auth) as zoom:
        device = await auth.start_device(zoom)
        sandbox.zoom_oauth.deny(device.user_code)
        with pytest.raises(TokenError, match="access_denied"):
            await auth.wait_for_device(zoom, device)
