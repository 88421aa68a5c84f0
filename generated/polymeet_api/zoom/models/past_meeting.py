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
    Unset,
    new,
    parse_date_time,
)

if TYPE_CHECKING:
    import datetime

    from ..models.past_meeting_type import PastMeetingType


@define(kw_only=True, repr=False)
class PastMeeting(Model):
    """A meeting instance that has ended."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "uuid": Field("uuid", required=True),
        "id": Field("id", required=True),
        "type_": Field("type"),
        "topic": Field("topic"),
        "start_time": Field("start_time", DATE_TIME),
        "end_time": Field("end_time", DATE_TIME),
        "duration": Field("duration"),
        "total_minutes": Field("total_minutes"),
        "participants_count": Field("participants_count"),
        "host_id": Field("host_id"),
        "user_name": Field("user_name"),
        "user_email": Field("user_email"),
        "dept": Field("dept"),
        "source": Field("source"),
    }

    uuid: str
    """UUID of this instance."""

    id: int
    """Meeting id; all instances of a series share it."""

    type_: PastMeetingType.Value | Unset = UNSET
    """Kind of an ended meeting: 0 prescheduled, 1 instant, 2 scheduled, 3 recurring without a fixed time, 4 personal
    meeting room, 7 personal audio conference (PAC), 8 recurring at a fixed time."""

    topic: str | Unset = UNSET
    """Topic."""

    start_time: datetime.datetime | Unset = UNSET
    """When it really started, in UTC."""

    end_time: datetime.datetime | Unset = UNSET
    """When it really ended, in UTC."""

    duration: int | Unset = UNSET
    """How long it ran, in minutes."""

    total_minutes: int | Unset = UNSET
    """Minutes attended, summed over the host and all participants."""

    participants_count: int | Unset = UNSET
    """Number of participants."""

    host_id: str | Unset = UNSET
    """User id of the host."""

    user_name: str | Unset = UNSET
    """Display name of the host."""

    user_email: str | Unset = UNSET
    """Email address of the host."""

    dept: str | Unset = UNSET
    """Department of the host."""

    source: str | Unset = UNSET
    """The name of the OAuth app that created the meeting; `Zoom` where no OAuth app did."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not PastMeeting or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("uuid")) is None:
            unset += 1
            value = MISSING
        model.uuid = value
        if (value := data.get("id")) is None:
            unset += 1
            value = MISSING
        model.id = value
        if (value := data.get("type")) is None:
            unset += 1
            value = UNSET
        model.type_ = value
        if (value := data.get("topic")) is None:
            unset += 1
            value = UNSET
        model.topic = value
        value = data.get("start_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.start_time = value
        value = data.get("end_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.end_time = value
        if (value := data.get("duration")) is None:
            unset += 1
            value = UNSET
        model.duration = value
        if (value := data.get("total_minutes")) is None:
            unset += 1
            value = UNSET
        model.total_minutes = value
        if (value := data.get("participants_count")) is None:
            unset += 1
            value = UNSET
        model.participants_count = value
        if (value := data.get("host_id")) is None:
            unset += 1
            value = UNSET
        model.host_id = value
        if (value := data.get("user_name")) is None:
            unset += 1
            value = UNSET
        model.user_name = value
        if (value := data.get("user_email")) is None:
            unset += 1
            value = UNSET
        model.user_email = value
        if (value := data.get("dept")) is None:
            unset += 1
            value = UNSET
        model.dept = value
        if (value := data.get("source")) is None:
            unset += 1
            value = UNSET
        model.source = value
        model.additional_properties = {} if len(data) + unset == 14 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not PastMeeting:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.uuid) is not MISSING:
            data["uuid"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.id) is not MISSING:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.type_) is not UNSET:
            data["type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.topic) is not UNSET:
            data["topic"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.start_time) is not UNSET:
            data["start_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.end_time) is not UNSET:
            data["end_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.duration) is not UNSET:
            data["duration"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.total_minutes) is not UNSET:
            data["total_minutes"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.participants_count) is not UNSET:
            data["participants_count"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.host_id) is not UNSET:
            data["host_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.user_name) is not UNSET:
            data["user_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.user_email) is not UNSET:
            data["user_email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.dept) is not UNSET:
            data["dept"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.source) is not UNSET:
            data["source"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
