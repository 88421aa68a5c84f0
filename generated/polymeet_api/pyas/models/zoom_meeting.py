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
    Model,
    ModelRef,
    Unset,
    new,
    parse_date_time,
)

if TYPE_CHECKING:
    import datetime

    from ..models.zoom_meeting_settings import ZoomMeetingSettings
    from ..models.zoom_meeting_type import ZoomMeetingType

_SETTINGS = ModelRef("polymeet_api.pyas.models.zoom_meeting_settings", "ZoomMeetingSettings")


@define(kw_only=True, repr=False)
class ZoomMeeting(Model):
    """A Zoom meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("id", required=True),
        "uuid": Field("uuid"),
        "topic": Field("topic"),
        "agenda": Field("agenda"),
        "type_": Field("type"),
        "status": Field("status"),
        "start_time": Field("start_time", DATE_TIME),
        "duration": Field("duration"),
        "timezone": Field("timezone"),
        "created_at": Field("created_at"),
        "host_id": Field("host_id"),
        "host_email": Field("host_email"),
        "assistant_id": Field("assistant_id"),
        "start_url": Field("start_url", secret=True),
        "join_url": Field("join_url"),
        "password": Field("password", secret=True),
        "h323_password": Field("h323_password", secret=True),
        "pstn_password": Field("pstn_password", secret=True),
        "encrypted_password": Field("encrypted_password", secret=True),
        "pre_schedule": Field("pre_schedule"),
        "settings": Field("settings", _SETTINGS),
    }

    id: int
    """Meeting number; the documents show 12 to 16 digits."""

    uuid: str | Unset = UNSET
    """Id of this instance of the meeting."""

    topic: str | Unset = UNSET
    """What the meeting is called."""

    agenda: str | Unset = UNSET
    """What the meeting is about."""

    type_: ZoomMeetingType.Value | Unset = UNSET
    """Kind of meeting: 1 instant, 2 scheduled, 3 recurring without fixed time, 8 recurring with fixed time."""

    status: str | Unset = UNSET
    """How far the meeting is, such as waiting."""

    start_time: datetime.datetime | Unset = UNSET
    """Start, in UTC."""

    duration: int | Unset = UNSET
    """Length in minutes."""

    timezone: str | Unset = UNSET
    """IANA name of the meeting's zone, such as America/Los_Angeles."""

    created_at: str | Unset = UNSET
    """When the meeting was created. It ends with Z but seems to be local time of the meeting's zone, so do not compute
    with it."""

    host_id: str | Unset = UNSET
    """Zoom user id of the host."""

    host_email: str | Unset = UNSET
    """E-mail address of the host."""

    assistant_id: str | Unset = UNSET
    """Zoom user id of who scheduled for the host; may be empty."""

    start_url: str | Unset = UNSET
    """URL with which the host starts the meeting. Keep it secret."""

    join_url: str | Unset = UNSET
    """URL for participants; may hold the passcode."""

    password: str | Unset = UNSET
    """Passcode to join."""

    h323_password: str | Unset = UNSET
    """Passcode to join from an H.323 or SIP room."""

    pstn_password: str | Unset = UNSET
    """Passcode to join by telephone."""

    encrypted_password: str | Unset = UNSET
    """The passcode as join URLs carry it."""

    pre_schedule: bool | Unset = UNSET
    """Whether the meeting was made with the calendar integration."""

    settings: ZoomMeetingSettings | Unset = UNSET
    """How a Zoom meeting is set up."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ZoomMeeting or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("id")) is None:
            unset += 1
            value = MISSING
        model.id = value
        if (value := data.get("uuid")) is None:
            unset += 1
            value = UNSET
        model.uuid = value
        if (value := data.get("topic")) is None:
            unset += 1
            value = UNSET
        model.topic = value
        if (value := data.get("agenda")) is None:
            unset += 1
            value = UNSET
        model.agenda = value
        if (value := data.get("type")) is None:
            unset += 1
            value = UNSET
        model.type_ = value
        if (value := data.get("status")) is None:
            unset += 1
            value = UNSET
        model.status = value
        value = data.get("start_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.start_time = value
        if (value := data.get("duration")) is None:
            unset += 1
            value = UNSET
        model.duration = value
        if (value := data.get("timezone")) is None:
            unset += 1
            value = UNSET
        model.timezone = value
        if (value := data.get("created_at")) is None:
            unset += 1
            value = UNSET
        model.created_at = value
        if (value := data.get("host_id")) is None:
            unset += 1
            value = UNSET
        model.host_id = value
        if (value := data.get("host_email")) is None:
            unset += 1
            value = UNSET
        model.host_email = value
        if (value := data.get("assistant_id")) is None:
            unset += 1
            value = UNSET
        model.assistant_id = value
        if (value := data.get("start_url")) is None:
            unset += 1
            value = UNSET
        model.start_url = value
        if (value := data.get("join_url")) is None:
            unset += 1
            value = UNSET
        model.join_url = value
        if (value := data.get("password")) is None:
            unset += 1
            value = UNSET
        model.password = value
        if (value := data.get("h323_password")) is None:
            unset += 1
            value = UNSET
        model.h323_password = value
        if (value := data.get("pstn_password")) is None:
            unset += 1
            value = UNSET
        model.pstn_password = value
        if (value := data.get("encrypted_password")) is None:
            unset += 1
            value = UNSET
        model.encrypted_password = value
        if (value := data.get("pre_schedule")) is None:
            unset += 1
            value = UNSET
        model.pre_schedule = value
        if (value := data.get("settings")) is None or (value := _SETTINGS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.settings = value
        model.additional_properties = {} if len(data) + unset == 21 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not ZoomMeeting:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.id) is not MISSING:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.uuid) is not UNSET:
            data["uuid"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.topic) is not UNSET:
            data["topic"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.agenda) is not UNSET:
            data["agenda"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.type_) is not UNSET:
            data["type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.status) is not UNSET:
            data["status"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.start_time) is not UNSET:
            data["start_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.duration) is not UNSET:
            data["duration"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.timezone) is not UNSET:
            data["timezone"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.created_at) is not UNSET:
            data["created_at"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.host_id) is not UNSET:
            data["host_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.host_email) is not UNSET:
            data["host_email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.assistant_id) is not UNSET:
            data["assistant_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.start_url) is not UNSET:
            data["start_url"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.join_url) is not UNSET:
            data["join_url"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.password) is not UNSET:
            data["password"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.h323_password) is not UNSET:
            data["h323_password"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.pstn_password) is not UNSET:
            data["pstn_password"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.encrypted_password) is not UNSET:
            data["encrypted_password"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.pre_schedule) is not UNSET:
            data["pre_schedule"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.settings) is not UNSET:
            data["settings"] = convert(self, _SETTINGS, None, value)
