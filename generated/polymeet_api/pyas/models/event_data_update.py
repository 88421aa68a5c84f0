from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE_TIME, UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    import datetime

    from ..models.conferencing import Conferencing
    from ..models.event_attendee import EventAttendee
    from ..models.event_location import EventLocation
    from ..models.recurrence import Recurrence


@define(kw_only=True, repr=False)
class EventDataUpdate(Model):
    """What to change of an event; what is left out stays as it is."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "title": Field("title"),
        "description": Field("description"),
        "start_date": Field("startDate", DATE_TIME),
        "end_date": Field("endDate", DATE_TIME),
        "time_zone": Field("timeZone"),
        "recurrence": Field("recurrence", ModelRef("polymeet_api.pyas.models.recurrence", "Recurrence")),
        "location": Field("location", ModelRef("polymeet_api.pyas.models.event_location", "EventLocation")),
        "attendees": Field("attendees", ListOf(ModelRef("polymeet_api.pyas.models.event_attendee", "EventAttendee"))),
        "conferencing": Field("conferencing", ModelRef("polymeet_api.pyas.models.conferencing", "Conferencing")),
        "online_meeting_url": Field("onlineMeetingUrl"),
        "phone": Field("phone"),
        "phone_pin": Field("phonePin", secret=True),
    }

    title: str | Unset = UNSET
    """What the event is called."""

    description: str | Unset = UNSET
    """What the event is about."""

    start_date: datetime.datetime | Unset = UNSET
    """Start, with its offset from UTC."""

    end_date: datetime.datetime | Unset = UNSET
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
