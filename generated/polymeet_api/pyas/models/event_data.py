from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    DATE_TIME,
    MISSING,
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

    from ..models.conferencing import Conferencing
    from ..models.event_attendee import EventAttendee
    from ..models.event_location import EventLocation
    from ..models.recurrence import Recurrence

_RECURRENCE = ModelRef("polymeet_api.pyas.models.recurrence", "Recurrence")
_LOCATION = ModelRef("polymeet_api.pyas.models.event_location", "EventLocation")
_ATTENDEES = ListOf(ModelRef("polymeet_api.pyas.models.event_attendee", "EventAttendee"))
_CONFERENCING = ModelRef("polymeet_api.pyas.models.conferencing", "Conferencing")


@define(kw_only=True, repr=False)
class EventData(Model):
    """An event in Pyas' own words; when read it comes back in Graph's."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "title": Field("title", required=True),
        "description": Field("description", required=True),
        "start_date": Field("startDate", DATE_TIME, required=True),
        "end_date": Field("endDate", DATE_TIME, required=True),
        "time_zone": Field("timeZone"),
        "recurrence": Field("recurrence", _RECURRENCE),
        "location": Field("location", _LOCATION),
        "attendees": Field("attendees", _ATTENDEES),
        "conferencing": Field("conferencing", _CONFERENCING),
        "online_meeting_url": Field("onlineMeetingUrl"),
        "phone": Field("phone"),
        "phone_pin": Field("phonePin", secret=True),
    }

    title: str
    """What the event is called."""

    description: str
    """What the event is about."""

    start_date: datetime.datetime
    """Start, with its offset from UTC."""

    end_date: datetime.datetime
    """End, with its offset from UTC."""

    time_zone: str | Unset = UNSET
    """IANA name of the zone."""

    recurrence: Recurrence | Unset = UNSET
    """How the series repeats."""

    location: EventLocation | Unset = UNSET
    """Where it is; for an event that takes place somewhere."""

    attendees: list[EventAttendee] | Unset = UNSET
    """Who is invited."""

    conferencing: Conferencing | Unset = UNSET
    """The online meeting to create for the event."""

    online_meeting_url: str | Unset = UNSET
    """URL of an online meeting that exists already."""

    phone: str | Unset = UNSET
    """Telephone number of an event that is held by telephone."""

    phone_pin: str | Unset = UNSET
    """Pin to join by telephone."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not EventData or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("title")) is None:
            unset += 1
            value = MISSING
        model.title = value
        if (value := data.get("description")) is None:
            unset += 1
            value = MISSING
        model.description = value
        value = data.get("startDate")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else MISSING
        except ValueError:
            value = MISSING
        if value is MISSING:
            unset += 1
        model.start_date = value
        value = data.get("endDate")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else MISSING
        except ValueError:
            value = MISSING
        if value is MISSING:
            unset += 1
        model.end_date = value
        if (value := data.get("timeZone")) is None:
            unset += 1
            value = UNSET
        model.time_zone = value
        if (value := data.get("recurrence")) is None or (value := _RECURRENCE.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.recurrence = value
        if (value := data.get("location")) is None or (value := _LOCATION.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.location = value
        if (value := data.get("attendees")) is None or (value := _ATTENDEES.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.attendees = value
        if (value := data.get("conferencing")) is None or (value := _CONFERENCING.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.conferencing = value
        if (value := data.get("onlineMeetingUrl")) is None:
            unset += 1
            value = UNSET
        model.online_meeting_url = value
        if (value := data.get("phone")) is None:
            unset += 1
            value = UNSET
        model.phone = value
        if (value := data.get("phonePin")) is None:
            unset += 1
            value = UNSET
        model.phone_pin = value
        model.additional_properties = {} if len(data) + unset == 12 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not EventData:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.title) is not MISSING:
            data["title"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.description) is not MISSING:
            data["description"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.start_date) is not MISSING:
            data["startDate"] = convert(self, DATE_TIME, None, value)
        if (value := self.end_date) is not MISSING:
            data["endDate"] = convert(self, DATE_TIME, None, value)
        if (value := self.time_zone) is not UNSET:
            data["timeZone"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.recurrence) is not UNSET:
            data["recurrence"] = convert(self, _RECURRENCE, None, value)
        if (value := self.location) is not UNSET:
            data["location"] = convert(self, _LOCATION, None, value)
        if (value := self.attendees) is not UNSET:
            data["attendees"] = convert(self, _ATTENDEES, None, value)
        if (value := self.conferencing) is not UNSET:
            data["conferencing"] = convert(self, _CONFERENCING, None, value)
        if (value := self.online_meeting_url) is not UNSET:
            data["onlineMeetingUrl"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.phone) is not UNSET:
            data["phone"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.phone_pin) is not UNSET:
            data["phonePin"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
