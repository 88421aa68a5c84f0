from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    DATE_TIME,
    PLAIN,
    UNSET,
    Convert,
    Field,
    ListOf,
    Model,
    ModelRef,
    Unset,
    new,
    parse_date_time,
)

if TYPE_CHECKING:
    import datetime

    from ..models.attendee import Attendee
    from ..models.recurrence import Recurrence
    from ..models.zoom_meeting_type import ZoomMeetingType

_RECURRENCE = ModelRef("polymeet_api.pyas.models.recurrence", "Recurrence")
_ATTENDEES = ListOf(ModelRef("polymeet_api.pyas.models.attendee", "Attendee"))


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
        "recurrence": Field("recurrence", _RECURRENCE),
        "attendees": Field("attendees", _ATTENDEES),
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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MeetingDataUpdate or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("type")) is None:
            unset += 1
            value = UNSET
        model.type_ = value
        if (value := data.get("title")) is None:
            unset += 1
            value = UNSET
        model.title = value
        if (value := data.get("description")) is None:
            unset += 1
            value = UNSET
        model.description = value
        value = data.get("startDate")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.start_date = value
        if (value := data.get("timeZone")) is None:
            unset += 1
            value = UNSET
        model.time_zone = value
        if (value := data.get("duration")) is None:
            unset += 1
            value = UNSET
        model.duration = value
        if (value := data.get("recurrence")) is None or (value := _RECURRENCE.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.recurrence = value
        if (value := data.get("attendees")) is None or (value := _ATTENDEES.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.attendees = value
        if (value := data.get("waitingRoom")) is None:
            unset += 1
            value = UNSET
        model.waiting_room = value
        model.additional_properties = {} if len(data) + unset == 9 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MeetingDataUpdate:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.type_) is not UNSET:
            data["type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.title) is not UNSET:
            data["title"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.description) is not UNSET:
            data["description"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.start_date) is not UNSET:
            data["startDate"] = convert(self, DATE_TIME, None, value)
        if (value := self.time_zone) is not UNSET:
            data["timeZone"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.duration) is not UNSET:
            data["duration"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.recurrence) is not UNSET:
            data["recurrence"] = convert(self, _RECURRENCE, None, value)
        if (value := self.attendees) is not UNSET:
            data["attendees"] = convert(self, _ATTENDEES, None, value)
        if (value := self.waiting_room) is not UNSET:
            data["waitingRoom"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
