"""A `Series` as Zoom meetings."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, NotRequired, cast

from attrs import evolve

from polymeet_api.zoom.models import Meeting, MeetingCreate
from polymeet_api.zoom.models import Recurrence as ZoomRecurrence

from ..errors import InvalidRequest, PolymeetError
from ..recurrence import Mapped, Mode, PlannedMeeting, Series, ZoomLimits, from_zoom, to_zoom, verify
from ..recurrence.starts import ZoomTimes, zoom_times
from ..recurrence.zones import resolve, time_zone
from ..zoom import Zoom
from .creating import CONCURRENCY, create_all
from .result import SeriesResult

__all__ = ("ZoomWhen", "create_series", "read_series")

SINGLE, RECURRING = 2, 8
DEFAULT_MINUTES = 60
"""Zoom's own length of a meeting that says none."""


class ZoomWhen(ZoomTimes):
    """The fields of `MeetingCreate` that say when."""

    type_: int
    recurrence: NotRequired[ZoomRecurrence]


async def create_series(
    zoom: Zoom,
    user_id: str,
    series: Series,
    body: Callable[[ZoomWhen], MeetingCreate],
    *,
    mode: Mode = "strict",
    limits: ZoomLimits | None = None,
    horizon: datetime | None = None,
    max_meetings: int = 60,
    concurrency: int = CONCURRENCY,
) -> SeriesResult[Meeting]:
    """Create the meetings of a series; see `Zoom.create_series`."""
    mapped = to_zoom(series, mode=mode, limits=limits, horizon=horizon, max_meetings=max_meetings)

    async def create(plan: PlannedMeeting[Any]) -> Meeting:
        return await zoom.meetings.create_meeting(user_id, body=body(_when(plan)))

    result = await create_all(series, mapped, create, zoom.meetings.delete_meeting, concurrency=concurrency)
    return await _checked(zoom, mapped, result)


async def _checked(zoom: Zoom, mapped: Mapped[Any], result: SeriesResult[Meeting]) -> SeriesResult[Meeting]:
    """Delete the occurrences that the series excludes, and compare what Zoom lists, where one meeting holds the series."""
    if len(result.created) != 1 or len(mapped.meetings) != 1:
        return result
    [meeting] = result.meetings
    if not mapped.pending_deletes:
        return evolve(result, verification=verify(result.series, meeting))
    left = await _delete_occurrences(zoom, meeting, result.series, mapped.pending_deletes)
    meeting = await zoom.meetings.get_meeting(meeting.id, show_previous_occurrences=True)
    created = ((result.created[0][0], meeting),)
    return evolve(result, created=created, pending_deletes=left, verification=verify(result.series, meeting))


async def _delete_occurrences(
    zoom: Zoom, meeting: Meeting, series: Series, starts: tuple[datetime, ...]
) -> tuple[datetime, ...]:
    """Delete the occurrences at these local starts. Returns those that are still there."""
    by_start = {one.start_time: one.occurrence_id for one in meeting.occurrences or ()}
    left: list[datetime] = []
    for start in starts:
        occurrence_id = by_start.get(resolve(start, series.zone).astimezone(UTC))
        try:
            if not occurrence_id:
                raise InvalidRequest(f"Zoom lists no occurrence at {start.isoformat()}")
            await zoom.meetings.delete_meeting(meeting.id, occurrence_id=occurrence_id)
        except PolymeetError:  # reported: the caller finds it in pending_deletes
            left.append(start)
    return tuple(left)


def read_series(meeting: Meeting) -> Series:
    """Return when a meeting takes place; see `Zoom.read_series`."""
    listed = meeting.occurrences or []
    starts = [one.start_time for one in listed if isinstance(one.start_time, datetime)]
    first = meeting.start_time if isinstance(meeting.start_time, datetime) else min(starts, default=None)
    if first is None:
        raise InvalidRequest(f"meeting {meeting.id} has no start: it has no fixed time (its type is {meeting.type_!r})")
    zone = meeting.timezone or "UTC"
    return from_zoom(
        meeting.recurrence or None,
        start=first.astimezone(time_zone(zone)).replace(tzinfo=None, fold=0),
        time_zone=zone,
        duration=timedelta(minutes=meeting.duration or DEFAULT_MINUTES),
        occurrences=listed,
    )


def _when(plan: PlannedMeeting[Any]) -> ZoomWhen:
    times = zoom_times(plan)
    when = cast("ZoomWhen", {**times, "type_": SINGLE})
    if plan.payload is not None:
        when["type_"], when["recurrence"] = RECURRING, plan.payload
    return when
