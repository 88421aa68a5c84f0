"""One budget for all tasks of an account: labels, learning, pauses, days, deadlines."""

import pickle
from datetime import UTC, datetime

import anyio
import pytest

from polymeet.errors import DailyLimitReached, PolymeetError, RateLimitWaitTooLong
from polymeet.rate_limits import DailyQuota, Limit, Limiter, PyasRateLimits, RateLimiter, ZoomRateLimits
from tests.polymeet.rate_limits.budgets import FakeClock, most_within, operation, settle, together

pytestmark = pytest.mark.anyio

LIGHT, MEDIUM = operation("LIGHT"), operation("MEDIUM", "list_meetings")
HEAVY, INTENSIVE = operation("HEAVY", "list_devices"), operation("RESOURCE_INTENSIVE", "list_metrics_meetings")
PRO = ZoomRateLimits.PRO
DAILY = {"x-ratelimit-type": "Daily-limit", "retry-after": "2027-01-21T00:00:00Z"}
MIDNIGHT = datetime(2027, 1, 21, tzinfo=UTC)


async def test_an_operation_without_a_label_passes_freely() -> None:
    limiter: Limiter = RateLimiter(PRO, clock=FakeClock())
    for _ in range(1_000):
        assert await limiter.acquire(operation(None)) == 0
    limiter.answered(operation(None), 429, {"retry-after": "60"}, None)
    assert await limiter.acquire(operation(None)) == 0


async def test_each_label_has_a_pace_of_its_own() -> None:
    clock = FakeClock()
    limiter = RateLimiter(PRO, clock=clock)
    times: dict[str, list[float]] = {"LIGHT": [], "MEDIUM": []}

    async def call(label: str) -> None:
        await limiter.acquire(operation(label))
        times[label].append(clock.elapsed)

    async with anyio.create_task_group() as tasks:
        for label in times:
            for _ in range(60):
                tasks.start_soon(call, label)
        await clock.run_out()
    assert {label: most_within(each, 1.0) for label, each in times.items()} == {"LIGHT": 30, "MEDIUM": 20}
    assert times["LIGHT"][-1] == pytest.approx(59 * 1.02 / 30)
    assert times["MEDIUM"][-1] == pytest.approx(59 * 1.02 / 20)


async def test_all_operations_of_pyas_share_one_pace() -> None:
    clock = FakeClock()
    limiter = RateLimiter(PyasRateLimits.DEVELOPER, clock=clock)
    times: list[float] = []

    async def call(number: int) -> None:
        await limiter.acquire(operation(None, id=f"operation_{number}"))
        times.append(clock.elapsed)

    async with anyio.create_task_group() as tasks:
        for number in range(250):
            tasks.start_soon(call, number)
        await clock.run_out()
    assert most_within(times, 300) == 100
    assert 100 * times[-1] / 300 <= 250 / 0.95


async def test_it_tells_how_long_a_call_waited() -> None:
    clock = FakeClock()
    limiter = RateLimiter(PRO.replace(light=Limit(1)), clock=clock)
    waited: list[float] = []

    async def call() -> None:
        waited.append(await limiter.acquire(LIGHT))

    async with anyio.create_task_group() as tasks:
        for _ in range(3):
            tasks.start_soon(call)
        await clock.run_out()
    assert waited == pytest.approx([0.0, 1.02, 2.04])


@pytest.mark.parametrize(
    "retry_after", ["7", "2027-01-20T12:00:07Z", "2027-01-20T13:00:07+01:00", "Wed, 20 Jan 2027 12:00:07 GMT"]
)
async def test_when_one_call_is_told_to_wait_all_others_of_its_label_wait_too(retry_after: str) -> None:
    clock = FakeClock()
    limiter = RateLimiter(PRO, clock=clock)
    times: list[float] = []

    async def call() -> None:
        await limiter.acquire(LIGHT)
        times.append(clock.elapsed)

    async with anyio.create_task_group() as tasks:
        for _ in range(10):
            tasks.start_soon(call)
        await settle()
        limiter.answered(LIGHT, 429, {"retry-after": retry_after}, "Slow down.")
        assert await limiter.acquire(MEDIUM) == 0, "another label does not"
        await clock.run_out()
    assert times[0] == 0
    assert times[1] == 7
    assert len(times) == 10


async def test_a_call_whose_turn_comes_too_late_fails_at_once() -> None:
    clock = FakeClock()
    limiter = RateLimiter(PRO.replace(light=Limit(1)), clock=clock)
    assert await limiter.acquire(LIGHT) == 0
    limiter.answered(LIGHT, 429, {"retry-after": "3600"}, None)
    with anyio.fail_after(60), pytest.raises(RateLimitWaitTooLong) as caught:
        await limiter.acquire(LIGHT)
    assert caught.value.wait == 3600
    assert str(caught.value) == (
        "zoom get_meeting: the rate budget has room in 3600.0 seconds, which is after the deadline of the call; "
        "allow it more time, or make fewer calls at once"
    )


