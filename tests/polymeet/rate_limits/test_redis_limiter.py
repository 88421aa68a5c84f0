"""One budget for many processes: a real Redis server, its clock, what it remembers, and what happens while it is away."""

import asyncio
import logging
import statistics
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import anyio
import pytest
from redis import asyncio as redis_asyncio

from polymeet.errors import DailyLimitReached, InvalidRequest, RateLimitWaitTooLong
from polymeet.rate_limits import DailyQuota, Limit, Limiter, PyasRateLimits, RedisRateLimiter, ZoomRateLimits
from polymeet.rate_limits._redis_budget import SECONDS_AWAY
from tests.polymeet.rate_limits.budgets import FakeClock, most_within, operation, together
from tests.polymeet.rate_limits.workers import two_workers

pytestmark = [pytest.mark.anyio, pytest.mark.parametrize("anyio_backend", ["asyncio"])]

PRO = ZoomRateLimits.PRO
LIGHT, HEAVY, INTENSIVE = operation("LIGHT"), operation("HEAVY"), operation("RESOURCE_INTENSIVE")


class Counted:
    """A client of redis-py that counts its requests, and can fail or hang."""

    def __init__(self, redis: Any) -> None:
        self._redis = redis
        self.requests = 0
        self.failure: Exception | None = None
        self.hangs = False

    async def evalsha(self, *arguments: Any) -> Any:
        return await self._ask(self._redis.evalsha, *arguments)

    async def eval(self, *arguments: Any) -> Any:
        return await self._ask(self._redis.eval, *arguments)

    async def _ask(self, ask: Any, *arguments: Any) -> Any:
        self.requests += 1
        if self.hangs:
            await anyio.sleep_forever()
        if self.failure is not None:
            raise self.failure
        return await ask(*arguments)


@pytest.fixture
async def redis(redis_url: str) -> AsyncIterator[Any]:
    client: Any = redis_asyncio
    async with client.Redis.from_url(redis_url) as connected:
        await connected.flushdb()
        yield connected


def limiter(redis: Any, limits: Any = PRO, account: str = "ada", **options: Any) -> RedisRateLimiter:
    return RedisRateLimiter(limits, redis, account=account, **options)


async def times_of(calls: int, *limiters: Limiter) -> list[float]:
    """Let each limiter give so many turns, and return when all of them began."""
    times: list[float] = []

    async def call(each: Limiter) -> None:
        await each.acquire(LIGHT)
        times.append(time.monotonic())

    async with anyio.create_task_group() as tasks:
        for each in limiters:
            tasks.start_soon(together, calls, lambda each=each: call(each))
    return sorted(times)


async def hold_arrives(redis: Any) -> None:
    """Wait until what an answer told has reached Redis."""
    for _ in range(100):
        if await redis.keys("*"):
            return
        await anyio.sleep(0.01)
    pytest.fail("nothing arrived in Redis")


async def test_two_limiters_share_one_pace(redis: Any) -> None:
    plan = PRO.replace(light=Limit(50))
    times = await times_of(50, limiter(redis, plan), limiter(redis, plan))
    assert most_within(times, 1.0) <= 52
    assert 99 / (times[-1] - times[0]) >= 0.9 * 50


async def test_accounts_and_labels_have_paces_of_their_own(redis: Any) -> None:
    plan = PRO.replace(light=Limit(1, per=100), heavy=Limit(1, per=100))
    for account in ("ada", "bob", "}", "{}", "ä", ""):
        for each in (LIGHT, HEAVY):
            assert await limiter(redis, plan, account).acquire(each) == 0
            with anyio.fail_after(5), pytest.raises(RateLimitWaitTooLong):
                await limiter(redis, plan, account).acquire(each)
    assert await limiter(redis, plan).acquire(operation(None)) == 0


