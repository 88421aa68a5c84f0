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

    from ..models.attendee import Attendee
    from ..models.meeting_time_zone import MeetingTimeZone
    from ..models.notify_before import NotifyBefore

_TIMEZONE = ModelRef("polymeet_api.connectycube.models.meeting_time_zone", "MeetingTimeZone")
_ATTENDEES = ListOf(ModelRef("polymeet_api.connectycube.models.attendee", "Attendee"))
_NOTIFY_BEFORE = ModelRef("polymeet_api.connectycube.models.notify_before", "NotifyBefore")


@define(kw_only=True, repr=False)
class Meeting(Model):
    """A meeting as the service returns it."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("_id", required=True),
        "name": Field("name"),
        "start_date": Field("start_date"),
        "end_date": Field("end_date"),
        "timezone": Field("timezone", _TIMEZONE, nullable=True),
        "host_id": Field("host_id"),
        "attendees": Field("attendees", _ATTENDEES),
        "record": Field("record", nullable=True),
        "public": Field("public"),
        "scheduled": Field("scheduled"),
        "notify": Field("notify"),
        "notify_before": Field("notify_before", _NOTIFY_BEFORE, nullable=True),
        "chat_dialog_id": Field("chat_dialog_id", nullable=True),
        "created_at": Field("created_at", DATE_TIME),
        "updated_at": Field("updated_at", DATE_TIME),
    }

    id: str
    """Id of the meeting, 24 hexadecimal digits."""

    name: str | Unset = UNSET
    """What the meeting is called."""

    start_date: int | Unset = UNSET
    """Start, in unix seconds."""

    end_date: int | Unset = UNSET
    """End, in unix seconds. Not checked against the start."""

    timezone: MeetingTimeZone | None | Unset = UNSET
    """The zone in which the meeting is planned; null if none was given."""

    host_id: int | Unset = UNSET
    """User id of the host."""

    attendees: list[Attendee] | Unset = UNSET
    """Who is invited."""

    record: bool | None | Unset = UNSET
    """Whether the meeting is recorded; null if it was never said."""

    public: bool | Unset = UNSET
    """Whether any user may fetch the meeting by its id. Not always sent."""

    scheduled: bool | Unset = UNSET
    """A mark to filter lists by."""

    notify: bool | Unset = UNSET
    """Whether the service mails the host and the attendees."""

    notify_before: None | NotifyBefore | Unset = UNSET
    """When to remind them; null for no reminder."""

    chat_dialog_id: None | str | Unset = UNSET
    """Id of the chat that belongs to the meeting; null if it has none."""

    created_at: datetime.datetime | Unset = UNSET
    """When the meeting was created, with or without milliseconds."""

    updated_at: datetime.datetime | Unset = UNSET
    """Last change, with or without milliseconds."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not Meeting or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("_id")) is None:
            unset += 1
            value = MISSING
        model.id = value
        if (value := data.get("name")) is None:
            unset += 1
            value = UNSET
        model.name = value
        if (value := data.get("start_date")) is None:
            unset += 1
            value = UNSET
        model.start_date = value
        if (value := data.get("end_date")) is None:
            unset += 1
            value = UNSET
        model.end_date = value
        value = data.get("timezone", UNSET)
        if value is not None:
            value = _TIMEZONE.decode(value)
        if value is UNSET:
            unset += 1
        model.timezone = value
        if (value := data.get("host_id")) is None:
            unset += 1
            value = UNSET
        model.host_id = value
        if (value := data.get("attendees")) is None or (value := _ATTENDEES.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.attendees = value
        value = data.get("record", UNSET)
        if value is UNSET:
            unset += 1
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
        value = data.get("notify_before", UNSET)
        if value is not None:
            value = _NOTIFY_BEFORE.decode(value)
        if value is UNSET:
            unset += 1
        model.notify_before = value
        value = data.get("chat_dialog_id", UNSET)
        if value is UNSET:
            unset += 1
        model.chat_dialog_id = value
        value = data.get("created_at")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.created_at = value
        value = data.get("updated_at")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.updated_at = value
        model.additional_properties = {} if len(data) + unset == 15 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not Meeting:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.id) is not MISSING:
            data["_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.name) is not UNSET:
            data["name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.start_date) is not UNSET:
            data["start_date"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.end_date) is not UNSET:
            data["end_date"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.timezone) is not UNSET:
            data["timezone"] = convert(self, _TIMEZONE, None, value)
        if (value := self.host_id) is not UNSET:
            data["host_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.attendees) is not UNSET:
            data["attendees"] = convert(self, _ATTENDEES, None, value)
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
        if (value := self.chat_dialog_id) is not UNSET:
            data["chat_dialog_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.created_at) is not UNSET:
            data["created_at"] = convert(self, DATE_TIME, None, value)
        if (value := self.updated_at) is not UNSET:
            data["updated_at"] = convert(self, DATE_TIME, None, value)
