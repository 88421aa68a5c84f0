from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
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
)

if TYPE_CHECKING:
    from ..models.attendee import Attendee
    from ..models.meeting_time_zone import MeetingTimeZone
    from ..models.notify_before import NotifyBefore

_TIMEZONE = ModelRef("polymeet_api.connectycube.models.meeting_time_zone", "MeetingTimeZone")
_ATTENDEES = ListOf(ModelRef("polymeet_api.connectycube.models.attendee", "Attendee"))
_NOTIFY_BEFORE = ModelRef("polymeet_api.connectycube.models.notify_before", "NotifyBefore")


@define(kw_only=True, repr=False)
class MeetingCreate(Model):
    """A meeting to create."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name", required=True),
        "start_date": Field("start_date", required=True),
        "end_date": Field("end_date", required=True),
        "timezone": Field("timezone", _TIMEZONE),
        "attendees": Field("attendees", _ATTENDEES, required=True),
        "chat": Field("chat"),
        "record": Field("record"),
        "public": Field("public"),
        "scheduled": Field("scheduled"),
        "notify": Field("notify"),
        "notify_before": Field("notify_before", _NOTIFY_BEFORE),
    }

    name: str
    """What the meeting is called."""

    start_date: int
    """Start, in unix seconds."""

    end_date: int
    """End, in unix seconds; after the start."""

    timezone: MeetingTimeZone | Unset = UNSET
    """The zone in which the meeting is planned."""

    attendees: list[Attendee]
    """Who is invited; each with an id, an e-mail address, or both."""

    chat: bool | Unset = UNSET
    """Whether to create a chat that belongs to the meeting."""

    record: bool | Unset = UNSET
    """Whether to record the meeting."""

    public: bool | Unset = UNSET
    """Whether any user may fetch the meeting by its id."""

    scheduled: bool | Unset = UNSET
    """A mark to filter lists by."""

    notify: bool | Unset = UNSET
    """Whether to mail the host and the attendees once the meeting exists."""

    notify_before: NotifyBefore | Unset = UNSET
    """When to remind them."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MeetingCreate or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("name")) is None:
            unset += 1
            value = MISSING
        model.name = value
        if (value := data.get("start_date")) is None:
            unset += 1
            value = MISSING
        model.start_date = value
        if (value := data.get("end_date")) is None:
            unset += 1
            value = MISSING
        model.end_date = value
        if (value := data.get("timezone")) is None or (value := _TIMEZONE.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.timezone = value
        if (value := data.get("attendees")) is None or (value := _ATTENDEES.decode(value)) is MISSING:
            unset += 1
            value = MISSING
        model.attendees = value
        if (value := data.get("chat")) is None:
            unset += 1
            value = UNSET
        model.chat = value
        if (value := data.get("record")) is None:
            unset += 1
            value = UNSET
        model.record = value
        if (value := data.get("public")) is None:
            unset += 1
            value = UNSET
        model.public = value
        if (value := data.get("scheduled")) is None:
            unset += 1
            value = UNSET
        model.scheduled = value
        if (value := data.get("notify")) is None:
            unset += 1
            value = UNSET
        model.notify = value
        if (value := data.get("notify_before")) is None or (value := _NOTIFY_BEFORE.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.notify_before = value
        model.additional_properties = {} if len(data) + unset == 11 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MeetingCreate:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.name) is not MISSING:
            data["name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.start_date) is not MISSING:
            data["start_date"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.end_date) is not MISSING:
            data["end_date"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.timezone) is not UNSET:
            data["timezone"] = convert(self, _TIMEZONE, None, value)
        if (value := self.attendees) is not MISSING:
            data["attendees"] = convert(self, _ATTENDEES, None, value)
        if (value := self.chat) is not UNSET:
            data["chat"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.record) is not UNSET:
            data["record"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.public) is not UNSET:
            data["public"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.scheduled) is not UNSET:
            data["scheduled"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.notify) is not UNSET:
            data["notify"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.notify_before) is not UNSET:
            data["notify_before"] = convert(self, _NOTIFY_BEFORE, None, value)