async def test_all_operations_of_pyas_share_one_pace(redis: Any) -> None:
    shared = limiter(redis, PyasRateLimits.DEVELOPER)
    for number in range(4):
        assert await shared.acquire(operation(None, f"operation_{number}")) == 0
    with anyio.fail_after(2), pytest.raises(RateLimitWaitTooLong) as caught:
        await shared.acquire(operation(None))
    assert 2.5 < caught.value.wait <= 3.2


async def test_each_acquire_is_one_request(redis: Any) -> None:
    counted = Counted(redis)
    await redis.script_flush()
    shared = limiter(counted, PRO.replace(light=Limit(1000)))
    await shared.acquire(LIGHT)
    assert counted.requests == 2, "the script is sent once"
    await together(50, lambda: shared.acquire(LIGHT))
    assert counted.requests == 52


async def test_a_burst_goes_at_once(redis: Any) -> None:
    shared = limiter(redis, PRO.replace(light=Limit(20, per=10, burst=5)))
    assert [await shared.acquire(LIGHT) for _ in range(5)] == [0.0] * 5
    with anyio.fail_after(0.4), pytest.raises(RateLimitWaitTooLong) as caught:
        await shared.acquire(LIGHT)
    assert 0.4 < caught.value.wait <= 10.35 / 16


async def test_a_call_whose_turn_comes_too_late_fails_at_once_and_takes_no_turn(redis: Any) -> None:
    shared = limiter(redis, PRO.replace(light=Limit(1, per=2)))
    await shared.acquire(LIGHT)
    for _ in range(10):
        with anyio.fail_after(0.5), pytest.raises(RateLimitWaitTooLong):
            await shared.acquire(LIGHT)
    with anyio.fail_after(3):
        assert await shared.acquire(LIGHT) <= 2.5


async def test_keys_expire(redis: Any) -> None:
    await limiter(redis, PRO.replace(light=Limit(10, per=10))).acquire(LIGHT)
    await limiter(redis).acquire(HEAVY)
    left = {key.decode(): await redis.pttl(key) for key in await redis.keys("*")}
    assert sorted(left) == [
        'polymeet:rate:{"ada"}:HEAVY',
        'polymeet:rate:{"ada"}:LIGHT',
        'polymeet:rate:{"ada"}:day:HEAVY,RESOURCE_INTENSIVE',
    ]
    assert 1_000 < left['polymeet:rate:{"ada"}:LIGHT'] <= 2_036
    assert 0 < left['polymeet:rate:{"ada"}:day:HEAVY,RESOURCE_INTENSIVE'] <= 86_401_000


async def test_a_day_is_counted_by_all_processes_and_for_all_its_labels(redis: Any) -> None:
    plan = PRO.replace(
        heavy=Limit(1000), resource_intensive=Limit(1000), days=(DailyQuota(4, ("HEAVY", "RESOURCE_INTENSIVE")),)
    )
    first, second = limiter(redis, plan), limiter(redis, plan)
    for each in (first, second):
        await each.acquire(HEAVY)
        await each.acquire(INTENSIVE)
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    for each in (first, second):
        with pytest.raises(DailyLimitReached, match="as all processes count them") as caught:
            await each.acquire(HEAVY)
        assert abs(caught.value.resets_at - tomorrow) < timedelta(seconds=5)
    assert await first.acquire(LIGHT) == 0


async def test_the_count_begins_anew_with_the_day(redis: Any) -> None:
    plan = PRO.replace(heavy=Limit(1000), days=(DailyQuota(1, "HEAVY"),))
    await limiter(redis, plan).acquire(HEAVY)
    yesterday = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    await redis.hset('polymeet:rate:{"ada"}:day:HEAVY', "ends", int(yesterday.timestamp() * 1e6))
    await limiter(redis, plan).acquire(HEAVY)
    with pytest.raises(DailyLimitReached):
        await limiter(redis, plan).acquire(HEAVY)


