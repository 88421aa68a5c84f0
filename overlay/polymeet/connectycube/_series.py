"""A `Series` as ConnectyCube meetings, one for each occurrence."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from math import floor, isfinite
from typing import Any, Final, TypedDict

from polymeet_api.connectycube.models import Meeting, MeetingCreate, MeetingTimeZone
from polymeet_runtime import is_whole

from ..errors import InvalidRequest
from ..recurrence import PlannedMeeting, Series, connectycube_times, from_zoom, to_connectycube
from ..recurrence._dialects.fields import Fields, shown, zone_name
from ..recurrence._rule.series import with_notes
from ..recurrence._rule.zones import time_zone
from ..series._creating import CONCURRENCY, check_kind, create_all
from ..series._result import SeriesResult
from . import ConnectyCube

__all__ = ("ConnectyCubeWhen", "create_series", "read_series")

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class ConnectyCubeWhen(TypedDict):
    """The time fields of `MeetingCreate`."""

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
    """Return the series of a meeting; see `ConnectyCube.read_series`."""
    check_kind(meeting, Meeting)
    values = meeting.to_dict()
    fields = Fields.of(
        {name: values.get(name) for name in ("_id", "start_date", "end_date", "timezone")}, "ConnectyCube"
    )
    start, end = _seconds(fields, "start_date"), _seconds(fields, "end_date")
    zone = fields.part("timezone")
    name = zone_name(zone, "name")
    try:
        moment = (_EPOCH + timedelta(seconds=start)).astimezone(time_zone(name))
        duration = timedelta(seconds=end - start)
    except OverflowError as error:
        raise InvalidRequest(
            f"meeting {fields.text('_id')} is out of range: from {shown(start)} to {shown(end)}"
        ) from error
    if end <= start:
        raise InvalidRequest(f"meeting {fields.text('_id')} ends at {end}, not after its start at {start}")
    _compare_offset(zone, moment)
    series = from_zoom(None, start=moment.replace(tzinfo=None, fold=0), time_zone=name, duration=duration)
    return with_notes(series, fields.notes)


def _seconds(fields: Fields, name: str) -> int:
    """Return a field in whole unix seconds; it may be text or have a fraction."""
    value = fields.values[name]
    if isinstance(value, float) and isfinite(value):
        if not value.is_integer():
            fields.note("fraction_left_out", f"{name} is {value}: its fraction of a second is left out")
        return floor(value)
    if value is None or value == "":
        raise InvalidRequest(f"meeting {fields.text('_id')} has no start and end: {name} is {shown(value)}")
    if is_whole(value):
        return value
    return fields.number(name)


def _compare_offset(zone: Fields, start: datetime) -> None:
    """Add a note if the meeting's offset, in minutes, differs from that of the time zone at the start."""
    offset = (start.utcoffset() or timedelta()) // timedelta(minutes=1)
    if zone.text("offset") and zone.number("offset") != offset:
        message = f"offset is {zone.shown('offset')} minutes, but {start.tzinfo} has {offset} at {start.isoformat()}"
        zone.note("offset_contradicts_zone", message)
