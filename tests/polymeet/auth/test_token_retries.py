"""Token requests that fail: which are sent again, once for all who wait, and within the deadline of the call that began."""

import logging
from collections.abc import Callable
from typing import Any

import anyio
import httpx
import pytest

from polymeet import ConnectyCube, Zoom
from polymeet.auth import (
    Answer,
    Auth,
    Authorization,
    ConnectyCubeSession,
    Exchange,
    GuestLogin,
    PasswordLogin,
    ZoomOAuth,
    ZoomServerToServer,
)
from polymeet.errors import TokenError
from polymeet.httpx_auth import HttpxAuth
from polymeet.observers import Observer, Refreshed, RetryPlanned
from polymeet.retry import Retry
from tests.polymeet.auth.concurrency import outcomes

pytestmark = pytest.mark.anyio

QUICK = Retry(base=0.01)
Failing = httpx.Response | Exception


class Provider:
    """A token endpoint that fails with each of *failures* in turn and gives tokens then, and an API that takes them."""

    def __init__(self, *failures: Failing) -> None:
        self.failures = list(failures)
        self.token_requests: list[httpx.Request] = []
        self.calls = 0
        self.lifetime = 3600.0
        self.delay = 0.0

    @property
    def transport(self) -> httpx.AsyncBaseTransport:
        return httpx.MockTransport(self._answer)

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        assert not [name for name in request.extensions if name.startswith("polymeet")]
        if request.url.path not in ("/oauth/token", "/session"):
            self.calls += 1
            return httpx.Response(200, json=[] if "connectycube" in request.url.host else {})
        self.token_requests.append(request)
        await anyio.sleep(self.delay)
        if self.failures:
            failure = self.failures.pop(0)
            if isinstance(failure, Exception):
                raise failure
            return httpx.Response(failure.status_code, headers=failure.headers, content=failure.content)
        token = {"access_token": "a", "refresh_token": "r", "expires_in": self.lifetime, "session": {"token": "t"}}
        return httpx.Response(200, json=token)


class Seen(Observer):
    """Keeps what it is told of token requests."""

    def __init__(self) -> None:
        self.retries: list[RetryPlanned] = []
        self.refreshes: list[Refreshed] = []

    def on_retry(self, event: RetryPlanned) -> None:
        self.retries.append(event)

    def on_refresh(self, event: Refreshed) -> None:
        self.refreshes.append(event)


def account(provider: Provider, **options: Any) -> Callable[[], Any]:
    auth = ZoomServerToServer("a", "c", "s")
    return Zoom(auth, transport=provider.transport, **{"retry": QUICK, **options}).users.list_users


def user(provider: Provider, **options: Any) -> Callable[[], Any]:
    auth = ZoomOAuth("c", "s", refresh_token="canary")
    return Zoom(auth, transport=provider.transport, **{"retry": QUICK, **options}).users.list_users


def session(provider: Provider, *, auth: dict[str, Any] | None = None, **options: Any) -> Callable[[], Any]:
    made = ConnectyCubeSession(7, "canary", **(auth or {"user": PasswordLogin(login="ada", password="canary")}))
    return ConnectyCube(made, transport=provider.transport, **{"retry": QUICK, **options}).meetings.list_meetings


harmless = pytest.mark.parametrize("call_of", [account, session])
may_have_run = pytest.mark.parametrize(
    "failure",
    [
        httpx.Response(503),
        httpx.Response(502, text="<html>Bad gateway</html>"),
        httpx.Response(500, json={"error": "server_error"}),
        httpx.Response(408),
        httpx.Response(200, text="<html>Be right back</html>", headers={"content-type": "text/html"}),
        httpx.ReadError("reset"),
        httpx.ReadTimeout("slow"),
    ],
    ids=repr,
)
no_connection = pytest.mark.parametrize(
    "failure", [httpx.ConnectError("[Errno -2] Name or service not known"), httpx.ConnectTimeout("slow")], ids=repr
)
did_not_run = pytest.mark.parametrize(
    "failure",
    [
        httpx.Response(429),
        httpx.Response(429, json={"error": "too_many_requests"}, headers={"retry-after": "0"}),
        httpx.Response(503, headers={"retry-after": "0"}),
    ],
    ids=repr,
)