async def test_the_line_counts_for_the_deadline() -> None:
    """Sixty seconds have room for sixty calls; the others are told at once, and take nothing from those."""
    clock = FakeClock()
    limiter = RateLimiter(PRO.replace(light=Limit(1)), clock=clock)
    went: list[float] = []
    told: list[float] = []

    async def call() -> None:
        try:
            with anyio.fail_after(60):
                await limiter.acquire(LIGHT)
            went.append(clock.elapsed)
        except RateLimitWaitTooLong as error:
            told.append(error.wait)

    async with anyio.create_task_group() as tasks:
        for _ in range(100):
            tasks.start_soon(call)
        await settle()
        assert len(told) == 41
        assert min(told) > 59.9
        await clock.run_out()
    assert len(went) == 59


async def test_who_waits_hears_of_a_pause_beyond_its_deadline() -> None:
    clock = FakeClock()
    limiter = RateLimiter(PRO, clock=clock)
    told: list[float] = []

    async def call() -> None:
        with anyio.fail_after(60):
            try:
                await limiter.acquire(LIGHT)
            except RateLimitWaitTooLong:
                told.append(clock.elapsed)

    async with anyio.create_task_group() as tasks:
        for _ in range(10):
            tasks.start_soon(call)
        await settle()
        limiter.answered(LIGHT, 429, {"retry-after": "3600"}, None)
        await clock.advance(1)
    assert len(told) == 9
    assert max(told) < 0.1


async def test_a_deadline_that_has_passed_is_told_by_its_own_scope() -> None:
    limiter = RateLimiter(PRO.replace(light=Limit(1, per=100)))
    await limiter.acquire(LIGHT)
    with anyio.CancelScope() as scope:
        scope.cancel()
        await limiter.acquire(LIGHT)
    assert scope.cancelled_caught


async def test_the_quota_of_a_day_is_refused_at_once_and_shared_by_its_labels() -> None:
    clock = FakeClock()
    plan = PRO.replace(days=(DailyQuota(5, ["HEAVY", "RESOURCE_INTENSIVE"]),))
    limiter = RateLimiter(plan, clock=clock)
    async with anyio.create_task_group() as tasks:
        for each in (HEAVY, HEAVY, INTENSIVE, INTENSIVE, INTENSIVE):
            tasks.start_soon(limiter.acquire, each)
        await settle()
        for each in (HEAVY, INTENSIVE):
            with pytest.raises(DailyLimitReached, match="all 5 calls of this kind for today") as caught:
                await limiter.acquire(each)
            assert caught.value.resets_at == MIDNIGHT
        assert await limiter.acquire(LIGHT) == 0
        await clock.run_out()
    await clock.advance(43_200)
    assert await limiter.acquire(HEAVY) == 0


async def test_a_call_that_is_cancelled_while_it_waits_does_not_count_for_the_day() -> None:
    clock = FakeClock()
    limiter = RateLimiter(PRO.replace(heavy=Limit(1), days=(DailyQuota(2, "HEAVY"),)), clock=clock)
    await limiter.acquire(HEAVY)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(limiter.acquire, HEAVY)
        await settle()
        with pytest.raises(DailyLimitReached):
            await limiter.acquire(HEAVY)
        tasks.cancel_scope.cancel()
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(limiter.acquire, HEAVY)
        await clock.run_out()
    with pytest.raises(DailyLimitReached):
        await limiter.acquire(HEAVY)


async def test_what_waited_over_midnight_counts_for_the_new_day() -> None:
    clock = FakeClock(now=MIDNIGHT.timestamp() - 0.5)
    limiter = RateLimiter(PRO.replace(heavy=Limit(1), days=(DailyQuota(2, "HEAVY"),)), clock=clock)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(limiter.acquire, HEAVY)
        tasks.start_soon(limiter.acquire, HEAVY)
        await clock.run_out()
        tasks.start_soon(limiter.acquire, HEAVY)
        await clock.run_out()
    with anyio.fail_after(0.5), pytest.raises(DailyLimitReached):
        await limiter.acquire(HEAVY)


@pytest.mark.parametrize(
    ("headers", "message"),
    [
        (DAILY, None),
        ({"x-ratelimit-type": "Daily-limit"}, None),
        ({"retry-after": "2027-01-21T00:00:00Z"}, None),
        ({}, "You have reached the maximum daily rate limit for this API."),
    ],
)
async def test_a_daily_429_refuses_all_others_also_those_who_wait(headers: dict[str, str], message: str | None) -> None:
    clock = FakeClock()
    limiter = RateLimiter(PRO, clock=clock)
    refused: list[str] = []
    sent: list[str] = []
    moments: set[datetime] = set()

    async def call(label: str) -> None:
        try:
            await limiter.acquire(operation(label))
            sent.append(label)
        except DailyLimitReached as error:
            refused.append(label)
            moments.add(error.resets_at)

    async with anyio.create_task_group() as tasks:
        for label in ("HEAVY", "RESOURCE_INTENSIVE"):
            for _ in range(5):
                tasks.start_soon(call, label)
        await settle()
        limiter.answered(HEAVY, 429, headers, message)
        await settle()
        assert sorted(refused) == ["HEAVY"] * 3 + ["RESOURCE_INTENSIVE"] * 3, "the first of each label sleeps still"
        await clock.run_out()
    assert sorted(sent) == ["HEAVY", "RESOURCE_INTENSIVE"]
    assert moments == {MIDNIGHT}
    await clock.advance(43_200)
    assert await limiter.acquire(HEAVY) == 0


