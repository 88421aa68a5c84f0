"""A `Series` as Pyas' Zoom meetings and Microsoft events."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, NotRequired, cast

from polymeet_api.pyas.models import (
    EventData,
    MeetingData,
    MicrosoftEvent,
    MicrosoftEventCreate,
    ZoomMeeting,
    ZoomMeetingCreate,
    ZoomMeetingItem,
)
from polymeet_api.pyas.models import Recurrence as PyasRecurrence
from polymeet_api.runtime import as_array, as_object

from ..errors import InvalidRequest
from ..pyas import Pyas
from ..recurrence import Mode, PlannedMeeting, Series, from_graph, from_zoom, to_pyas
from ..recurrence.starts import PyasEventTimes, PyasMeetingTimes, pyas_event_times, pyas_meeting_times
from ..recurrence.windows_zones import WINDOWS_ZONES
from ..recurrence.zones import resolve
from ..searching import instant
from .creating import CONCURRENCY, create_all
from .kinds import check_kind
from .result import SeriesResult
from .zoom import RECURRING, SINGLE, length, local_start

__all__ = (
    "PyasEventWhen",
    "PyasMeetingWhen",
    "create_microsoft_series",
    "create_zoom_series",
    "read_microsoft_series",
    "read_zoom_series",
)


class PyasMeetingWhen(PyasMeetingTimes):
    """The fields of `MeetingData` that say when."""

    type_: int
    recurrence: NotRequired[PyasRecurrence]


class PyasEventWhen(PyasEventTimes):
    """The fields of `EventData` that say when."""

    recurrence: NotRequired[PyasRecurrence]


async def create_zoom_series(
    pyas: Pyas,
    account_id: str,
    series: Series,
    body: Callable[[PyasMeetingWhen], MeetingData],
    *,
    mode: Mode = "strict",
    horizon: datetime | None = None,
    max_meetings: int = 60,
    concurrency: int = CONCURRENCY,
) -> SeriesResult[ZoomMeeting]:
    """Create the meetings of a series; see `Pyas.create_zoom_series`."""
    mapped = to_pyas(series, calendar="zoom", mode=mode, horizon=horizon, max_meetings=max_meetings)

    async def create(plan: PlannedMeeting[Any]) -> ZoomMeeting:
        when = cast("PyasMeetingWhen", {**pyas_meeting_times(plan), "type_": SINGLE})
        if plan.payload is not None:
            when["type_"], when["recurrence"] = RECURRING, plan.payload
        made = await pyas.zoom_meetings.create_zoom_meeting(
            body=ZoomMeetingCreate(account_id=account_id, meeting_data=body(when))
        )
        return made.data

    async def delete(meeting_id: Any) -> None:
        await pyas.zoom_meetings.delete_zoom_meeting(meeting_id, account_id=account_id)

    return await create_all(series, mapped, create, delete, concurrency=concurrency)


async def create_microsoft_series(
    pyas: Pyas,
    account_id: str,
    calendar_id: str,
    series: Series,
    body: Callable[[PyasEventWhen], EventData],
    *,
    mode: Mode = "strict",
    horizon: datetime | None = None,
    max_meetings: int = 60,
    concurrency: int = CONCURRENCY,
) -> SeriesResult[MicrosoftEvent]:
    """Create the events of a series; see `Pyas.create_microsoft_series`."""
    mapped = to_pyas(series, calendar="microsoft", mode=mode, horizon=horizon, max_meetings=max_meetings)

    async def create(plan: PlannedMeeting[Any]) -> MicrosoftEvent:
        when = cast("PyasEventWhen", {**pyas_event_times(plan)})
        if plan.payload is not None:
            when["recurrence"] = plan.payload
        made = await pyas.microsoft_events.create_microsoft_event(
            body=MicrosoftEventCreate(account_id=account_id, calendar_id=calendar_id, event_data=body(when))
        )
        return made.data

    async def delete(event_id: Any) -> None:
        await pyas.microsoft_events.delete_microsoft_event(event_id, account_id=account_id, calendar_id=calendar_id)

    return await create_all(series, mapped, create, delete, concurrency=concurrency)


def read_zoom_series(meeting: ZoomMeeting | ZoomMeetingItem) -> Series:
    """Return when a meeting takes place; see `Pyas.read_zoom_series`."""
    check_kind(meeting, ZoomMeeting, ZoomMeetingItem)
    fields = meeting.to_dict()
    occurrences = [each for one in as_array(fields.get("occurrences")) or () if (each := as_object(one)) is not None]
    starts = [start for each in occurrences if (start := instant(each.get("start_time"))) is not None]
    first = instant(fields.get("start_time")) or min(starts, default=None)
    if first is None:
        raise InvalidRequest(
            f"meeting {fields.get('id')} has no start: it has no fixed time (its type is {fields.get('type')!r})"
        )
    recurrence = as_object(fields.get("recurrence"))
    if recurrence is None and fields.get("type") == RECURRING:
        raise InvalidRequest(
            f"meeting {fields.get('id')} recurs (its type is {RECURRING}), but Pyas does not say how: there is no recurrence in its "
            "answer; read the meeting with a Zoom client"
        )
    zone = str(fields.get("timezone") or "UTC")
    return from_zoom(
        recurrence,
        start=local_start(first, zone),
        time_zone=zone,
        duration=length(fields.get("duration")),
        occurrences=occurrences,
    )


def read_microsoft_series(event: MicrosoftEvent) -> Series:
    """Return when an event takes place; see `Pyas.read_microsoft_series`."""
    check_kind(event, MicrosoftEvent)
    fields = event.to_dict()
    start, zone = _local(fields, "start")
    end, end_zone = _local(fields, "end")
    length = _moment(end, end_zone) - _moment(start, zone)
    return from_graph(as_object(fields.get("recurrence")), start=start, time_zone=zone, duration=length)


def _local(fields: dict[str, Any], name: str) -> tuple[datetime, str]:
    """Return a local date-time of Graph, which writes seven digits after the second, and its zone."""
    value = as_object(fields.get(name)) or {}
    text = str(value.get("dateTime") or "")
    try:
        return datetime.fromisoformat(text.partition(".")[0]).replace(tzinfo=None), str(value.get("timeZone") or "UTC")
    except ValueError:
        raise InvalidRequest(f"event {fields.get('id')} has no {name}: dateTime is {text!r}") from None


def _moment(local: datetime, zone: str) -> datetime:
    return resolve(local, WINDOWS_ZONES.get(zone, zone)).astimezone(UTC)
