"""A host that is left alone, as a program sees it: bursts, probes, waiting, failing fast, and whose failures count against whom."""

import gc
import weakref

import anyio
import httpx
import pytest

from polymeet import Zoom
from polymeet.auth import BearerToken
from polymeet.errors import (
    ClientClosed,
    ConnectFailed,
    PolymeetError,
    ServerError,
    ServiceUnavailable,
    TimedOut,
)
from polymeet.observers import Observer, Waited
from polymeet.rate_limits import Limit, RateLimiter, ZoomRateLimits
from polymeet.retry import Retry
from polymeet.zoom.models import MeetingCreate
from tests.helpers.answers import Server
from tests.helpers.cancelling import comes_true
from tests.helpers.faulting import MEETING, QUICK

pytestmark = pytest.mark.anyio

PAUSE = 0.2
"""Seconds that a breaker of these tests leaves a host alone."""


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("polymeet.retry._breaker.PAUSE", PAUSE)


class ResetTogether(httpx.AsyncBaseTransport):
    """Takes *count* requests, breaks all their connections at one moment, and is healthy from then on."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._all_there = anyio.Event()
        self.requests = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.requests += 1
        if self.requests > self._count:
            return httpx.Response(200, json={"id": 1})
        if self.requests == self._count:
            self._all_there.set()
        await self._all_there.wait()
        raise httpx.ReadError("reset by peer")


async def test_connections_that_are_reset_together_are_one_failure() -> None:
    transport = ResetTogether(12)
    zoom = Zoom(BearerToken("t"), transport=transport, retry=Retry(base=0.01))
    async with anyio.create_task_group() as tasks:
        for _ in range(12):
            tasks.start_soon(zoom.meetings.get_meeting, 1)
    assert transport.requests == 24


class Down:
    """A provider that fails until it is `up`, and counts what it was asked."""

    def __init__(self, failure: httpx.Response | Exception) -> None:
        self.failure = failure
        self.is_up = False
        self.server = Server(self._answer)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        if self.is_up:
            return MEETING
        if isinstance(self.failure, Exception):
            raise self.failure
        return self.failure

    @property
    def asked(self) -> int:
        return len(self.server.requests)


async def left_alone(zoom: Zoom) -> None:
    """Fail until the host of *zoom* is left alone."""
    impatient = zoom.with_options(retry=Retry(attempts=1))
    for _ in range(10):
        with pytest.raises((ServerError, ConnectFailed)):
            await impatient.meetings.get_meeting(1)
    with pytest.raises(ServiceUnavailable):
        await impatient.meetings.get_meeting(1)


@pytest.mark.parametrize("failure", [httpx.Response(502), httpx.ConnectError("refused")], ids=repr)
async def test_calls_wait_until_the_host_serves_again(failure: httpx.Response | Exception) -> None:
    """Not only reads: what was not sent is safe to wait for."""
    down = Down(failure)
    zoom = down.server.zoom(retry=QUICK)
    await left_alone(zoom)
    asked, down.is_up = down.asked, True
    with anyio.fail_after(PAUSE * 4):
        async with anyio.create_task_group() as tasks:
            for _ in range(20):
                tasks.start_soon(zoom.meetings.get_meeting, 1)
            await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))
    assert down.asked == asked + 21


async def test_a_retry_that_was_pending_when_the_host_was_left_alone_waits_too() -> None:
    down = Down(httpx.Response(502))
    zoom = down.server.zoom(retry=Retry(attempts=20, base=0))
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(zoom.meetings.get_meeting, 1)
        await comes_true(lambda: down.asked == 10)
        await anyio.sleep(PAUSE / 4)
        assert down.asked == 10
        down.is_up = True
    assert down.asked == 11


async def test_waiting_ends_when_the_probe_is_answered_and_not_a_pause_later(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("polymeet.retry._breaker.PAUSE", 5.0)
    answered = anyio.Event()

    async def handle(request: httpx.Request) -> httpx.Response:
        if len(asked) >= 10:
            await answered.wait()
            return httpx.Response(200, json={"id": 1})
        asked.append(request)
        return httpx.Response(502)

    asked: list[httpx.Request] = []
    zoom = Zoom(BearerToken("t"), transport=httpx.MockTransport(handle), retry=QUICK)
    await left_alone(zoom)
    breaker = zoom._sender.account.breakers.of("api.zoom.us")
    breaker._open_until = 0  # the pause is over, and what comes first is the probe
    began = anyio.current_time()
    async with anyio.create_task_group() as tasks:
        for _ in range(5):
            tasks.start_soon(zoom.meetings.get_meeting, 1)
        await anyio.sleep(0.1)
        answered.set()
    assert anyio.current_time() - began < 3


@pytest.mark.parametrize("retry", [Retry(wait_for_host=False), Retry(attempts=1)], ids=["set so", "without retries"])
async def test_who_wants_to_fail_fast_does(retry: Retry) -> None:
    down = Down(httpx.Response(502))
    zoom = down.server.zoom(retry=retry)
    await left_alone(zoom)
    began = anyio.current_time()
    for _ in range(5):
        with pytest.raises(ServiceUnavailable):
            await zoom.meetings.get_meeting(1)
    assert anyio.current_time() - began < PAUSE


async def test_a_host_is_not_waited_for_beyond_the_deadline() -> None:
    """An error that is known now is better than none later."""
    down = Down(httpx.Response(502))
    zoom = down.server.zoom(retry=QUICK)
    await left_alone(zoom)
    with anyio.fail_after(PAUSE / 2), pytest.raises(ServiceUnavailable, match=r"requests to api\.zoom\.us failed 10"):
        await zoom.with_options(timeout=PAUSE / 2).meetings.get_meeting(1)


async def test_waiting_costs_neither_an_attempt_nor_the_budget_and_observers_hear_of_it() -> None:
    class Seen(Observer):
        def on_wait(self, event: Waited) -> None:
            seen.append(event)

    seen: list[Waited] = []
    down = Down(httpx.Response(502))
    zoom = down.server.zoom(retry=Retry(attempts=2, base=0), observers=[Seen()])
    await left_alone(zoom)
    budget, down.is_up = zoom._sender.account.budget, True
    budget.tokens = 400
    await zoom.meetings.get_meeting(1)
    assert budget.tokens == 401
    [event] = seen
    assert event.reason == "host left alone"
    assert 0 < event.seconds < PAUSE * 3


async def test_a_client_that_is_closed_is_waited_for_no_longer() -> None:
    down = Down(httpx.Response(502))
    zoom = down.server.zoom(retry=QUICK)
    await left_alone(zoom)
    errors: list[type[PolymeetError]] = []

    async def call() -> None:
        try:
            await zoom.meetings.get_meeting(1)
        except PolymeetError as error:
            errors.append(type(error))

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(call)
        await anyio.sleep(PAUSE / 4)
        await zoom.aclose()
    assert errors == [ClientClosed]


async def test_a_probe_that_is_cancelled_lets_the_next_call_go_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("polymeet.retry._breaker.PAUSE", 30.0)
    hangs = True

    async def handle(request: httpx.Request) -> httpx.Response:
        if len(asked) < 10:
            asked.append(request)
            return httpx.Response(502)
        if hangs:
            await anyio.sleep_forever()
        return httpx.Response(200, json={"id": 1})

    asked: list[httpx.Request] = []
    zoom = Zoom(BearerToken("t"), transport=httpx.MockTransport(handle), retry=QUICK)
    await left_alone(zoom)
    zoom._sender.account.breakers.of("api.zoom.us")._open_until = 0
    with anyio.move_on_after(0.05):
        await zoom.meetings.get_meeting(1)
    hangs = False
    with anyio.fail_after(2):
        assert (await zoom.meetings.get_meeting(1)).id == 1


async def test_one_probe_alone_takes_a_turn_of_the_rate_budget() -> None:
    """Calls that wait for the host stand in no other queue, and use up nothing of the day."""
    turns: list[str] = []

    class Counting(RateLimiter):
        async def acquire(self, operation: object) -> float:
            turns.append("turn")
            return await super().acquire(operation)  # type: ignore[arg-type]

    down = Down(httpx.Response(502))
    limiter = Counting(ZoomRateLimits.PRO.replace(light=Limit(1000)))
    zoom = down.server.zoom(rate_limits=limiter, retry=QUICK)
    await left_alone(zoom)
    turns.clear()
    asked = down.asked
    async with anyio.create_task_group() as tasks:
        for _ in range(30):
            tasks.start_soon(zoom.meetings.get_meeting, 1)
        await anyio.sleep(PAUSE * 1.5)
        tasks.cancel_scope.cancel()
    assert 1 <= len(turns) == down.asked - asked <= 2


class TestWhoseFailuresCount:
    async def test_the_server_errors_of_one_account_do_not_close_the_door_to_another(self) -> None:
        def answer(request: httpx.Request) -> httpx.Response:
            return httpx.Response(502) if request.headers["authorization"] == "Bearer canary-zoom-token" else MEETING

        zoom = Server(answer).zoom()
        other = BearerToken("canary-other")
        await left_alone(zoom)
        assert (await zoom.with_options(auth=other).meetings.get_meeting(1)).id == 1
        with pytest.raises(ServiceUnavailable):
            await zoom.with_options(timeout=5).meetings.get_meeting(1)

    async def test_an_account_is_known_again_in_its_next_view(self) -> None:
        zoom = Server(httpx.Response(502)).zoom()
        tenant = BearerToken("canary-tenant")
        for _ in range(10):
            with pytest.raises(ServerError):
                await zoom.with_options(auth=tenant).meetings.get_meeting(1)
        with pytest.raises(ServiceUnavailable):
            await zoom.with_options(auth=tenant).meetings.get_meeting(1)

    async def test_a_host_that_cannot_be_reached_is_left_alone_by_all(self) -> None:
        zoom = Server(httpx.ConnectError("refused")).zoom()
        await left_alone(zoom)
        with pytest.raises(ServiceUnavailable):
            await zoom.with_options(auth=BearerToken("canary-other")).meetings.get_meeting(1)

    async def test_the_retries_of_one_account_are_not_used_up_by_another(self) -> None:
        def answer(request: httpx.Request) -> httpx.Response:
            of_other = [each for each in server.requests if each.headers["authorization"] == "Bearer canary-other"]
            return MEETING if len(of_other) == 2 else httpx.Response(500)

        server = Server(answer)
        zoom = server.zoom(retry=QUICK)
        for _ in range(50):
            sent = len(server.requests)
            with pytest.raises(ServerError):
                await zoom.meetings.get_meeting(1)
        assert len(server.requests) == sent + 1, "all of its retries are used up"
        view = zoom.with_options(auth=BearerToken("canary-other"))
        assert (await view.meetings.get_meeting(1)).id == 1

    async def test_accounts_that_are_gone_leave_nothing_behind(self) -> None:
        zoom = Server(MEETING).zoom()
        accounts: list[weakref.ref[BearerToken]] = []
        for _ in range(100):
            auth = BearerToken("canary-other")
            accounts.append(weakref.ref(auth))
            await zoom.with_options(auth=auth).meetings.get_meeting(1)
        del auth
        gc.collect()
        assert not [account for account in accounts if account() is not None]


async def test_a_deadline_that_ends_the_probe_is_a_failure() -> None:
    class Silent(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            await anyio.sleep_forever()
            raise AssertionError

    zoom = Zoom(BearerToken("t"), transport=Silent(), timeout=0.01, retry=Retry(attempts=1))
    for _ in range(10):
        with pytest.raises(TimedOut):
            await zoom.meetings.get_meeting(1)
    with pytest.raises(ServiceUnavailable):
        await zoom.meetings.get_meeting(1)
