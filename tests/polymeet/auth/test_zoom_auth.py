"""Zoom's tokens: one renewal for all who wait, a new pair is saved before it is used, and a token goes to Zoom alone."""

import json
import logging
import pickle
import traceback
from collections.abc import AsyncGenerator, Awaitable
from contextlib import asynccontextmanager

import anyio
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet import Zoom
from polymeet.auth import (
    ApiKey,
    BearerToken,
    ConnectyCubeSession,
    HeldToken,
    MemoryTokenStore,
    PasswordLogin,
    Token,
    TokenKey,
    ZoomOAuth,
    ZoomServerToServer,
)
from polymeet.errors import (
    CredentialError,
    ReauthorizationRequired,
    TokenError,
    TokenStoreError,
)
from polymeet.httpx_auth import HttpxAuth
from polymeet.retry import Retry
from polymeet.testing import Sandbox
from tests.polymeet.auth.zoom_accounts import (
    CALLERS,
    Make,
    both_kinds,
    calls,
    challenge,
    client,
    server_to_server,
    token_requests,
    user,
)

pytestmark = pytest.mark.anyio


@both_kinds
async def test_a_thousand_first_calls_make_one_token_request(make: Make) -> None:
    sandbox = Sandbox(strict=False)
    async with client(sandbox, make(sandbox)) as zoom:
        assert await calls(zoom) == [None] * CALLERS
    assert token_requests(sandbox) == 1


@both_kinds
async def test_a_thousand_calls_on_an_expired_token_make_one_token_request(make: Make) -> None:
    sandbox = Sandbox(strict=False)
    async with client(sandbox, make(sandbox)) as zoom:
        await zoom.users.list_users()
        sandbox.advance(2 * 3600)
        assert await calls(zoom) == [None] * CALLERS
    assert token_requests(sandbox) == 2


@both_kinds
async def test_a_thousand_refused_calls_make_one_token_request_and_are_replayed_once(make: Make) -> None:
    """The server forgets the token although its time has not come: every call meets a 401."""
    sandbox = Sandbox(strict=False)
    async with client(sandbox, make(sandbox)) as zoom:
        await zoom.users.list_users()
        before = len(sandbox.requests)
        sandbox.inject(
            401, json={"code": 124, "message": "Expired."}, operation="list_users", provider="zoom", times=200
        )
        assert await calls(zoom, 200) == [None] * 200
    assert token_requests(sandbox) == 2
    assert len(sandbox.requests) - before == 200 + 1 + 200


@both_kinds
async def test_cancelling_the_first_task_changes_nothing_for_the_others(make: Make) -> None:
    sandbox = Sandbox(strict=False)
    sandbox.inject(delay=0.1, provider="zoom", operation="oauth_token")
    got: list[Exception | None] = []
    async with (
        client(sandbox, make(sandbox)) as zoom,
        anyio.create_task_group() as others,
        anyio.create_task_group() as doomed,
    ):
        doomed.start_soon(zoom.users.list_users)
        await anyio.sleep(0.02)
        others.start_soon(lambda: _extend(got, calls(zoom, 199)))
        await anyio.sleep(0.02)
        doomed.cancel_scope.cancel()
    assert got == [None] * 199
    assert token_requests(sandbox) == 1


async def _extend(into: list[Exception | None], results: Awaitable[list[Exception | None]]) -> None:
    into.extend(await results)


@pytest.mark.parametrize(("make", "requests"), [(server_to_server, 3), (user, 1)])
async def test_a_failing_endpoint_is_asked_for_all_and_all_get_its_error(make: Make, requests: int) -> None:
    """Again, for all, where that does no harm: a refresh that may have run is sent once."""
    sandbox = Sandbox(strict=False)
    failing = sandbox.inject(500, text="canary", provider="zoom", operation="oauth_token", times=99)
    sandbox.zoom_oauth.issued_only = True
    async with Zoom(make(sandbox), transport=sandbox.transport(), retry=Retry(attempts=3, base=0.01)) as zoom:
        got = await calls(zoom)
    assert {(type(error), str(error)) for error in got} == {
        (TokenError, "token: the token endpoint answered 500 with no JSON object (6 bytes)")
    }
    assert failing.used == requests


async def test_a_dead_refresh_token_is_tried_once_and_stays_dead_until_there_is_a_new_one() -> None:
    sandbox = Sandbox(strict=False)
    auth = user(sandbox, refresh_token="revoked-long-ago")
    async with client(sandbox, auth) as zoom:
        got = await calls(zoom)
        assert {type(error) for error in got} == {ReauthorizationRequired}
        for _ in range(3):
            with pytest.raises(ReauthorizationRequired, match="the user has to authorize the app again"):
                await zoom.users.list_users()
        assert token_requests(sandbox) == 1

        request = auth.authorization_request()
        code = sandbox.zoom_oauth.issue_code("https://app.example/back", challenge(request.url))
        await auth.exchange_code(zoom, f"https://app.example/back?code={code}&state={request.state}", request)
        assert await calls(zoom, 10) == [None] * 10
    assert token_requests(sandbox) == 2


