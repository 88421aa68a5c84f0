"""The pace: no window over the limit whatever happens, nothing left unused, first come first served, and cancellation takes no turn."""

from typing import Any

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet.rate_limits import Limit
from polymeet.rate_limits._gcra import CATCH_UP, Gcra
from tests.polymeet.rate_limits.budgets import FakeClock, most_within, settle, together

pytestmark = pytest.mark.anyio


def willing(seconds: float) -> None:
    """Wait as long as it takes."""


class Recorder:
    """Takes turns, and keeps who came and who went, and when."""

    def __init__(self, limit: Limit, late: list[float] | None = None) -> None:
        self.clock = FakeClock(late=late or [])
        self.gcra = Gcra(limit, self.clock)
        self.came: list[int] = []
        self.went: list[int] = []
        self.times: list[float] = []

    async def call(self, number: int) -> None:
        self.came.append(number)
        if not self.gcra.take():
            await self.gcra.wait(willing)
        self.went.append(number)
        self.times.append(self.clock.elapsed)


@st.composite
def limits(draw: st.DrawFn) -> Limit:
    count = draw(st.integers(1, 12))
    return Limit(count, per=draw(st.sampled_from([0.5, 1.0, 60.0, 300.0])), burst=draw(st.integers(1, count)))


FRACTIONS = st.floats(0, 3, allow_nan=False)
"""Of an interval."""


@pytest.mark.property
@given(
    limit=limits(),
    arrivals=st.lists(st.tuples(FRACTIONS, st.none() | FRACTIONS), min_size=1, max_size=30),
    late=st.just([]) | st.lists(st.sampled_from([0.0, 0.0, 0.001, 0.01, 0.3, 2.0]), max_size=30),
    pause=st.none() | st.tuples(st.integers(0, 29), FRACTIONS),
)
async def test_no_window_holds_too_many(
    limit: Limit,
    arrivals: list[tuple[float, float | None]],
    late: list[float],
    pause: tuple[int, float] | None,
) -> None:
    """Callers come and give up at any time, sleepers wake up late, and the server asks for a pause."""
    recorder = Recorder(limit, late)
    clock = recorder.clock
    quiet = (0.0, 0.0)

    async def give_up(scope: anyio.CancelScope, after: float) -> None:
        await clock.sleep(after)
        scope.cancel()

    async def come(number: int, patience: float | None) -> None:
        with anyio.CancelScope() as scope:
            async with anyio.create_task_group() as tasks:
                if patience is not None:
                    tasks.start_soon(give_up, scope, patience * limit.interval)
                await recorder.call(number)
                tasks.cancel_scope.cancel()

    async with anyio.create_task_group() as tasks:
        for number, (gap, patience) in enumerate(arrivals):
            await clock.advance(gap * limit.interval)
            tasks.start_soon(come, number, patience)
            await settle()
            if pause and pause[0] == number:
                recorder.gcra.pause(pause[1] * limit.interval)
                quiet = (clock.elapsed, clock.elapsed + pause[1] * limit.interval)
        await clock.run_out()

    times = recorder.times
    assert most_within(times, limit.per) <= limit.count
    for first in range(len(times)):
        for last in range(first, len(times)):
            window = times[last] - times[first]
            most = limit.burst + (window + CATCH_UP * limit.per * any(late)) * limit.count / limit.per
            assert last - first + 1 <= most + 1e-6
    since = [time for time in times if quiet[0] < time < quiet[1] - 1e-9]
    assert not since
    assert recorder.went == sorted(recorder.went), "first come, first served"
    assert recorder.gcra.waiting == 0
    patient = {number for number, (_, patience) in enumerate(arrivals) if patience is None}
    assert patient <= set(recorder.went)


@pytest.mark.property
@given(limit=limits(), gaps=st.lists(FRACTIONS, min_size=1, max_size=40))
async def test_no_turn_is_later_than_a_token_bucket_would_give_it(limit: Limit, gaps: list[float]) -> None:
    """The oracle is the other picture of the same rule: a bucket that fills evenly, from which each call takes one."""
    recorder = Recorder(limit)
    expected: list[float] = []
    tokens, filled_at = float(limit.burst), 0.0
    async with anyio.create_task_group() as tasks:
        for number, gap in enumerate(gaps):
            await recorder.clock.advance(gap * limit.interval)
            tasks.start_soon(recorder.call, number)
            await settle()
            arrived = max(recorder.clock.elapsed, filled_at)
            tokens = min(limit.burst, tokens + (arrived - filled_at) / limit.interval)
            missing = max(0.0, 1 - tokens)
            filled_at = arrived + missing * limit.interval
            tokens = tokens + missing - 1
            expected.append(filled_at)
        await recorder.clock.run_out()
    assert recorder.times == pytest.approx(expected, rel=1e-9, abs=1e-6)


async def test_a_limit_is_used_almost_wholly_although_sleepers_wake_up_late() -> None:
    recorder = Recorder(Limit(30), late=([0.001] * 20 + [0.1]) * 20)
    async with anyio.create_task_group() as tasks:
        for number in range(300):
            tasks.start_soon(recorder.call, number)
        await recorder.clock.run_out()
    assert most_within(recorder.times, 1.0) == 30
    assert 299 / recorder.times[-1] >= 0.975 * 30


