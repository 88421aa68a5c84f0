"""A series as single meetings, for providers that have no series and for rules that have no pattern."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import islice, takewhile
from typing import Any
from zoneinfo import ZoneInfo

from .errors import InvalidRecurrence, NotRepresentable, TooManyMeetings
from .losses import LOSS_CODES
from .mapped import Loss, PlannedMeeting
from .rule import local_time
from .series import Series
from .zones import resolve

__all__ = ("check_max_meetings", "limited", "single_meeting", "single_meetings")


def single_meetings(
    series: Series, *, provider: str, horizon: datetime | None, max_meetings: int
) -> tuple[PlannedMeeting[Any], ...]:
    """Return one meeting for each moment of an occurrence, up to *horizon*, inclusive.

    The horizon is local in the series' zone, or aware and then a moment. Raises `NotRepresentable` for a series without an end when
    there is no horizon, and `TooManyMeetings` above *max_meetings*: a list is never cut in silence.
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


def check_max_meetings(number: object) -> None:
    """Raise `InvalidRecurrence` for a number of meetings that is none."""
    if type(number) is not int or number < 1:
        raise InvalidRecurrence(f"max_meetings is {number!r}: allow a whole number of at least 1")


def limited(
    starts: Iterator[datetime],
    *,
    bounded: bool,
    zone: ZoneInfo,
    provider: str,
    horizon: datetime | None,
    max_meetings: int,
) -> list[datetime]:
    """Return local starts up to *horizon*, at most *max_meetings*: see `single_meetings`, which raises the same."""
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
    """Return the meeting at one local start of a series; where clocks jump over it, at the time they show then."""
    shown = resolve(start, series.zone).replace(tzinfo=None, fold=0)
    return PlannedMeeting(start=shown, time_zone=series.time_zone, duration=series.duration)


def _not_after(horizon: datetime, zone: ZoneInfo) -> Callable[[datetime], bool]:
    """Return the test whether a local start is not after the horizon."""
    if isinstance(horizon, datetime) and horizon.tzinfo is not None:  # pyright: ignore[reportUnnecessaryIsInstance]
        moment = horizon.astimezone(UTC)
        return lambda start: resolve(start, zone).astimezone(UTC) <= moment
    last = local_time(horizon, "horizon")
    return lambda start: start <= last