async def test_a_pause_holds_for_all_processes(redis: Any) -> None:
    told, other = limiter(redis), limiter(redis)
    told.answered(LIGHT, 429, {"retry-after": "0.4"}, None)
    await hold_arrives(redis)
    begin = time.monotonic()
    assert 0.1 < await other.acquire(LIGHT) <= 0.41
    assert time.monotonic() - begin >= 0.1


async def test_a_pause_holds_at_once_for_the_process_that_was_told(redis: Any) -> None:
    told = limiter(redis)
    told.answered(LIGHT, 429, {"retry-after": "0.3"}, None)
    assert 0.2 < await told.acquire(LIGHT) <= 0.31


async def test_who_sleeps_when_its_process_is_told_to_pause_waits_for_its_end(redis: Any) -> None:
    shared = limiter(redis, PRO.replace(light=Limit(10)))
    await shared.acquire(LIGHT)
    begin = time.monotonic()
    times: list[float] = []

    async def call() -> None:
        await shared.acquire(LIGHT)
        times.append(time.monotonic() - begin)

    async with anyio.create_task_group() as tasks:
        for _ in range(3):
            tasks.start_soon(call)
        await anyio.sleep(0.05)
        shared.answered(LIGHT, 429, {"retry-after": "0.5"}, None)
    assert min(times) >= 0.54


async def test_who_oversleeps_takes_another_turn_once(redis: Any) -> None:
    class Oversleeping(FakeClock):
        async def sleep(self, seconds: float) -> None:
            self.elapsed += seconds + 0.2

    counted = Counted(redis)
    shared = limiter(counted, PRO.replace(light=Limit(10)), clock=Oversleeping())
    await shared.acquire(LIGHT)
    begun = counted.requests
    waited = await shared.acquire(LIGHT)
    assert counted.requests == begun + 2
    assert 0.4 <= waited <= 0.8


async def test_a_daily_429_holds_for_all_processes_and_labels_of_the_day(redis: Any) -> None:
    told, other = limiter(redis), limiter(redis)
    told.answered(INTENSIVE, 429, {"x-ratelimit-type": "Daily-limit"}, None)
    with pytest.raises(DailyLimitReached, match="the provider has said"):
        await told.acquire(HEAVY)
    await hold_arrives(redis)
    with pytest.raises(DailyLimitReached):
        await other.acquire(HEAVY)
    assert await other.acquire(LIGHT) == 0


@pytest.mark.parametrize("message", ["daily rate limit (100)", "Too many concurrent requests"])
async def test_the_429_of_one_user_holds_nobody_else_back(message: str, redis: Any) -> None:
    shared = limiter(redis)
    shared.answered(LIGHT, 429, {}, message)
    await anyio.sleep(0.05)
    assert await redis.keys("*") == []
    assert await shared.acquire(LIGHT) == 0


async def test_while_redis_is_away_each_process_keeps_to_its_own_budget_and_says_so_once(
    redis: Any, caplog: pytest.LogCaptureFixture
) -> None:
    counted, clock = Counted(redis), FakeClock()
    shared = limiter(
        counted, PRO.replace(light=Limit(1, per=30)), fallback=PRO.replace(light=Limit(30, burst=10)), clock=clock
    )
    caplog.set_level(logging.INFO, logger="polymeet.rate_limits")
    counted.failure = redis_asyncio.ConnectionError("canary host")
    for _ in range(10):
        assert await shared.acquire(LIGHT) == 0
    assert counted.requests == 1, "Redis is left alone for a while"
    clock.elapsed += SECONDS_AWAY
    await shared.acquire(LIGHT)
    assert counted.requests == 2
    assert [(record.levelname, record.message) for record in caplog.records] == [
        ("WARNING", "Redis does not answer (ConnectionError): this process keeps to a rate budget of its own")
    ]
    counted.failure = None
    clock.elapsed += 60  # more than the window, in which the calls of the outage count
    assert await shared.acquire(LIGHT) == 0
    assert caplog.records[1].message == "Redis answers again: the rate budget is shared"
    counted.failure = OSError()
    await shared.acquire(LIGHT)
    assert [record.levelname for record in caplog.records] == ["WARNING", "INFO", "WARNING"], "once for each outage"


