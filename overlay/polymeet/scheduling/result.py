"""What became of the meetings of a series, and taking them back."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, Generic, TypeVar

import anyio
from attrs import define, field

from ..errors import NotFound, OutcomeUnknown, PolymeetError
from ..recurrence import Mapped, PlannedMeeting, Series, Verification

__all__ = ("Delete", "Rollback", "SeriesResult")

M = TypeVar("M")

Delete = Callable[[Any], Awaitable[object]]
"""Deletes the meeting with this id."""


@define(frozen=True)
class Rollback:
    """What taking back came to."""

    deleted: tuple[Any, ...]
    """Ids of the meetings that are gone."""
    failed: tuple[tuple[Any, PolymeetError], ...]
    """Ids of the meetings that are still there, each with what went wrong; None for one whose id could not be found out."""

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left."""
        return not self.failed


@define(frozen=True, kw_only=True)
class SeriesResult(Generic[M]):
    """Which meetings of a series were created. Nothing is tried any more after the first failure."""

    series: Series
    mapped: Mapped[Any]
    """How the provider holds the series: rewrites, losses, warnings."""
    created: tuple[tuple[PlannedMeeting[Any], M], ...]
    """Each meeting that was planned and is there now, by start."""
    failed: tuple[tuple[PlannedMeeting[Any], PolymeetError], ...] = ()
    """Each that was tried in vain. With `OutcomeUnknown` it may be there: `rollback` looks for it."""
    untried: tuple[PlannedMeeting[Any], ...] = ()
    verification: Verification | None = None
    """How the occurrences that Zoom lists differ from the series; None where none are listed, or the list could not be read."""
    pending_deletes: tuple[datetime, ...] = ()
    """Local starts of excluded occurrences that are still there."""
    _delete: Delete = field(repr=False, alias="delete")

    @property
    def is_complete(self) -> bool:
        """Whether all meetings are there."""
        return not (self.failed or self.untried or self.pending_deletes)

    @property
    def meetings(self) -> tuple[M, ...]:
        """The meetings that were created."""
        return tuple(meeting for _, meeting in self.created)

    async def rollback(self) -> Rollback:
        """Delete what was created, also what a lost request may have created. What is gone already counts as deleted."""
        deleted: list[Any] = []
        failed: list[tuple[Any, PolymeetError]] = []
        ids = [getattr(meeting, "id", None) or None for meeting in reversed(self.meetings)]
        for _, error in self.failed:
            if isinstance(error, OutcomeUnknown):
                await self._find(error, ids, failed)
        for each in ids:
            try:
                await self._delete(each)
            except NotFound:
                deleted.append(each)
            except PolymeetError as error:
                failed.append((each, error))
            else:
                deleted.append(each)
        return Rollback(tuple(deleted), tuple(failed))

    async def _find(self, error: OutcomeUnknown, ids: list[Any], failed: list[tuple[Any, PolymeetError]]) -> None:
        try:
            found = await error.reconcile()
        except PolymeetError as unfound:
            failed.append((None, unfound))
            return
        if found is not None and found.id not in ids:
            ids.append(found.id)


SECONDS_TO_ROLL_BACK = 60.0


async def rolled_back(result: SeriesResult[Any]) -> None:
    """Take back what was created although the caller was cancelled."""
    with anyio.move_on_after(SECONDS_TO_ROLL_BACK, shield=True):
        await result.rollback()