@pytest.mark.parametrize("lowered", [False, True])
async def test_what_was_caught_up_does_not_fill_the_next_window_too_much(lowered: bool) -> None:
    """Five calls wait, the first wakes up late, and then nobody waits any more."""
    recorder = Recorder(Limit(20), late=[0.2])
    gcra, clock = recorder.gcra, recorder.clock
    async with anyio.create_task_group() as tasks:
        for number in range(5):
            tasks.start_soon(recorder.call, number)
        await clock.run_out()
    assert recorder.times[-1] == pytest.approx(0.251)
    if lowered:
        gcra.limit = Limit(10, burst=10)
    taken = [*recorder.times]
    for _ in range(300):
        clock.elapsed += 0.01
        if gcra.take():
            taken.append(clock.elapsed)
    assert most_within(taken[1:], 1.02) <= gcra.limit.count


async def test_turns_are_even() -> None:
    recorder = Recorder(Limit(10))
    async with anyio.create_task_group() as tasks:
        for number in range(20):
            tasks.start_soon(recorder.call, number)
        await recorder.clock.run_out()
    assert recorder.times == pytest.approx([0.102 * turn for turn in range(20)])


async def test_a_burst_goes_at_once_and_the_window_holds_all_the_same() -> None:
    recorder = Recorder(Limit(10, burst=4))
    async with anyio.create_task_group() as tasks:
        for number in range(30):
            tasks.start_soon(recorder.call, number)
        await recorder.clock.run_out()
    assert recorder.times[:5] == [0.0, 0.0, 0.0, 0.0, pytest.approx(1.02 / 7)]
    assert most_within(recorder.times, 1.0) == 10


async def test_first_come_first_served() -> None:
    recorder = Recorder(Limit(10))
    async with anyio.create_task_group() as tasks:
        for number in range(50):
            tasks.start_soon(recorder.call, number)
        await recorder.clock.advance(1)
        recorder.clock.elapsed += 0.3  # the first in the line is due, but has not woken up yet
        assert not recorder.gcra.take(), "nobody overtakes the line"
        await recorder.clock.run_out()
    assert recorder.went == recorder.came


@pytest.mark.parametrize("gone", [range(1), range(1, 5), range(5, 10), range(10)])
async def test_who_is_cancelled_while_waiting_gives_the_turn_back(gone: range) -> None:
    recorder = Recorder(Limit(1))
    assert recorder.gcra.take()
    scopes: list[anyio.CancelScope] = []

    async def call(number: int) -> None:
        with anyio.CancelScope() as scope:
            scopes.append(scope)
            await recorder.call(number)

    async with anyio.create_task_group() as tasks:
        for number in range(10):
            tasks.start_soon(call, number)
            await settle()
        await recorder.clock.advance(0.5)
        for number in gone:
            scopes[number].cancel()
        await settle()
        assert recorder.gcra.waiting == 10 - len(gone)
        await recorder.clock.run_out()
    left = [number for number in range(10) if number not in gone]
    assert recorder.went == left
    assert recorder.times == pytest.approx([1.02 * turn for turn in range(1, len(left) + 1)])


async def test_the_wait_is_known_beforehand() -> None:
    recorder = Recorder(Limit(10, burst=3))
    told: list[float] = []
    waited: list[float] = []

    async def call() -> None:
        if not recorder.gcra.take():
            position = len(told)
            told.append(-1)

            def note(seconds: float) -> None:
                told[position] = seconds if told[position] < 0 else told[position]

            waited.append(await recorder.gcra.wait(note))

    async with anyio.create_task_group() as tasks:
        for _ in range(20):
            tasks.start_soon(call)
        await settle()
        recorder.gcra.pause(0.5)
        tasks.start_soon(call)
        await recorder.clock.run_out()
    assert told[-1] == pytest.approx(waited[-1])
    assert all(before <= after for before, after in zip(told[:-1], waited[:-1], strict=True))


async def test_a_pause_holds_all_back_and_is_never_made_shorter() -> None:
    recorder = Recorder(Limit(10))
    recorder.gcra.pause(5)
    recorder.gcra.pause(1)
    assert recorder.gcra.seconds_paused == 5
    async with anyio.create_task_group() as tasks:
        for number in range(3):
            tasks.start_soon(recorder.call, number)
        await recorder.clock.run_out()
    assert recorder.times == pytest.approx([5.0, 5.102, 5.204])


async def test_who_refuses_to_wait_longer_leaves_the_line() -> None:
    recorder = Recorder(Limit(10))
    assert recorder.gcra.take()
    left: list[int] = []

    async def call(number: int, most: float) -> None:
        def refuse(seconds: float) -> None:
            if seconds > most:
                raise ZeroDivisionError

        try:
            await recorder.gcra.wait(refuse)
            recorder.went.append(number)
        except ZeroDivisionError:
            left.append(number)

    async with anyio.create_task_group() as tasks:
        for number in range(6):
            tasks.start_soon(call, number, 100.0 if number % 2 else 5.0)
        await settle()
        recorder.gcra.pause(50)
        await settle()
        assert set(left) <= {0, 2, 4}
        assert len(left) >= 2, "all but the first, who sleeps, hear of the pause at once"
        await recorder.clock.run_out()
    assert sorted(left) == [0, 2, 4]
    assert sorted(recorder.went) == [1, 3, 5]


async def test_it_works_by_the_real_clock() -> None:
    gcra = Gcra(Limit(1, per=0.05))
    waits: list[float] = []

    async def call() -> Any:
        waits.append(0.0 if gcra.take() else await gcra.wait(willing))

    begin = anyio.current_time()
    await together(4, call)
    assert 0.15 <= anyio.current_time() - begin < 2
    assert waits == sorted(waits)