async def offered(seconds: float, shared: RedisRateLimiter, *, change: Any, at: float) -> list[float]:
    """Offer a call every 10 ms, make a *change* in the middle, and return when the calls began."""
    times: list[float] = []

    async def call() -> None:
        await shared.acquire(LIGHT)
        times.append(time.monotonic())

    begin = time.monotonic()
    async with anyio.create_task_group() as tasks:
        while (now := time.monotonic() - begin) < seconds:
            if now >= at:
                change()
            tasks.start_soon(call)
            await anyio.sleep(0.01)
        tasks.cancel_scope.cancel()
    return sorted(times)


@pytest.mark.parametrize("before", [OSError(), None], ids=["comes back", "goes away"])
async def test_both_budgets_are_never_given_at_once(before: Exception | None, redis: Any) -> None:
    counted = Counted(redis)
    shared = limiter(counted, PRO.replace(light=Limit(20, burst=10)))
    counted.failure = before

    def change() -> None:
        counted.failure = None if before else OSError()

    times = await offered(4.0, shared, change=change, at=1.5)
    assert most_within(times, 1.0) <= 20
    assert len(times) > 40, "and they are used"


@pytest.mark.parametrize("by_itself", [0, 1, 3])
async def test_a_redis_that_comes_back_empty_gives_no_second_window(by_itself: int, redis: Any) -> None:
    """The process remembers the calls it has sent, whichever budget let them through; *by_itself* of them while Redis was away."""
    counted, clock = Counted(redis), FakeClock(time.time())
    shared = limiter(counted, PRO.replace(light=Limit(3, per=300, burst=3)), clock=clock)
    for number in range(3):
        counted.failure = OSError() if number >= 3 - by_itself else None
        assert await shared.acquire(LIGHT) == 0
    await redis.flushdb()
    counted.failure = None
    clock.elapsed += SECONDS_AWAY
    with anyio.move_on_after(100), pytest.raises(RateLimitWaitTooLong):
        await shared.acquire(LIGHT)
    await redis.flushdb()  # its clock is a real one, and has not moved
    clock.elapsed += 310
    assert await shared.acquire(LIGHT) == 0


async def test_the_calls_of_an_outage_count_for_the_day(redis: Any) -> None:
    counted, clock = Counted(redis), FakeClock(time.time())
    limits = PRO.replace(light=Limit(1000, burst=900), days=(DailyQuota(6, {"LIGHT"}),))
    shared, other = limiter(counted, limits, clock=clock), limiter(redis, limits)
    for failure in (None, OSError(), None):
        counted.failure = failure
        clock.elapsed += SECONDS_AWAY
        for _ in range(2):
            await shared.acquire(LIGHT)
    for each in (shared, other):
        with pytest.raises(DailyLimitReached):
            await each.acquire(LIGHT)


async def test_a_used_up_day_stays_used_up_when_redis_goes_away(redis: Any) -> None:
    counted = Counted(redis)
    shared = limiter(counted, PRO.replace(light=Limit(1000, burst=900), days=(DailyQuota(3, {"LIGHT"}),)))
    for _ in range(3):
        await shared.acquire(LIGHT)
    counted.failure = OSError()
    with pytest.raises(DailyLimitReached):
        await shared.acquire(LIGHT)


