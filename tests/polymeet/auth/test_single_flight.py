"""One run for all: results and failures are shared, and nobody's cancellation is anybody else's business."""

import anyio
import pytest

from polymeet.auth._single_flight import SingleFlight
from polymeet.errors import ReauthorizationRequired, TokenError
from tests.polymeet.auth.concurrency import outcomes

pytestmark = pytest.mark.anyio

CALLERS = 1_000


class Work:
    """Counts its runs; each takes a moment and then returns its number, or fails."""

    def __init__(self, failure: Exception | None = None, *, seconds: float = 0.02) -> None:
        self.runs = 0
        self._failure = failure
        self._seconds = seconds

    async def __call__(self) -> int:
        self.runs += 1
        number = self.runs
        await anyio.sleep(self._seconds)
        if self._failure is not None:
            raise self._failure
        return number


async def test_all_share_one_result() -> None:
    flight, work = SingleFlight[int](timeout=5), Work()
    assert await outcomes(lambda: flight.run(work), CALLERS) == [1] * CALLERS
    assert work.runs == 1
    assert await flight.run(work) == 2


async def test_all_share_one_failure_each_as_its_own_exception() -> None:
    flight, work = SingleFlight[int](timeout=5), Work(TokenError("refused"))
    got = await outcomes(lambda: flight.run(work), CALLERS)
    assert {(type(error), str(error)) for error in got} == {(TokenError, "refused")}
    assert len({id(error) for error in got}) == CALLERS
    assert work.runs == 1


async def test_a_failure_is_remembered_for_a_moment() -> None:
    now = [100.0]
    flight, work = SingleFlight[int](timeout=5, failure_memory=1, clock=lambda: now[0]), Work(TokenError("refused"))
    for moment, runs in ((100.0, 1), (100.5, 1), (101.5, 2)):
        now[0] = moment
        with pytest.raises(TokenError, match="refused"):
            await flight.run(work)
        assert work.runs == runs
    flight.forget_failure()
    with pytest.raises(TokenError):
        await flight.run(work)
    assert work.runs == 3


@pytest.mark.parametrize("victims", [1, CALLERS // 2, CALLERS - 1])
async def test_cancelling_some_neither_stops_nor_repeats_it_for_the_others(victims: int) -> None:
    """The first task, which started the run, is always among the cancelled."""
    flight, landing = SingleFlight[int](timeout=30), anyio.Event()
    runs: list[int] = []
    got: list[int] = []

    async def work() -> int:
        runs.append(1)
        await landing.wait()
        return len(runs)

    async def one() -> None:
        got.append(await flight.run(work))

    async with anyio.create_task_group() as others, anyio.create_task_group() as doomed:
        for _ in range(victims):
            doomed.start_soon(one)
        await anyio.sleep(0.02)
        for _ in range(CALLERS - victims):
            others.start_soon(one)
        await anyio.sleep(0.02)
        doomed.cancel_scope.cancel()
        landing.set()
    assert got == [1] * (CALLERS - victims)
    assert runs == [1]


async def test_it_runs_to_its_end_although_everybody_left() -> None:
    flight, work = SingleFlight[int](timeout=5), Work(seconds=0.05)
    with anyio.move_on_after(0.01):
        await flight.run(work)
    began = work.runs, flight.is_running
    await flight.wait_until_idle()
    assert (began, flight.is_running) == ((1, True), False)
    assert work.runs == 1


async def test_a_run_that_hangs_ends_in_an_error() -> None:
    flight = SingleFlight[int](timeout=0.05)

    async def hang() -> int:
        await anyio.sleep_forever()
        return 0

    with pytest.raises(TokenError, match=r"no token within 0.05 seconds"):
        await flight.run(hang)


async def test_an_unexpected_exception_reaches_all_who_wait() -> None:
    flight, work = SingleFlight[int](timeout=5), Work(KeyError("bug"))
    got = await outcomes(lambda: flight.run(work), 3)
    assert [str(error) for error in got] == ["the token could not be renewed: KeyError: 'bug'"] * 3
    assert all(isinstance(error, TokenError) and isinstance(error.__cause__, KeyError) for error in got)


async def test_what_cannot_be_retried_keeps_its_type() -> None:
    flight, work = SingleFlight[int](timeout=5), Work(ReauthorizationRequired("revoked"))
    with pytest.raises(ReauthorizationRequired, match="revoked"):
        await flight.run(work)


def test_a_loop_that_is_closed_in_the_middle_leaves_no_run_behind() -> None:
    """The same credential can be used by the next `asyncio.run`, at once: what the last one cut off is no failure of the work."""
    flight, work = SingleFlight[int](timeout=5), Work(seconds=0.2)

    async def interrupted() -> None:
        with anyio.move_on_after(0.01):
            await flight.run(work)

    async def again() -> int:
        return await flight.run(work)

    for backend in ("asyncio", "trio"):
        anyio.run(interrupted, backend=backend)
        assert not flight.is_running
        assert anyio.run(again, backend=backend) > 1