async def test_every_refresh_token_is_used_once() -> None:
    sandbox = Sandbox(strict=False)
    store = MemoryTokenStore()
    auth = user(sandbox, store=store)
    async with client(sandbox, auth) as zoom:
        for _ in range(20):
            assert await calls(zoom, 20) == [None] * 20
            sandbox.advance(2 * 3600)
    assert token_requests(sandbox) == 20
    assert set(sandbox.zoom_oauth.refresh_token_uses.values()) == {1}


async def test_a_token_is_renewed_before_it_expires_and_nobody_waits() -> None:
    sandbox = Sandbox(strict=False)
    auth = user(sandbox)
    async with client(sandbox, auth) as zoom:
        await zoom.users.list_users()
        sandbox.advance(3600 - 120)
        sandbox.inject(delay=0.2, provider="zoom", operation="oauth_token")
        with anyio.fail_after(0.1):
            await zoom.users.list_users()
        await auth.wait_until_idle()
        assert token_requests(sandbox) == 2
        sandbox.advance(600)
        await zoom.users.list_users()
        assert token_requests(sandbox) == 2


async def test_a_renewal_ahead_of_time_that_fails_costs_nobody_anything() -> None:
    sandbox = Sandbox(strict=False)
    auth = user(sandbox)
    async with client(sandbox, auth) as zoom:
        await zoom.users.list_users()
        sandbox.advance(3600 - 120)
        sandbox.inject(503, provider="zoom", operation="oauth_token")
        assert await calls(zoom, 50) == [None] * 50
        await auth.wait_until_idle()
        assert await calls(zoom, 50) == [None] * 50
        assert token_requests(sandbox) == 1
        sandbox.advance(60)
        await zoom.users.list_users()
        await auth.wait_until_idle()
    assert token_requests(sandbox) == 2


async def test_a_lost_answer_is_called_what_it_is(failure_memory: float) -> None:
    """The server rotated, the connection broke: the next refresh is refused, and the message says why that may be."""
    sandbox = Sandbox(strict=False)
    auth = user(sandbox)
    async with client(sandbox, auth) as zoom:
        sandbox.inject(cut="after", provider="zoom", operation="oauth_token")
        with pytest.raises(TokenError, match="token: ") as first:
            await zoom.users.list_users()
        assert first.value.fate_unknown
        await anyio.sleep(failure_memory)
        with pytest.raises(
            ReauthorizationRequired, match=r"how a refresh begun at .* ended is not known, and it may have"
        ):
            await zoom.users.list_users()


async def test_a_crash_between_answer_and_save_is_told_to_the_next_process() -> None:
    sandbox = Sandbox(strict=False)
    store = MemoryTokenStore()
    auth = user(sandbox, store=store)
    async with store.hold(auth.key) as held:
        first = auth.first_token()
        assert first is not None
        await held.save(first.refreshing(sandbox.clock.now().timestamp()))
    used = first.refresh_token
    assert used is not None
    oauth = sandbox.zoom_oauth
    async with httpx.AsyncClient(transport=sandbox.transport()) as dying_process:
        form = {"grant_type": "refresh_token", "refresh_token": used}
        await dying_process.post("https://zoom.us/oauth/token", data=form, auth=(oauth.client_id, oauth.client_secret))
    async with client(sandbox, user(sandbox, store=store)) as zoom:
        with pytest.raises(ReauthorizationRequired, match=r"how a refresh begun at .* ended is not known"):
            await zoom.users.list_users()


async def test_what_another_process_has_renewed_is_taken_over() -> None:
    sandbox = Sandbox(strict=False)
    store = MemoryTokenStore()
    first, second = user(sandbox, store=store), user(sandbox, store=store)
    async with client(sandbox, first) as one, client(sandbox, second) as other:
        await one.users.list_users()
        await other.users.list_users()
        assert token_requests(sandbox) == 1
        sandbox.advance(2 * 3600)
        await one.users.list_users()
        await other.users.list_users()
    assert token_requests(sandbox) == 2


class FullStore(MemoryTokenStore):
    """A store that can mark a token but not save a new one, as long as it is full."""

    is_full = True

    @asynccontextmanager
    async def hold(self, key: TokenKey) -> AsyncGenerator[HeldToken]:
        async with super().hold(key) as held:
            yield _HeldInFull(self, held)


