"""A series as single meetings, for providers that have no series and for rules that have no pattern."""

from datetime import datetime
from itertools import islice, takewhile
from typing import Any

from .errors import NotRepresentable, TooManyMeetings
from .losses import LOSS_CODES
from .mapped import Loss, PlannedMeeting
from .rule import local_time
from .series import Series
from .zones import resolve

__all__ = ("single_meeting", "single_meetings")


def single_meetings(
    series: Series, *, provider: str, horizon: datetime | None, max_meetings: int
) -> tuple[PlannedMeeting[Any], ...]:
    """Return one meeting for each occurrence, up to *horizon*, inclusive: local, or aware and then read in the series' zone.

    Raises `NotRepresentable` for a series without an end when there is no horizon, and `TooManyMeetings` above *max_meetings*: a
    list is never cut in silence.
    """
    if not series.rule.bounded and horizon is None:
        loss = Loss(code="no_horizon", field="until", wanted="no end", sent=None)
        raise NotRepresentable(
            f"{provider}: {LOSS_CODES['no_horizon']}; give horizon=, the last moment a meeting may start",
            provider=provider,
            losses=(loss,),
        )
    starts = series.local_starts()
    if horizon is not None:
        last = _local(horizon, series)
        starts = takewhile(lambda start: start <= last, starts)
    listed = list(islice(starts, max_meetings + 1))
    if len(listed) > max_meetings:
        raise TooManyMeetings(
            f"{provider}: the series has more than {max_meetings} occurrences, the next one on {listed[-1].isoformat()}; "
            "give an earlier end or horizon, or a larger max_meetings"
        )
    return tuple(single_meeting(start, series) for start in listed)


def single_meeting(start: datetime, series: Series) -> PlannedMeeting[Any]:
    """Return the meeting at one local start of a series; where clocks jump over it, at the time they show then."""
    shown = resolve(start, series.zone).replace(tzinfo=None, fold=0)
    return PlannedMeeting(start=shown, time_zone=series.time_zone, duration=series.duration)


def _local(horizon: datetime, series: Series) -> datetime:
    if isinstance(horizon, datetime) and horizon.tzinfo is not None:  # pyright: ignore[reportUnnecessaryIsInstance]
        return horizon.astimezone(series.zone).replace(tzinfo=None)
    return local_time(horizon, "horizon")
