"""Creating the meetings of a plan, several at a time."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import anyio

from ..errors import InvalidRequest, PolymeetError
from ..recurrence import Mapped, PlannedMeeting, Series
from .result import Delete, SeriesResult, rolled_back

__all__ = ("CONCURRENCY", "create_all")

M = TypeVar("M")

CONCURRENCY = 4
"""Meetings that are created at a time."""


async def create_all(
    series: Series,
    mapped: Mapped[Any],
    create: Callable[[PlannedMeeting[Any]], Awaitable[M]],
    delete: Delete,
    *,
    concurrency: int = CONCURRENCY,
) -> SeriesResult[M]:
    """Create all meetings of a plan; after the first failure no other is begun.

    A plan of one meeting raises what its request raises. When the caller is cancelled, what was created until then is deleted again.

    Raises:
        InvalidRequest: *concurrency* is less than 1.
    """
    if isinstance(concurrency, bool) or concurrency < 1:
        raise InvalidRequest(f"concurrency must be 1 or more, not {concurrency!r}")
    plans = mapped.meetings
    if len(plans) == 1:
        made_one = await create(plans[0])
        return SeriesResult(
            series=series,
            mapped=mapped,
            created=((plans[0], made_one),),
            pending_deletes=mapped.pending_deletes,
            delete=delete,
        )
    made: dict[int, M] = {}
    failed: dict[int, PolymeetError] = {}
    waiting = iter(range(len(plans)))

    async def work() -> None:
        while not failed:
            number = next(waiting, None)
            if number is None:
                return
            try:
                made[number] = await create(plans[number])
            except PolymeetError as error:
                failed[number] = error

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
            for _ in range(min(concurrency, len(plans))):
                tasks.start_soon(work)
    except BaseException:
        await rolled_back(result())
        raise
    return result()