async def test_a_thousand_calls_need_no_more_connections_than_the_client_has(
    redis_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The pool of redis-py 8 fails when it has none left; that is no outage."""
    client: Any = redis_asyncio
    async with client.Redis.from_url(redis_url, max_connections=5) as connected:
        await connected.flushdb()
        shared = limiter(connected, PRO.replace(light=Limit(100_000, burst=90_000)))
        await together(1_000, lambda: shared.acquire(LIGHT))
        assert not [record for record in caplog.records if record.name == "polymeet.rate_limits"], "it was shared"


async def test_a_redis_that_hangs_is_not_waited_for_long(redis: Any) -> None:
    counted = Counted(redis)
    counted.hangs = True
    shared = limiter(counted)
    begin = time.monotonic()
    await shared.acquire(LIGHT)
    assert time.monotonic() - begin < 1.5
    assert await shared.acquire(LIGHT) < 0.1


async def test_after_an_outage_one_call_asks_and_the_others_do_not_wait_for_it(redis: Any) -> None:
    counted, clock = Counted(redis), FakeClock()
    shared = limiter(counted, PRO.replace(light=Limit(100, burst=50)), clock=clock)
    counted.failure = OSError()
    await shared.acquire(LIGHT)
    clock.elapsed += SECONDS_AWAY
    counted.failure, counted.hangs = None, True
    begin = time.monotonic()
    ended: list[float] = []

    async def call() -> None:
        await shared.acquire(LIGHT)
        ended.append(time.monotonic() - begin)

    await together(20, call)
    assert counted.requests == 2
    assert sum(seconds < 0.5 for seconds in ended) == 19


async def test_what_was_learned_holds_while_redis_is_away(redis: Any) -> None:
    counted = Counted(redis)
    shared = limiter(counted)
    counted.failure = OSError()
    await shared.acquire(LIGHT)
    shared.answered(LIGHT, 429, {"retry-after": "60"}, None)
    with anyio.fail_after(5), pytest.raises(RateLimitWaitTooLong):
        await shared.acquire(LIGHT)


async def test_a_cancelled_call_leaves_the_connection_usable(redis: Any) -> None:
    shared = limiter(redis, PRO.replace(light=Limit(1000)))

    async def cancelled(after: float) -> None:
        task = asyncio.ensure_future(shared.acquire(LIGHT))
        await asyncio.sleep(after)
        task.cancel()
        await asyncio.wait([task])

    for number in range(50):
        await cancelled(number * 0.00002)
    assert await shared.acquire(LIGHT) < 0.1


async def test_clients_that_decode_will_do(redis_url: str) -> None:
    client: Any = redis_asyncio
    async with client.Redis.from_url(redis_url, decode_responses=True) as decoding:
        assert await limiter(decoding, account="decoding").acquire(LIGHT) == 0


async def test_a_url_is_no_client(redis_url: str) -> None:
    with pytest.raises(TypeError, match=r"redis must be a client such as redis.asyncio.Redis.from_url\(...\), not str"):
        limiter(redis_url)


def test_on_trio_it_says_what_to_take(anyio_backend: str) -> None:
    with pytest.raises(InvalidRequest, match="works on asyncio only, as redis-py does; on trio take RateLimiter"):
        anyio.run(limiter(Counted(None)).acquire, LIGHT, backend="trio")


async def test_its_repr_names_the_account(redis: Any) -> None:
    assert repr(limiter(redis)).startswith('<RedisRateLimiter polymeet:rate:{"ada"} ZoomRateLimits(')


async def test_what_an_acquire_costs(redis: Any) -> None:
    """Against the plainest request to the same server in the same run, for machines differ."""
    shared = limiter(redis, PRO.replace(light=Limit(1_000_000, burst=500_000)))

    async def microseconds(call: Any) -> float:
        begin = time.process_time()
        for _ in range(200):
            await call()
        return (time.process_time() - begin) / 200 * 1e6

    await shared.acquire(LIGHT)
    rounds = [
        (await microseconds(lambda: shared.acquire(LIGHT)), await microseconds(lambda: redis.get("x")))
        for _ in range(5)
    ]
    ours, plain = (statistics.median(column) for column in zip(*rounds, strict=True))
    assert ours < 6 * plain


async def test_two_processes_share_one_pace(redis: Any, redis_url: str) -> None:
    endings = await two_workers(redis_url, "processes", limit=50, calls=4)
    times = sorted(endings[0] + endings[1])
    assert len(times) == 160
    assert most_within(times, 1.0) <= 52
