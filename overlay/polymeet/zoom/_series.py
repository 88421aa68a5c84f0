"""A `Series` as Zoom meetings."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, NotRequired, cast

from attrs import evolve

from polymeet_api.zoom.models import Meeting, MeetingCreate, TrackingFieldInput
from polymeet_api.zoom.models import Recurrence as ZoomRecurrence

from ..errors import InvalidRequest, PolymeetError
from ..errors._unanswered import Reconcilable
from ..recurrence import Mode, PlannedMeeting, Series, ZoomLimits, to_zoom, verify
from ..recurrence._dialects.times import ZoomTimes, zoom_times
from ..recurrence._dialects.zoom_meetings import RECURRING, SINGLE, read_zoom_meeting
from ..recurrence._rule.zones import resolve
from ..series._creating import CONCURRENCY, check_kind, create_all
from ..series._result import SeriesResult, rolled_back
from . import Zoom

__all__ = ("ZoomWhen", "create_series", "read_series")


class ZoomWhen(ZoomTimes):
    """The time fields of `MeetingCreate`."""

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
    mark: TrackingFieldInput | None = None,
) -> SeriesResult[Meeting]:
    """Create the meetings of a series; see `Zoom.create_series`."""
    mapped = to_zoom(series, mode=mode, limits=limits, horizon=horizon, max_meetings=max_meetings)
    _check_mark(mark)

    async def create(plan: PlannedMeeting[Any]) -> Meeting:
        try:
            return await zoom.meetings.create_meeting(user_id, body=_marked(body(_when(plan)), mark))
        except PolymeetError as error:
            if isinstance(error, Reconcilable):
                error.mark = mark
            raise

    result = await create_all(series, mapped, create, zoom.meetings.delete_meeting, concurrency=concurrency)
    try:
        return await _checked(zoom, result)
    except BaseException:
        await rolled_back(result)
        raise


def _check_mark(mark: TrackingFieldInput | None) -> None:
    if mark is not None and not (isinstance(mark, TrackingFieldInput) and mark.field and mark.value):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may have no type checker
        raise InvalidRequest(
            f"mark must be a TrackingFieldInput with a field of the account and a value of its own, not {mark!r}"
        )


def _marked(body: MeetingCreate, mark: TrackingFieldInput | None) -> MeetingCreate:
    """Return *body* with *mark* among its tracking fields."""
    if mark is None:
        return body
    others = [each for each in body.tracking_fields or () if each.field != mark.field]
    return evolve(body, tracking_fields=[*others, mark])


async def _checked(zoom: Zoom, result: SeriesResult[Meeting]) -> SeriesResult[Meeting]:
    """Delete the occurrences that the series excludes. If one meeting holds the series, compare it with Zoom's list of occurrences."""
    if result.failed:
        return result
    if result.pending_deletes:
        result = evolve(result, pending_deletes=await _delete_occurrences(zoom, result))
        try:
            result = evolve(result, created=await _read_again(zoom, result))
        except PolymeetError:  # the meetings exist all the same; `verification` is None, because nothing was compared
            return result
    if len(result.created) != 1:
        return result
    return evolve(result, verification=verify(result.series, result.meetings[0]))


async def _delete_occurrences(zoom: Zoom, result: SeriesResult[Meeting]) -> tuple[datetime, ...]:
    """Delete the occurrences that the series excludes. Returns the local starts of those that are still there."""
    by_start = {
        one.start_time: (meeting.id, one.occurrence_id)
        for meeting in result.meetings
        for one in meeting.occurrences or ()
    }
    left: list[datetime] = []
    for start in result.pending_deletes:
        meeting_id, occurrence_id = by_start.get(resolve(start, result.series.zone).astimezone(UTC), (0, ""))
        try:
            if not occurrence_id:  # without an id, the whole meeting would be deleted
                raise InvalidRequest(f"Zoom lists no occurrence at {start.isoformat()}")
            await zoom.meetings.delete_meeting(meeting_id, occurrence_id=occurrence_id)
        except PolymeetError:  # reported: the caller finds it in pending_deletes
            left.append(start)
    return tuple(left)


async def _read_again(zoom: Zoom, result: SeriesResult[Meeting]) -> tuple[tuple[PlannedMeeting[Any], Meeting], ...]:
    """Return the created meetings with the occurrences that Zoom lists now."""
    created: list[tuple[PlannedMeeting[Any], Meeting]] = []
    for plan, meeting in result.created:
        recurs = plan.payload is not None
        now = await zoom.meetings.get_meeting(meeting.id, show_previous_occurrences=True) if recurs else meeting
        # if the answer lacks the id, keep the created meeting, which has it
        created.append((plan, now if now.id == meeting.id else meeting))
    return tuple(created)


def read_series(meeting: Meeting) -> Series:
    """Return the series of a meeting; see `Zoom.read_series`."""
    check_kind(meeting, Meeting)
    return read_zoom_meeting(meeting.to_dict(), advice="read it with get_meeting, without an occurrence_id")


def _when(plan: PlannedMeeting[Any]) -> ZoomWhen:
    times = zoom_times(plan)
    when = cast("ZoomWhen", {**times, "type_": SINGLE})
    if plan.payload is not None:
        when["type_"], when["recurrence"] = RECURRING, plan.payload
    return when
