"""A `Series` as ConnectyCube meetings, one an occurrence."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TypedDict

from polymeet_api.connectycube.models import Meeting, MeetingCreate, MeetingTimeZone

from ..connectycube import ConnectyCube
from ..errors import InvalidRequest
from ..recurrence import PlannedMeeting, Series, connectycube_times, from_zoom, to_connectycube
from ..recurrence.zones import time_zone
from .creating import CONCURRENCY, create_all
from .kinds import check_kind
from .result import SeriesResult

__all__ = ("ConnectyCubeWhen", "create_series", "read_series")


class ConnectyCubeWhen(TypedDict):
    """The fields of `MeetingCreate` that say when."""

    start_date: int
    end_date: int
    timezone: MeetingTimeZone


async def create_series(
    cube: ConnectyCube,
    series: Series,
    body: Callable[[ConnectyCubeWhen], MeetingCreate],
    *,
    horizon: datetime | None = None,
    max_meetings: int = 60,
    concurrency: int = CONCURRENCY,
) -> SeriesResult[Meeting]:
    """Create the meetings of a series; see `ConnectyCube.create_series`."""
    mapped = to_connectycube(series, horizon=horizon, max_meetings=max_meetings)

    async def create(plan: PlannedMeeting[Any]) -> Meeting:
        times = connectycube_times(plan)
        when: ConnectyCubeWhen = {
            "start_date": times.start_date,
            "end_date": times.end_date,
            "timezone": times.timezone,
        }
        return await cube.meetings.create_meeting(body=body(when))

    return await create_all(series, mapped, create, cube.meetings.delete_meeting, concurrency=concurrency)


def read_series(meeting: Meeting) -> Series:
    """Return when a meeting takes place; see `ConnectyCube.read_series`."""
    check_kind(meeting, Meeting)
    start, end = meeting.start_date, meeting.end_date
    if not (isinstance(start, int) and isinstance(end, int)):
        raise InvalidRequest(f"meeting {meeting.id} has no start and end; they are {start!r} and {end!r}")
    zone = (meeting.timezone.name if meeting.timezone else None) or "UTC"
    here = time_zone(zone)
    try:
        local = datetime.fromtimestamp(start, UTC).astimezone(here).replace(tzinfo=None, fold=0)
        duration = timedelta(seconds=end - start)
    except (OverflowError, OSError, ValueError) as error:
        raise InvalidRequest(f"meeting {meeting.id} is out of range: from {start} to {end}") from error
    return from_zoom(None, start=local, time_zone=zone, duration=duration)