class _HeldInFull(HeldToken):
    def __init__(self, store: FullStore, held: HeldToken) -> None:
        self._store = store
        self._held = held

    async def load(self) -> Token | None:
        return await self._held.load()

    async def save(self, token: Token) -> None:
        if self._store.is_full and token.access_token:
            raise TokenStoreError("the disk is full")
        await self._held.save(token)


async def test_the_new_pair_is_saved_before_it_is_used() -> None:
    """When the save fails, nobody gets to use the token that was not saved."""
    sandbox = Sandbox(strict=False)
    async with client(sandbox, user(sandbox, store=FullStore())) as zoom:
        with pytest.raises(TokenStoreError, match="the disk is full"):
            await zoom.users.list_users()
    assert [request.operation_id for request in sandbox.requests] == ["oauth_token"]


@pytest.mark.parametrize("hours_later", [0, 2])
async def test_a_new_pair_that_could_not_be_saved_is_saved_by_the_next_call(
    hours_later: int, failure_memory: float
) -> None:
    """A disk that is full for a moment does not cost the authorization, also when the unsaved token has expired by then."""
    sandbox = Sandbox(strict=False)
    store = FullStore()
    auth = user(sandbox, store=store)
    async with client(sandbox, auth) as zoom:
        with pytest.raises(TokenStoreError, match="the disk is full"):
            await zoom.users.list_users()
        store.is_full = False
        sandbox.advance(hours_later * 3600)
        await anyio.sleep(failure_memory)
        await zoom.users.list_users()
    assert token_requests(sandbox) == (2 if hours_later else 1)
    saved = await store.load(auth.key)
    assert saved is not None
    assert saved.refreshing_since is None


async def test_an_unsaved_pair_gives_way_to_a_newer_one(failure_memory: float) -> None:
    sandbox = Sandbox(strict=False)
    store = FullStore()
    auth = user(sandbox, store=store)
    async with client(sandbox, auth) as zoom:
        with pytest.raises(TokenStoreError):
            await zoom.users.list_users()
        store.is_full = False
        now = sandbox.clock.now().timestamp()
        newer = Token("", 0.0, now, refresh_token=sandbox.zoom_oauth.issue_refresh_token())
        async with store.hold(auth.key) as held:
            await held.save(newer)
        await anyio.sleep(failure_memory)
        await zoom.users.list_users()
    assert token_requests(sandbox) == 2


async def test_an_unsaved_token_is_forgotten_too() -> None:
    sandbox = Sandbox(strict=False)
    store = FullStore()
    auth = server_to_server(sandbox, store=store)
    async with client(sandbox, auth) as zoom:
        with pytest.raises(TokenStoreError):
            await zoom.users.list_users()
        store.is_full = False
        await auth.forget("signed out")
        with pytest.raises(ReauthorizationRequired, match="signed out"):
            await zoom.users.list_users()
        assert await store.load(auth.key) is None


async def test_the_regional_api_of_the_token_is_used() -> None:
    sandbox = Sandbox(strict=False)
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(str(request.url))
        if request.url.path.endswith("/token"):
            return httpx.Response(
                200, json={"access_token": "a", "expires_in": 3600, "api_url": "https://api-eu.zoom.us"}
            )
        return httpx.Response(200, json={"users": []})

    transport = httpx.MockTransport(answer)
    await Zoom(server_to_server(sandbox), transport=transport).users.list_users()
    await Zoom(server_to_server(sandbox), transport=transport, base_url="https://proxy.example").users.list_users()
    assert [url for url in asked if "users" in url] == [
        "https://api-eu.zoom.us/v2/users",
        "https://proxy.example/users",
    ]


@pytest.mark.parametrize(
    "api_url", ["https://evil.example", "http://api.zoom.us", "https://zoom.us.evil.example", "//", 5, None]
)
async def test_a_token_never_goes_to_a_host_that_is_not_zooms(api_url: object) -> None:
    hosts: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        hosts.append(request.url.host)
        return httpx.Response(200, json={"access_token": "a", "expires_in": 3600, "api_url": api_url})

    await Zoom(ZoomServerToServer("a", "c", "s"), transport=httpx.MockTransport(answer)).users.list_users()
    assert hosts == ["zoom.us", "api.zoom.us"]


async def test_a_redirect_of_the_token_endpoint_is_not_followed() -> None:
    hosts: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        hosts.append(request.url.host)
        return httpx.Response(307, headers={"location": "https://evil.example/token"})

    with pytest.raises(TokenError, match="answered 307"):
        await Zoom(ZoomServerToServer("a", "c", "s"), transport=httpx.MockTransport(answer)).users.list_users()
    assert hosts == ["zoom.us"]


