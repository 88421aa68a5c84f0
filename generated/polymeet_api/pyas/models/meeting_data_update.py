from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE_TIME, UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    import datetime

    from ..models.attendee import Attendee
    from ..models.recurrence import Recurrence
    from ..models.zoom_meeting_type import ZoomMeetingType


@define(kw_only=True, repr=False)
class MeetingDataUpdate(Model):
    """What to change of a Zoom meeting; what is left out stays as it is."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "type_": Field("type"),
        "title": Field("title"),
        "description": Field("description"),
        "start_date": Field("startDate", DATE_TIME),
        "time_zone": Field("timeZone"),
        "duration": Field("duration"),
        "recurrence": Field("recurrence", ModelRef("polymeet_api.pyas.models.recurrence", "Recurrence")),
        "attendees": Field("attendees", ListOf(ModelRef("polymeet_api.pyas.models.attendee", "Attendee"))),
        "waiting_room": Field("waitingRoom"),
    }

    type_: ZoomMeetingType.Value | Unset = UNSET
    """Kind of meeting: 1 instant, 2 scheduled, 3 recurring without fixed time, 8 recurring with fixed time."""

    title: str | Unset = UNSET
    """What the meeting is called."""

    description: str | Unset = UNSET
    """What the meeting is about."""

    start_date: datetime.datetime | Unset = UNSET
    """Start, with its offset from UTC."""

    time_zone: str | Unset = UNSET
    """IANA name of the zone; for meetings with a fixed time (types 2 and 8)."""

    duration: int | Unset = UNSET
    """Length in minutes, for scheduled meetings; Pyas' own value is 30."""

    recurrence: Recurrence | Unset = UNSET
    """How the series repeats; goes with type 8."""

    attendees: list[Attendee] | Unset = UNSET
    """Who is invited."""

    waiting_room: bool | Unset = UNSET
    """Whether there is a waiting room."""