@harmless
@may_have_run
async def test_a_request_that_is_harmless_to_repeat_is_repeated(call_of: Any, failure: Failing) -> None:
    provider = Provider(failure, failure)
    await call_of(provider)()
    assert len(provider.token_requests) == 3


@harmless
@no_connection
async def test_a_name_that_is_not_found_for_a_moment_costs_nothing(call_of: Any, failure: Failing) -> None:
    provider = Provider(failure, failure)
    await call_of(provider)()
    assert len(provider.token_requests) == 3


async def test_a_refresh_for_which_no_connection_was_made_is_repeated() -> None:
    """Of our own connections it is known that nothing was sent."""
    seen, auth = Seen(), ZoomOAuth("c", "canary-secret", refresh_token="canary-r", oauth_url="http://127.0.0.1:9/oauth")
    async with Zoom(auth, retry=QUICK, observers=[seen]) as zoom:
        with pytest.raises(TokenError, match="no connection was made") as caught:
            await zoom.users.list_users()
    assert not caught.value.fate_unknown
    assert [event.status for event in seen.refreshes] == [None] * QUICK.attempts


@pytest.mark.parametrize("call_of", [account, session, user])
@did_not_run
async def test_any_request_that_surely_did_not_run_is_repeated(call_of: Any, failure: Failing) -> None:
    provider = Provider(failure, failure)
    await call_of(provider)()
    assert len(provider.token_requests) == 3


@may_have_run
async def test_a_refresh_that_may_have_run_is_sent_once(failure: Failing) -> None:
    provider = Provider(failure)
    with pytest.raises(TokenError) as caught:
        await user(provider)()
    assert caught.value.fate_unknown
    assert len(provider.token_requests) == 1


async def test_what_the_caller_knows_of_a_call_is_not_said_of_its_token_request() -> None:
    provider = Provider(httpx.ReadError("reset"))
    with pytest.raises(TokenError):
        await user(provider, retry=Retry(base=0.01, treat_as="safe"))()
    assert len(provider.token_requests) == 1
    await account(Provider(httpx.ReadError("reset")), retry=Retry(base=0.01, treat_as="never"))()


async def test_a_guest_is_not_made_twice() -> None:
    provider = Provider(httpx.ReadError("reset"))
    with pytest.raises(TokenError):
        await session(provider, auth={"user": GuestLogin(full_name="Ada")})()
    assert len(provider.token_requests) == 1


async def test_a_signed_session_request_is_signed_anew() -> None:
    """The same nonce twice would be refused."""
    provider = Provider(httpx.ReadError("reset"), httpx.Response(503))
    await session(provider, auth={"auth_secret": "canary"})()
    assert len({request.content for request in provider.token_requests}) == 3


@harmless
async def test_a_thousand_waiters_make_as_many_requests_as_one(call_of: Any) -> None:
    provider = Provider(*[httpx.Response(503)] * 99)
    got = await outcomes(call_of(provider), 1_000)
    assert {type(error) for error in got} == {TokenError}
    assert len({str(error) for error in got}) == 1
    assert len(provider.token_requests) == QUICK.attempts


@harmless
async def test_a_client_that_retries_nothing_asks_once(call_of: Any) -> None:
    provider = Provider(httpx.Response(503))
    with pytest.raises(TokenError, match="503"):
        await call_of(provider, retry=Retry(attempts=1))()
    assert len(provider.token_requests) == 1


@harmless
@pytest.mark.parametrize("outer", [True, False])
async def test_nothing_is_sent_again_after_the_deadline_of_the_call(call_of: Any, outer: bool) -> None:
    """An error that is known now is better than none later."""
    provider = Provider(*[httpx.Response(503, headers={"retry-after": "3"})] * 9)
    with pytest.raises(TokenError, match="503") as caught, anyio.fail_after(2 if outer else 60):
        await call_of(provider, timeout=60 if outer else 2)()
    assert len(provider.token_requests) == 1
    assert caught.value.retry_after == 3


