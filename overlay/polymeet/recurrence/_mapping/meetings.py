"""Meetings to create for a series: the result of a mapping, and series as single meetings."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice, takewhile
from typing import Any, Final, Generic, Literal, TypeVar, get_args
from zoneinfo import ZoneInfo

from attrs import define

from .._errors import InvalidRecurrence, NotRepresentable, TooManyMeetings
from .._findings import LOSS_CODES, Loss, MappingWarning, Rewrite
from .._rule.recurrence import local_time
from .._rule.recurrence_set import same_moment_twice
from .._rule.series import Series, recurrence_set
from .._rule.zones import resolve

__all__ = (
    "Mapped",
    "Mode",
    "PlannedMeeting",
    "check_max_meetings",
    "check_options",
    "limited",
    "materialised",
    "single_meeting",
    "single_meetings",
    "warnings_for",
)

Mode = Literal["strict", "lossy", "materialise"]
"""Mode of a mapping.

`strict`: the provider holds exactly the series, or `NotRepresentable` is raised. `lossy`: the nearest that it can hold, with the
difference in `losses`. `materialise`: one single meeting for each occurrence.
"""

PayloadT = TypeVar("PayloadT")

_GAPS_LOOKED_FOR: Final = 100


@define(frozen=True, kw_only=True)
class PlannedMeeting(Generic[PayloadT]):
    """One meeting to create: a series with its recurrence payload, or a single meeting (payload None)."""

    start: datetime
    """First start, naive, in `time_zone`. Of a single meeting in a gap: the time that clocks show at that instant."""
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
    """Result of a mapping: the meetings to create, and the findings about them."""

    payload: PayloadT | None
    """The recurrence object of the only meeting to create.

    None if that meeting does not recur, or if there are several meetings: then each of `meetings` has its own.
    """
    meetings: tuple[PlannedMeeting[PayloadT], ...]
    """All meetings to create, by start: one, unless lossy or materialise mode split the series."""
    rewrites: tuple[Rewrite, ...] = ()
    losses: tuple[Loss, ...] = ()
    """Empty in strict mode."""
    warnings: tuple[MappingWarning, ...] = ()
    pending_deletes: tuple[datetime, ...] = ()
    """Local starts of occurrences to delete after the series was created; lossy mode only."""


def check_options(series: Series, mode: Mode, max_meetings: int) -> None:
    """Raise `InvalidRecurrence` for an invalid series, mode or number of meetings, and if there is nothing to create."""
    if not isinstance(series, Series):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may have no type checker
        raise InvalidRecurrence(f"series is {series!r}: give a Series; Series.from_rrule() makes one of a text")
    if mode not in get_args(Mode):
        raise InvalidRecurrence(f"mode is {mode!r}: use one of {', '.join(get_args(Mode))}")
    check_max_meetings(max_meetings)
    if next(series.local_starts(), None) is None:
        raise InvalidRecurrence("all occurrences of the series are excluded, so there is nothing to create; leave one")


def check_max_meetings(number: object) -> None:
    """Raise `InvalidRecurrence` for anything but a whole number of at least 1."""
    if type(number) is not int or number < 1:
        raise InvalidRecurrence(f"max_meetings is {number!r}: allow a whole number of at least 1")


def materialised(series: Series, *, provider: str, horizon: datetime | None, max_meetings: int) -> Mapped[Any]:
    """Return a series as single meetings: the mode `materialise`."""
    meetings = single_meetings(series, provider=provider, horizon=horizon, max_meetings=max_meetings)
    return Mapped(payload=None, meetings=meetings, warnings=warnings_for(series))


def single_meetings(
    series: Series, *, provider: str, horizon: datetime | None, max_meetings: int
) -> tuple[PlannedMeeting[Any], ...]:
    """Return one meeting for each distinct instant of an occurrence, up to *horizon*, inclusive.

    The horizon is local in the series' zone, or an aware time. Raises `NotRepresentable` for a series without an end if *horizon* is
    None, and `TooManyMeetings` above *max_meetings*: a list is never truncated silently.
    """
    starts = limited(
        series.local_starts(),
        bounded=series.rule.bounded,
        zone=series.zone,
        provider=provider,
        horizon=horizon,
        max_meetings=max_meetings,
    )
    return tuple(dict.fromkeys(single_meeting(start, series) for start in starts))


def limited(
    starts: Iterator[datetime],
    *,
    bounded: bool,
    zone: ZoneInfo,
    provider: str,
    horizon: datetime | None,
    max_meetings: int,
) -> list[datetime]:
    """Return local starts up to *horizon*, at most *max_meetings*. Raises the errors of `single_meetings`."""
    if not bounded and horizon is None:
        loss = Loss(code="no_horizon", field="until", wanted="no end", sent=None)
        raise NotRepresentable(
            f"{provider}: {LOSS_CODES['no_horizon']}; give horizon=, the last moment a meeting may start",
            provider=provider,
            losses=(loss,),
        )
    if horizon is not None:
        starts = takewhile(_not_after(horizon, zone), starts)
    listed = list(islice(starts, max_meetings + 1))
    if len(listed) > max_meetings:
        raise TooManyMeetings(
            f"{provider}: the series has more than {max_meetings} occurrences, the next one on {listed[-1].isoformat()}; "
            "give an earlier end or horizon, or a larger max_meetings"
        )
    return listed


def single_meeting(start: datetime, series: Series) -> PlannedMeeting[Any]:
    """Return the meeting at one local start of a series; for a start in a gap, with the time that clocks show at that instant."""
    shown = resolve(start, series.zone).replace(tzinfo=None, fold=0)
    return PlannedMeeting(start=shown, time_zone=series.time_zone, duration=series.duration)


def _not_after(horizon: datetime, zone: ZoneInfo) -> Callable[[datetime], bool]:
    """Return the test whether a local start is not after the horizon."""
    if isinstance(horizon, datetime) and horizon.tzinfo is not None:  # pyright: ignore[reportUnnecessaryIsInstance]
        moment = horizon.astimezone(UTC)
        return lambda start: resolve(start, zone).astimezone(UTC) <= moment
    last = local_time(horizon, "horizon")
    return lambda start: start <= last


def warnings_for(series: Series) -> tuple[MappingWarning, ...]:
    """Return a warning about starts in a gap of the clocks: providers do not document them, and two may be the same instant."""
    warnings: list[MappingWarning] = []
    skipped = next(
        (start for start in islice(series.local_starts(), _GAPS_LOOKED_FOR) if _is_skipped(start, series.zone)), None
    )
    if skipped is not None:
        shown = resolve(skipped, series.zone).replace(tzinfo=None).isoformat()
        message = (
            f"{skipped.isoformat()} does not exist in {series.time_zone}: expect {shown}, and check what is created"
        )
        warnings.append(MappingWarning("start_in_gap", message))
    if twice := same_moment_twice(recurrence_set(series), series.zone):
        warnings.append(
            MappingWarning("same_moment_twice", f"{twice}: they are planned as one, so check what is created")
        )
    return tuple(warnings)


def _is_skipped(local: datetime, zone: ZoneInfo) -> bool:
    """Whether a local time is in a gap of the clocks: its offset before the gap is smaller than after it."""
    before, after = zone.utcoffset(local), zone.utcoffset(local.replace(fold=1))
    return before is not None and after is not None and before < after