@pytest.mark.parametrize(
    "message",
    ["You have exceeded the daily rate limit (100) of requests for the user.", "Too many concurrent requests. Wait."],
)
async def test_the_429_of_one_user_holds_nobody_else_back(message: str) -> None:
    limiter = RateLimiter(PRO.replace(light=Limit(100, burst=50)), clock=FakeClock())
    await limiter.acquire(LIGHT)
    limiter.answered(LIGHT, 429, {"x-ratelimit-remaining": "5893"}, message)
    assert await limiter.acquire(LIGHT) == 0


async def test_a_lower_limit_is_learned_and_a_higher_one_is_not() -> None:
    clock = FakeClock()
    limiter = RateLimiter(PRO, clock=clock)

    async def seconds_for(calls: int) -> float:
        begin = clock.elapsed
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(together, calls, lambda: limiter.acquire(LIGHT))
            await clock.run_out()
        return clock.elapsed - begin

    def told(limit: int) -> None:
        limiter.answered(LIGHT, 200, {"x-ratelimit-type": "QPS", "x-ratelimit-limit": str(limit)}, None)

    told(4)
    assert await seconds_for(9) == pytest.approx(8 * 1.02 / 4, abs=0.02)
    told(80)
    await clock.advance(10)
    assert await seconds_for(31) == pytest.approx(1.02, abs=0.02)


async def test_the_label_that_the_server_names_is_the_one_that_counts() -> None:
    """Zoom counts an operation as MEDIUM which a newer document calls LIGHT."""
    clock = FakeClock()
    limiter = RateLimiter(PRO.replace(medium=Limit(1)), clock=clock)
    create = operation("LIGHT", "create_meeting")
    limiter.answered(create, 201, {"x-ratelimit-category": "Medium", "x-ratelimit-limit": "20"}, None)
    assert await limiter.acquire(MEDIUM) == 0
    with anyio.fail_after(0.5), pytest.raises(RateLimitWaitTooLong):
        await limiter.acquire(create)
    assert await limiter.acquire(LIGHT) == 0
    limiter.answered(LIGHT, 200, {"x-ratelimit-category": "Novel", "x-ratelimit-limit": "1"}, None)
    assert limiter.label_of(LIGHT) == "LIGHT"


async def test_what_remains_of_the_day_is_learned() -> None:
    limiter = RateLimiter(PRO.replace(light=Limit(100, burst=50)), clock=FakeClock())
    headers = {"x-ratelimit-type": "Daily-limit", "x-ratelimit-limit": "6000", "x-ratelimit-remaining": "2"}
    limiter.answered(LIGHT, 200, headers, None)
    await limiter.acquire(LIGHT)
    await limiter.acquire(LIGHT)
    with pytest.raises(DailyLimitReached):
        await limiter.acquire(LIGHT)


async def test_a_full_window_of_pyas_is_waited_for() -> None:
    clock = FakeClock()
    limiter = RateLimiter(PyasRateLimits.SCALE, clock=clock)
    headers = {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "2027-01-20T12:00:40Z"}
    limiter.answered(operation(None), 200, headers, None)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(limiter.acquire, operation(None))
        await clock.run_out()
    assert clock.elapsed == 40


@pytest.mark.parametrize("status", [200, 404, 503])
async def test_other_answers_change_nothing(status: int) -> None:
    limiter = RateLimiter(PRO.replace(light=Limit(100, burst=50)), clock=FakeClock())
    limiter.answered(LIGHT, status, {"retry-after": "60", "content-type": "application/json"}, "daily rate limit")
    assert await limiter.acquire(LIGHT) == 0


def test_one_limiter_serves_one_event_loop_after_another() -> None:
    limiter = RateLimiter(PRO)

    async def main() -> None:
        await together(3, lambda: limiter.acquire(LIGHT))

    for backend in ("asyncio", "trio", "asyncio"):
        anyio.run(main, backend=backend)


def test_the_errors_are_told_apart_and_survive_a_pickle() -> None:
    for error in (
        DailyLimitReached("used up", provider="zoom", operation="get_meeting", resets_at=MIDNIGHT),
        RateLimitWaitTooLong("too long", wait=5.0),
    ):
        twin = pickle.loads(pickle.dumps(error))
        assert isinstance(twin, PolymeetError)
        assert (type(twin), str(twin), twin.__dict__) == (type(error), str(error), error.__dict__)


def test_its_repr_shows_the_plan() -> None:
    assert "light=Limit(count=30, per=1.0, burst=1)" in repr(RateLimiter(PRO))
