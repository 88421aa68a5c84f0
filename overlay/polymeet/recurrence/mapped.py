"""What a mapping gives back: the meetings to create, what was rewritten on the way, and what gets lost."""

from datetime import UTC, datetime, timedelta
from typing import Generic, Literal, TypeVar

from attrs import define

from .rewrites import Rewrite
from .zones import resolve

__all__ = ("Certainty", "Loss", "Mapped", "MappingWarning", "Mode", "PlannedMeeting")

Mode = Literal["strict", "lossy", "materialise"]
"""How far a mapping may go.

`strict`: the provider holds exactly the series, or `NotRepresentable` is raised. `lossy`: what comes closest, with the
difference in `losses`. `materialise`: one single meeting an occurrence.
"""

Certainty = Literal["certain", "provider_undocumented"]

PayloadT = TypeVar("PayloadT")


@define(frozen=True, kw_only=True)
class Loss:
    """One reason why a provider cannot hold a series, and what the whole plan costs.

    `missing` and `extra` are the first ten local starts that the provider will not hold, or will hold beside the series or twice, as
    the plan of the mapping stands. Several losses of one mapping share one plan, so they carry the same difference. Where the provider
    documents too little, the difference is everything that one of the possible readings loses or adds.
    """

    code: str
    """Stable name of the reason; `polymeet.recurrence.losses.LOSS_CODES` explains each."""
    field: str
    """Field of the rule or of the series, such as `by_month_day`."""
    wanted: str
    sent: str | None
    """What lossy mode sends instead; None when it has nothing to send."""
    missing: tuple[datetime, ...] = ()
    extra: tuple[datetime, ...] = ()
    missing_total: int | None = 0
    """None: without end, or too many to count."""
    extra_total: int | None = 0
    certainty: Certainty = "certain"


@define(frozen=True)
class MappingWarning:
    """Something that the series keeps, but that its owner should know."""

    code: str
    message: str


@define(frozen=True, kw_only=True)
class PlannedMeeting(Generic[PayloadT]):
    """One meeting to create: a series with its recurrence payload, or a single meeting (payload None)."""

    start: datetime
    """First start, naive, in `time_zone`. Of a single meeting: what clocks show then, also where they jump."""
    time_zone: str
    duration: timedelta
    payload: PayloadT | None = None

    @property
    def starts_at(self) -> datetime:
        """The first start as an aware datetime, with the UTC offset of that day."""
        return resolve(self.start, self.time_zone)

    @property
    def ends_at(self) -> datetime:
        """The end of the first occurrence: `duration` of elapsed time after `starts_at`."""
        start = self.starts_at
        return (start.astimezone(UTC) + self.duration).astimezone(start.tzinfo)


@define(frozen=True, kw_only=True)
class Mapped(Generic[PayloadT]):
    """How a provider can hold a series."""

    payload: PayloadT | None
    """The recurrence object of the one meeting to create.

    None where that meeting is a single one, and where there are several to create: then each of `meetings` has its own.
    """
    meetings: tuple[PlannedMeeting[PayloadT], ...]
    """All meetings to create, by start: one, unless lossy mode split the series or it was materialised."""
    rewrites: tuple[Rewrite, ...] = ()
    losses: tuple[Loss, ...] = ()
    """Empty in strict mode."""
    warnings: tuple[MappingWarning, ...] = ()
    pending_deletes: tuple[datetime, ...] = ()
    """Local starts of occurrences that have to be deleted after the series was created; lossy mode only."""
