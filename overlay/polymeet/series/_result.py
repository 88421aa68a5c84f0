"""Result of creating a series, and its roll-back."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any, Generic, TypeVar

import anyio
from attrs import define, field

from .._base.background import BackgroundTask
from ..errors import NotFound, OutcomeUnknown, PolymeetError, Reconciled
from ..errors._unanswered import Reconcilable
from ..recurrence import Mapped, PlannedMeeting, Series, Verification

__all__ = ("Delete", "Rollback", "SeriesResult")

M = TypeVar("M")

SECONDS_TO_ROLL_BACK = 60.0
"""Longest roll-back after a cancellation, in seconds."""

logger: logging.Logger = logging.getLogger("polymeet.series")

Delete = Callable[[Any], Awaitable[object]]
"""Function that deletes the meeting with this id."""


@define(frozen=True)
class Rollback:
    """Result of a roll-back."""

    deleted: tuple[Any, ...]
    """Ids of the meetings that were deleted."""
    failed: tuple[tuple[Any, PolymeetError], ...]
    """Ids of the meetings that could not be deleted, each with its error; None for one whose id is unknown."""
    unproven: tuple[Any, ...] = ()
    """Ids of meetings that match the series but may belong to another user: they were not deleted."""

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left: all created meetings were deleted, and there is no unproven one."""
        return not (self.failed or self.unproven)


@define(frozen=True, kw_only=True)
class SeriesResult(Generic[M]):
    """The meetings of a series that were created, and those that were not: after the first failure no other is begun."""

    series: Series
    mapped: Mapped[Any]
    """The series as the provider holds it: rewrites, losses, warnings."""
    created: tuple[tuple[PlannedMeeting[Any], M], ...]
    """Created meetings with their plans, by start."""
    failed: tuple[tuple[PlannedMeeting[Any], PolymeetError], ...] = ()
    """Plans that failed, with their errors. After `OutcomeUnknown` or `DecodeError` the meeting may exist: `rollback` looks for it."""
    untried: tuple[PlannedMeeting[Any], ...] = ()
    verification: Verification | None = None
    """Differences between the series and the occurrences that the provider lists; None if it lists none, or they could not be read."""
    pending_deletes: tuple[datetime, ...] = ()
    """Local starts of excluded occurrences that still exist."""
    _delete: Delete = field(repr=False, alias="delete")

    @property
    def is_complete(self) -> bool:
        """Whether all planned meetings were created."""
        return not (self.failed or self.untried or self.pending_deletes)

    @property
    def meetings(self) -> tuple[M, ...]:
        """The meetings that were created."""
        return tuple(meeting for _, meeting in self.created)

    async def rollback(self) -> Rollback:
        """Delete the created meetings. Meetings that no longer exist count as deleted.

        The provider is searched for meetings of lost requests; they are deleted only if a mark proves their origin. Meetings that only
        match are left, and reported as `unproven`.
        """
        ids = [getattr(meeting, "id", None) for meeting in reversed(self.meetings)]
        deleted: list[Any] = []
        failed: list[tuple[Any, PolymeetError]] = []
        unproven: list[Any] = []
        for _, error in self.failed:
            try:
                found = await _found(error)
            except PolymeetError as unfound:
                failed.append((None, unfound))
            else:
                alike = [each.id for each in found.candidates if each.id not in ids] if found else []
                (ids if found and found.proven else unproven).extend(alike)
        for each in ids:
            try:
                await self._delete(each)
            except NotFound:
                deleted.append(each)
            except PolymeetError as error:
                failed.append((each, error))
            else:
                deleted.append(each)
        return Rollback(tuple(deleted), tuple(failed), tuple(dict.fromkeys(unproven)))


async def _found(error: PolymeetError) -> Reconciled | None:
    """Search for the meeting of a lost create. Raises *error* itself if the request certainly ran and there is no match."""
    if isinstance(error, OutcomeUnknown):
        return await error.reconcile()
    if not isinstance(error, Reconcilable) or not error.can_reconcile:
        return None
    found = await error.reconcile()
    if found is None:
        raise error
    return found


async def rolled_back(result: SeriesResult[Any], cut_off: Sequence[PlannedMeeting[Any]] = ()) -> None:
    """Delete the created meetings although the caller was cancelled, once or twice, and log what may be left.

    *cut_off*: the plans whose requests were cancelled before an answer came.
    """
    await BackgroundTask(partial(_roll_back, result, cut_off)).finish()


async def _roll_back(result: SeriesResult[Any], cut_off: Sequence[PlannedMeeting[Any]]) -> None:
    rollback: Rollback | None = None
    try:
        with anyio.move_on_after(SECONDS_TO_ROLL_BACK):
            rollback = await result.rollback()
    finally:  # also if the event loop is being closed
        _log_leftovers(result, rollback, [plan.start.isoformat() for plan in cut_off])


def _log_leftovers(result: SeriesResult[Any], rollback: Rollback | None, cut_off: Sequence[str]) -> None:
    """Log what may be left of a series, because the cancelled caller gets no result."""
    if rollback is None and result.created:
        ids = [getattr(meeting, "id", None) for meeting in result.meetings]
        logger.warning("a series was broken off, and there was no time to delete all of: %s", ids)
    elif rollback is not None and not rollback.is_complete:
        left = [each for each, _ in rollback.failed]
        logger.warning("a series was broken off; not deleted: %s; perhaps of it: %s", left, list(rollback.unproven))
    if cut_off:
        logger.warning("a series was broken off; no answer came of what may have been made for: %s", cut_off)
