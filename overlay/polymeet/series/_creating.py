"""Steps that all providers share: creating the meetings of a plan, several at a time, and checking the source of a series to read."""

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
"""Number of meetings created at a time."""
SECONDS_TO_END = 10.0
"""Seconds for a request in flight to end when the caller is cancelled: a meeting can be deleted only once its id is known."""


@define
class _UnderWay:
    """Requests that may still end after the caller was cancelled."""

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
        """Wait until the caller is cancelled, and cancel the requests `SECONDS_TO_END` later."""
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

    A plan of one meeting raises the error of its request. If the caller is cancelled, or *create* raises anything but a `PolymeetError`,
    the meetings created so far are deleted again; requests in flight have a few seconds to end, so that their meetings are known.
    A second cancellation does not change that.

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
    """Raise `InvalidRequest` unless *value* is one of *kinds*, and not, for example, a list or an envelope of them."""
    if not isinstance(value, kinds):
        raise InvalidRequest(f"a series is read from a {kinds[0].__name__}, not from {type(value).__name__}")