def test_tokens_travel_over_https_only() -> None:
    for url in ("http://zoom.us/oauth", "https://", "zoom.us", "", None, "https://x:port"):
        with pytest.raises(CredentialError, match=r"over https only|is no URL"):
            ZoomServerToServer("a", "c", "s", oauth_url=url)  # type: ignore[arg-type]
    ZoomServerToServer("a", "c", "s", oauth_url="http://127.0.0.1:8700/zoom/oauth")


async def test_any_credential_works_with_a_plain_httpx_client() -> None:
    sandbox = Sandbox(strict=False)
    sandbox.zoom_oauth.issued_only = True
    auth = HttpxAuth(user(sandbox), transport=sandbox.transport())
    async with httpx.AsyncClient(auth=auth, transport=sandbox.transport()) as http:
        assert (await http.get("https://api.zoom.us/v2/users")).status_code == 200
        sandbox.advance(2 * 3600)
        assert (await http.get("https://api.zoom.us/v2/users")).status_code == 200
        sandbox.zoom_oauth.revoke_all()
        with pytest.raises(ReauthorizationRequired):
            await http.get("https://api.zoom.us/v2/users")
    await auth.aclose()


@pytest.mark.parametrize("empty", ["", "  ", None, 5])
def test_a_missing_part_is_named_at_once(empty: object) -> None:
    with pytest.raises(CredentialError, match="account_id"):
        ZoomServerToServer(empty, "c", "s")  # type: ignore[arg-type]
    with pytest.raises(CredentialError, match="client_secret"):
        ZoomServerToServer("a", "c", empty)  # type: ignore[arg-type]
    with pytest.raises(CredentialError, match="client_id"):
        ZoomOAuth(empty)  # type: ignore[arg-type]


async def test_nothing_secret_is_ever_shown(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    shown: list[str] = []

    def refuse(request: httpx.Request) -> httpx.Response:
        return httpx.Response(
            400, json={"error": "invalid_grant", "reason": f"Invalid Token! {request.content.decode()}"}
        )

    def give(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/token"):
            return httpx.Response(200, json={"access_token": "canary-access", "refresh_token": "canary-new"})
        return httpx.Response(500)

    for handler in (refuse, give):
        auth = ZoomOAuth("client", "canary-secret", refresh_token="canary-refresh")
        zoom = Zoom(auth, transport=httpx.MockTransport(handler), retry=Retry(attempts=2, base=0))
        try:
            await zoom.users.list_users()
        except Exception as error:
            shown += [repr(error), str(error), *traceback.format_exception(error), repr(pickle.dumps(error))]
        shown += [repr(auth), repr(zoom), repr(auth._tokens.in_use), repr(auth.first_token())]
    shown.append(caplog.text)
    assert "canary" not in "".join(shown)


@pytest.mark.parametrize(
    "lifetime",
    [None, 0, -1, 0.5, "", "soon", "nan", [1], True, 10**400, 1e300, float("inf"), float("-inf"), float("nan")],
)
async def test_a_lifetime_that_is_none_counts_as_an_hour(lifetime: object) -> None:
    def give(request: httpx.Request) -> httpx.Response:
        is_token = request.url.path.endswith("/token")
        return httpx.Response(200, text=json.dumps({"access_token": "t", "expires_in": lifetime} if is_token else {}))

    store = MemoryTokenStore()
    auth = ZoomServerToServer("a", "c", "s", store=store)
    await Zoom(auth, transport=httpx.MockTransport(give)).users.list_users()
    token = await store.load(auth.key)
    assert token is not None
    assert token.lifetime() == pytest.approx(3600)


@pytest.mark.property
@given(
    st.dictionaries(
        st.text(max_size=8), st.none() | st.integers() | st.text(max_size=8) | st.lists(st.integers()), max_size=6
    )
)
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_no_answer_of_the_token_endpoint_makes_another_error(answer: dict[str, object]) -> None:
    def give(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=answer if request.url.path.endswith("/token") else {})

    with pytest.raises(CredentialError):
        await Zoom(ZoomServerToServer("a", "c", "s"), transport=httpx.MockTransport(give)).users.list_users()


@pytest.mark.parametrize(
    "secretive",
    [
        BearerToken("canary"),
        ApiKey("canary"),
        ZoomServerToServer("a", "c", "canary"),
        ZoomOAuth("c", "canary", refresh_token="canary"),
        ConnectyCubeSession(1, "canary", user=PasswordLogin(login="ada", password="canary")),
        PasswordLogin(login="ada", password="canary"),
        Token("canary", 0.0, 0.0, "canary"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_holds_secrets_is_not_pickled(secretive: object) -> None:
    with pytest.raises(TypeError, match=f"{type(secretive).__name__} holds secrets"):
        pickle.dumps(secretive)
    assert "canary" not in repr(secretive)