async def test_each_waiter_keeps_its_own_deadline() -> None:
    provider = Provider(httpx.Response(503, headers={"retry-after": "0.3"}))
    call = account(provider, timeout=30)
    got: list[str] = []

    async def patient() -> None:
        await call()
        got.append("patient")

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(patient)
        await anyio.sleep(0.05)
        with anyio.move_on_after(0.1) as scope:
            await call()
        got.append("cancelled" if scope.cancelled_caught else "served")
    assert got == ["cancelled", "patient"]
    assert len(provider.token_requests) == 2


async def test_a_request_is_sent_again_for_whoever_waits_longest() -> None:
    """The call that began it has no time left for a second request; the one that came later has."""
    provider = Provider(httpx.Response(503, headers={"retry-after": "1"}))
    provider.delay = 0.1
    call, hasty = account(provider, timeout=30), []

    async def begin() -> None:
        with anyio.move_on_after(0.5) as scope:
            await call()
        hasty.append(scope.cancelled_caught)

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(begin)
        await anyio.sleep(0.03)
        await call()
    assert hasty == [True]
    assert len(provider.token_requests) == 2


async def test_a_renewal_ahead_of_time_is_repeated_too() -> None:
    provider = Provider()
    now = [1_000_000.0]
    auth = ZoomServerToServer("a", "c", "s", clock=lambda: now[0])
    zoom = Zoom(auth, transport=provider.transport, retry=QUICK)
    await zoom.users.list_users()
    now[0] += 3600 - 60
    provider.failures += [httpx.Response(503), httpx.ReadError("reset")]
    await zoom.users.list_users()
    await auth.wait_until_idle()
    assert len(provider.token_requests) == 4
    now[0] += 600
    await zoom.users.list_users()
    assert len(provider.token_requests) == 4


async def test_observers_and_the_log_see_it(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "polymeet")
    seen = Seen()
    await account(Provider(httpx.Response(503), httpx.ConnectError("dns")), observers=[seen])()
    assert [(event.operation.id, event.operation.path, event.attempt) for event in seen.retries] == [
        ("token_request", "/oauth/token", 1),
        ("token_request", "/oauth/token", 2),
    ]
    assert [event.status for event in seen.refreshes] == [503, None, 200]
    assert "zoom token_request: attempt 1 failed with ServerError" in caplog.text


async def test_a_credential_of_your_own_sends_its_request_once() -> None:
    """It has not said that a second one would do no harm."""

    class Own(Auth):
        async def authorize(self, exchange: Exchange, /) -> Authorization:
            self.answer = await exchange(httpx.Request("POST", "https://zoom.us/oauth/token"))
            return Authorization({"x-own": "1"})

    provider, own = Provider(httpx.Response(503)), Own()
    await Zoom(own, transport=provider.transport, retry=QUICK).users.list_users()
    assert own.answer.status_code == 503
    assert len(provider.token_requests) == 1


async def test_an_exchange_that_knows_nothing_of_it_sends_each_request_once() -> None:
    provider = Provider(httpx.Response(503))
    sent: list[str] = []

    async def exchange(request: httpx.Request) -> Answer:
        sent.append(request.url.path)
        return Answer(503, httpx.Headers(), b"")

    with pytest.raises(TokenError, match="503"):
        await ZoomServerToServer("a", "c", "s").authorize(exchange)
    assert sent == ["/oauth/token"]
    assert not provider.token_requests


async def test_a_plain_httpx_client_repeats_token_requests_as_well() -> None:
    provider = Provider(httpx.Response(503), httpx.ConnectError("dns"))
    auth = HttpxAuth(ZoomServerToServer("a", "c", "s"), transport=provider.transport, retry=QUICK)
    async with httpx.AsyncClient(auth=auth, transport=provider.transport) as http:
        assert (await http.get("https://api.zoom.us/v2/users")).status_code == 200
    await auth.aclose()
    assert len(provider.token_requests) == 3
