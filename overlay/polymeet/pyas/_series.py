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

from ..errors import InvalidRequest
from ..recurrence import Mode, PlannedMeeting, Series, from_graph, to_pyas
from ..recurrence._dialects.fields import Fields, zone_name
from ..recurrence._dialects.times import PyasEventTimes, PyasMeetingTimes, pyas_event_times, pyas_meeting_times
from ..recurrence._dialects.zoom_meetings import RECURRING, SINGLE, read_zoom_meeting
from ..recurrence._rule.series import with_notes
from ..recurrence._rule.zones import resolve, time_zone
from ..series._creating import CONCURRENCY, check_kind, create_all
from ..series._result import SeriesResult
from . import Pyas

__all__ = (
    "PyasEventWhen",
    "PyasMeetingWhen",
    "create_microsoft_series",
    "create_zoom_series",
    "read_microsoft_series",
    "read_zoom_series",
)


class PyasMeetingWhen(PyasMeetingTimes):
    """The time fields of `MeetingData`."""

    type_: int
    recurrence: NotRequired[PyasRecurrence]


class PyasEventWhen(PyasEventTimes):
    """The time fields of `EventData`."""

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
    """Return the series of a meeting; see `Pyas.read_zoom_series`."""
    check_kind(meeting, ZoomMeeting, ZoomMeetingItem)
    return read_zoom_meeting(meeting.to_dict(), advice="Pyas often leaves it out: read the meeting with a Zoom client")


def read_microsoft_series(event: MicrosoftEvent) -> Series:
    """Return the series of an event; see `Pyas.read_microsoft_series`."""
    check_kind(event, MicrosoftEvent)
    values = event.to_dict()
    fields = Fields.of({name: values.get(name) for name in ("id", "start", "end", "recurrence")}, "Microsoft Graph")
    start, zone = _local(fields, "start")
    try:
        length = _moment(*_local(fields, "end")) - _moment(start, zone)
    except OverflowError:
        raise InvalidRequest(f"event {fields.shown('id')} is out of range: it starts at {start.isoformat()}") from None
    series = from_graph(fields.values["recurrence"], start=start, time_zone=zone, duration=length)
    return with_notes(series, (*fields.notes, *series.notes))


def _local(fields: Fields, name: str) -> tuple[datetime, str]:
    """Return a local date-time of Graph, in whole seconds, and its zone."""
    part = fields.part(name)
    value, zone = part.parsed("dateTime"), zone_name(part, "timeZone")
    if not isinstance(value, datetime):
        raise InvalidRequest(f"event {fields.text('id')} has no {name}: dateTime is {part.text('dateTime')!r}")
    if value.tzinfo is not None:
        value = value.astimezone(time_zone(zone))
    return value.replace(tzinfo=None, microsecond=0, fold=0), zone


def _moment(local: datetime, zone: str) -> datetime:
    return resolve(local, zone).astimezone(UTC)
