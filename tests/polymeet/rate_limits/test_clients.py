"""Clients with a rate budget, against a provider that refuses what goes over it."""

from datetime import UTC, datetime, timedelta

import anyio
import httpx
import pytest

from polymeet import Zoom
from polymeet.auth import BearerToken
from polymeet.errors import ClientClosed, ConnectFailed, DailyLimitReached, RateLimitWaitTooLong, ServiceUnavailable
from polymeet.observers import Observer, Waited
from polymeet.rate_limits import Limit, RateLimiter, ZoomRateLimits
from polymeet.retry import Retry
from tests.helpers.answers import Server
from tests.polymeet.rate_limits.budgets import stalls

pytestmark = pytest.mark.anyio

MEETING = httpx.Response(200, json={"id": 1})


class Seen(Observer):
    """Remembers how long calls waited."""

    def __init__(self) -> None:
        self.waited: list[float] = []

    def on_wait(self, event: Waited) -> None:
        self.waited.append(event.seconds)


async def test_calls_wait_for_their_turn_and_observers_hear_of_it() -> None:
    seen = Seen()
    zoom = Server(MEETING).zoom(rate_limits=ZoomRateLimits.FREE, observers=[seen])
    began = anyio.current_time()
    async with anyio.create_task_group() as tasks:
        for _ in range(3):
            tasks.start_soon(zoom.meetings.get_meeting, 1)
    assert anyio.current_time() - began > 0.2
    assert len(seen.waited) >= 1


async def test_a_limiter_is_shared_by_the_clients_of_an_account() -> None:
    limiter = RateLimiter(ZoomRateLimits.FREE)
    one, other = (Server(MEETING).zoom(rate_limits=limiter, timeout=0.05) for _ in range(2))
    with pytest.raises(RateLimitWaitTooLong):
        for _ in range(20):
            await one.meetings.get_meeting(1)
            await other.meetings.get_meeting(1)


async def test_a_call_that_will_not_be_sent_waits_for_no_turn() -> None:
    """Neither while the host is left alone, nor after closing; and it takes nothing of the day."""
    without = Server(httpx.ConnectError("down")).zoom()
    for _ in range(10):
        with pytest.raises(ConnectFailed):
            await without.meetings.get_meeting(1)
    zoom = without.with_options(rate_limits=ZoomRateLimits.FREE.replace(light=Limit(1, per=60)))
    with anyio.fail_after(1):
        for _ in range(3):
            with pytest.raises(ServiceUnavailable, match=r"requests to api\.zoom\.us failed 10 times in a row"):
                await zoom.meetings.get_meeting(1)
        await zoom.aclose()
        with pytest.raises(ClientClosed):
            await zoom.meetings.get_meeting(1)


async def test_a_day_that_is_used_up_is_refused_at_once_and_then_not_sent() -> None:
    midnight = (datetime.now(UTC) + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    headers = {"retry-after": midnight.strftime("%Y-%m-%dT%H:%M:%SZ"), "x-ratelimit-type": "Daily-limit"}
    server = Server(httpx.Response(429, headers=headers, json={"code": 429, "message": "Daily limit reached."}))
    zoom = Zoom(BearerToken("token"), transport=server.transport, rate_limits=ZoomRateLimits.PRO)
    for _ in range(2):
        with pytest.raises(DailyLimitReached) as error:
            await zoom.meetings.get_meeting(1)
        assert abs(error.value.resets_at - midnight) < timedelta(seconds=5)
    assert len(server.requests) == 1


async def test_the_hundred_meetings_of_a_user_are_refused_at_once_without_any_budget() -> None:
    message = "You have exceeded the daily rate limit (100) of Meeting Create/Update API requests permitted."
    server = Server(
        httpx.Response(429, headers={"x-ratelimit-remaining": "5893"}, json={"code": 429, "message": message})
    )
    zoom = Zoom(BearerToken("token"), transport=server.transport)
    with pytest.raises(DailyLimitReached, match=r"daily rate limit \(100\)"):
        await zoom.meetings.delete_meeting(1)
    assert len(server.requests) == 1


class Enforcing:
    """Refuses the request that comes when the last *count* came within the last *seconds*."""

    def __init__(self, count: int, seconds: float) -> None:
        self._count = count
        self._seconds = seconds
        self._times: list[float] = []
        self.refused = 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        now = anyio.current_time()
        self._times = [time for time in self._times if time > now - self._seconds]
        if len(self._times) >= self._count:
            self.refused += 1
            return httpx.Response(429, json={"code": 429, "message": "Too many requests."})
        self._times.append(now)
        return httpx.Response(200, json={"id": 1})


@pytest.mark.stress
@pytest.mark.paced
async def test_a_thousand_calls_under_the_limits_of_pro_meet_no_429() -> None:
    """GET /meetings is LIGHT: 30 a second on Pro. At least 95 % of what is allowed is used.

    A budget leaves a fiftieth of a second for what is late. Where the machine lets the process stand still for nearly as long, a request
    may be refused; it is sent again after a pause, which is no use of the budget.
    """
    enforcing = Enforcing(30, 1.0)
    zoom = Server(enforcing).zoom(rate_limits=ZoomRateLimits.PRO, timeout=60, retry=Retry())
    began = anyio.current_time()

    async def many() -> None:
        for _ in range(10):
            await zoom.meetings.get_meeting(1)

    with stalls(0.015) as stood_still:
        async with anyio.create_task_group() as tasks:
            for _ in range(100):
                tasks.start_soon(many)
    assert enforcing.refused <= len(stood_still)
    assert 1_000 / (anyio.current_time() - began - 2 * enforcing.refused) >= 0.95 * 30
