"""ConnectyCube: a series as single meetings, since it has no recurrence.

Each has its times in unix seconds and its own UTC offset, which is not the same in summer and in winter.
"""

from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from attrs import define

from polymeet_api.connectycube.models import MeetingTimeZone

from .mapped import Mapped, MappingWarning, Mode, PlannedMeeting
from .planning import check_options, warnings_for
from .series import Series
from .singles import single_meetings

__all__ = ("MeetingTimes", "connectycube_times", "to_connectycube")

_PROVIDER = "ConnectyCube"


@define(frozen=True, kw_only=True)
class MeetingTimes:
    """When one meeting takes place: the fields of `MeetingCreate` and `MeetingUpdate` that say so."""

    start_date: int
    """Start, in unix seconds."""
    end_date: int
    """End, in unix seconds."""
    timezone: MeetingTimeZone
    """Name of the zone and its UTC offset at the start, in minutes."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON fields."""
        return {"start_date": self.start_date, "end_date": self.end_date, "timezone": self.timezone.to_dict()}


def to_connectycube(
    series: Series, *, mode: Mode = "strict", horizon: datetime | None = None, max_meetings: int = 60
) -> Mapped[tuple[MeetingTimes, ...]]:
    """Map a series to the times of single meetings, one an occurrence; `meetings` has the same ones, in the same order.

    All modes are the same: the list is exact up to the end of the series, or up to *horizon* (inclusive; local, or aware), and a
    warning says where it was cut. Raises `NotRepresentable` for a series without an end when there is no horizon, and
    `TooManyMeetings` above *max_meetings*.
    """
    check_options(series, mode, max_meetings)
    meetings = single_meetings(series, provider=_PROVIDER, horizon=horizon, max_meetings=max_meetings)
    warnings = warnings_for(series)
    if next(islice(series.occurrences(), len(meetings), None), None) is not None and horizon is not None:
        message = f"the series goes on after {horizon.isoformat()}; {len(meetings)} meetings are listed"
        warnings += (MappingWarning("cut_at_horizon", message),)
    return Mapped(payload=tuple(map(connectycube_times, meetings)), meetings=meetings, warnings=warnings)


def connectycube_times(meeting: PlannedMeeting[Any]) -> MeetingTimes:
    """Return when a planned meeting takes place."""
    starts_at = meeting.starts_at
    offset = starts_at.utcoffset() or timedelta()
    start = int(starts_at.timestamp())
    return MeetingTimes(
        start_date=start,
        end_date=start + int(meeting.duration.total_seconds()),
        timezone=MeetingTimeZone(offset=offset // timedelta(minutes=1), name=meeting.time_zone),
    )
