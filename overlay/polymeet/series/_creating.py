"""Steps that all providers share: creating the meetings of a plan, several at a time, and checking what a series is read from."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, TypeVar

import anyio
import anyio.lowlevel
from attrs import define, field

from .._base.checks import whole_number
from ..errors import InvalidRequest, PolymeetError
from ..recurrence import Mapped, PlannedMeeting, Series
from ._result import Delete, SeriesResult, rolled_back

__all__ = ("CONCURRENCY", "check_kind", "create_all")

M = TypeVar("M")

CONCURRENCY = 4
"""Meetings that are created at a time."""
SECONDS_TO_END = 10.0
"""Time for a request under way to end when the caller is cancelled: what it makes can only be deleted once it is known."""


@define
class _UnderWay:
    """Requests that may end in their own time when the caller is cancelled."""

    _scopes: set[anyio.CancelScope] = field(factory=set[anyio.CancelScope])

    async def run(self, request: Callable[[], Awaitable[None]]) -> None:
        """Run a request."""
        with anyio.CancelScope(shield=True) as scope:
            self._scopes.add(scope)
            try:
                await request()
            finally:
                self._scopes.discard(scope)

    async def bound(self) -> None:
        """Wait until the caller is cancelled, and then give the requests `SECONDS_TO_END`."""
        try:
            await anyio.sleep_forever()
        finally:
            for scope in self._scopes:
                scope.deadline = anyio.current_time() + SECONDS_TO_END


async def create_all(
    series: Series,
    mapped: Mapped[Any],
    create: Callable[[PlannedMeeting[Any]], Awaitable[M]],
    delete: Delete,
    *,
    concurrency: int = CONCURRENCY,
) -> SeriesResult[M]:
    """Create all meetings of a plan; after the first failure no other is begun.

    A plan of one meeting raises what its request raises. When the caller is cancelled, or *create* raises what is no `PolymeetError`,
    what was created until then is deleted again; requests that are under way have a few seconds to end, so that what they make is known.
    Cancelling again changes nothing of that.

    Raises:
        InvalidRequest: *concurrency* is less than 1.
    """
    whole_number("concurrency", concurrency)
    plans = mapped.meetings
    made: dict[int, M] = {}
    failed: dict[int, PolymeetError] = {}
    broken: list[Exception] = []
    cut_off: list[PlannedMeeting[Any]] = []
    waiting = iter(range(len(plans)))
    under_way = _UnderWay()

    async def create_one(number: int) -> None:
        try:
            made[number] = await create(plans[number])
        except PolymeetError as error:
            failed[number] = error
        except Exception as error:  # the caller's: it is raised when the others have ended
            broken.append(error)
        except BaseException:
            cut_off.append(plans[number])
            raise

    async def work() -> None:
        while not (failed or broken):
            await anyio.lowlevel.checkpoint_if_cancelled()
            number = next(waiting, None)
            if number is None:
                return
            await under_way.run(partial(create_one, number))

    async def work_together(all_tasks: anyio.CancelScope) -> None:
        async with anyio.create_task_group() as workers:
            for _ in range(min(concurrency, len(plans))):
                workers.start_soon(work)
        all_tasks.cancel()

    def result() -> SeriesResult[M]:
        return SeriesResult(
            series=series,
            mapped=mapped,
            created=tuple((plans[number], made[number]) for number in sorted(made)),
            failed=tuple((plans[number], failed[number]) for number in sorted(failed)),
            untried=tuple(plan for number, plan in enumerate(plans) if number not in made and number not in failed),
            pending_deletes=mapped.pending_deletes,
            delete=delete,
        )

    try:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(under_way.bound)
            tasks.start_soon(work_together, tasks.cancel_scope)
        if broken:
            raise broken[0]
    except BaseException:
        await rolled_back(result(), cut_off)
        raise
    if failed and len(plans) == 1:
        raise failed[0]
    return result()


def check_kind(value: object, *kinds: type) -> None:
    """Raise `InvalidRequest` unless *value* is one of *kinds*: a list or an envelope does not hold what is read."""
    if not isinstance(value, kinds):
        raise InvalidRequest(f"a series is read from a {kinds[0].__name__}, not from {type(value).__name__}")
