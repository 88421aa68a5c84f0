"""Times of a planned meeting, in the fields of each provider.

The recurrence object does not contain them, but depends on them: its days, dates and ends are those of the start's time zone.
"""

from datetime import datetime, timedelta
from typing import Any, TypedDict

from attrs import define

from polymeet_api.connectycube.models import MeetingTimeZone
from polymeet_api.pyas.models import MicrosoftDateTime

from .._errors import InvalidDuration
from .._mapping.meetings import PlannedMeeting

__all__ = (
    "GraphTimes",
    "MeetingTimes",
    "PyasEventTimes",
    "PyasMeetingTimes",
    "ZoomTimes",
    "connectycube_times",
    "graph_times",
    "pyas_event_times",
    "pyas_meeting_times",
    "zoom_times",
)

AnyMeeting = PlannedMeeting[Any]


class ZoomTimes(TypedDict):
    """Arguments of Zoom's `MeetingCreate` and `MeetingUpdate`."""

    start_time: datetime
    """Local, without an offset: with a Z, Zoom would use `timezone` for display only, and it misreads other offsets."""
    timezone: str
    duration: int


class PyasMeetingTimes(TypedDict):
    """Arguments of Pyas' `MeetingData`."""

    start_date: datetime
    time_zone: str
    duration: int


class PyasEventTimes(TypedDict):
    """Arguments of Pyas' `EventData`."""

    start_date: datetime
    end_date: datetime
    time_zone: str


class GraphTimes(TypedDict):
    """The start and the end of an event of Microsoft Graph."""

    start: MicrosoftDateTime
    end: MicrosoftDateTime


@define(frozen=True, kw_only=True)
class MeetingTimes:
    """Times of one meeting: fields of ConnectyCube's `MeetingCreate` and `MeetingUpdate`."""

    start_date: int
    """Start, in unix seconds."""
    end_date: int
    """End, in unix seconds."""
    timezone: MeetingTimeZone
    """Name of the zone and its UTC offset at the start, in minutes."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON fields."""
        return {"start_date": self.start_date, "end_date": self.end_date, "timezone": self.timezone.to_dict()}


def zoom_times(meeting: AnyMeeting) -> ZoomTimes:
    """Return start, zone and minutes of a Zoom meeting. Raises `InvalidDuration` unless its length is in whole minutes."""
    return {"start_time": meeting.start, "timezone": meeting.time_zone, "duration": _minutes(meeting)}


def pyas_meeting_times(meeting: AnyMeeting) -> PyasMeetingTimes:
    """Return start, zone and minutes of a Zoom meeting by Pyas. Raises `InvalidDuration` unless its length is in whole minutes."""
    return {"start_date": meeting.starts_at, "time_zone": meeting.time_zone, "duration": _minutes(meeting)}


def pyas_event_times(meeting: AnyMeeting) -> PyasEventTimes:
    """Return start, end and zone of a Microsoft event by Pyas."""
    return {"start_date": meeting.starts_at, "end_date": meeting.ends_at, "time_zone": meeting.time_zone}


def graph_times(meeting: AnyMeeting) -> GraphTimes:
    """Return start and end of an event, both local, as the recurrence requires."""
    return {
        "start": _graph_time(meeting.start, meeting),
        "end": _graph_time(meeting.ends_at.replace(tzinfo=None), meeting),
    }


def connectycube_times(meeting: AnyMeeting) -> MeetingTimes:
    """Return start, end and zone of a ConnectyCube meeting."""
    starts_at = meeting.starts_at
    offset = starts_at.utcoffset() or timedelta()
    start = int(starts_at.timestamp())
    return MeetingTimes(
        start_date=start,
        end_date=start + int(meeting.duration.total_seconds()),
        timezone=MeetingTimeZone(offset=offset // timedelta(minutes=1), name=meeting.time_zone),
    )


def _graph_time(local: datetime, meeting: AnyMeeting) -> MicrosoftDateTime:
    return MicrosoftDateTime(date_time=local.isoformat(timespec="seconds"), time_zone=meeting.time_zone)


def _minutes(meeting: AnyMeeting) -> int:
    minutes, rest = divmod(meeting.duration.total_seconds(), 60)
    if rest:
        raise InvalidDuration(f"duration is {meeting.duration}: Zoom counts whole minutes, so give those")
    return int(minutes)
