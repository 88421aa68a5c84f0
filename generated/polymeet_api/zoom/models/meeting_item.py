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

    from ..models.meeting_type import MeetingType


@define(kw_only=True, repr=False)
class MeetingItem(Model):
    """A meeting in a list."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("id", required=True),
        "uuid": Field("uuid"),
        "pmi": Field("pmi"),
        "host_id": Field("host_id"),
        "topic": Field("topic"),
        "agenda": Field("agenda"),
        "type_": Field("type"),
        "start_time": Field("start_time", DATE_TIME),
        "duration": Field("duration"),
        "timezone": Field("timezone"),
        "created_at": Field("created_at", DATE_TIME),
        "join_url": Field("join_url"),
    }

    id: int
    """The meeting's id, also called meeting number."""

    uuid: str | Unset = UNSET
    """Id of the current instance."""

    pmi: str | Unset = UNSET
    """The personal meeting id, only where the meeting was scheduled with it."""

    host_id: str | Unset = UNSET
    """User id of the host."""

    topic: str | Unset = UNSET
    """Title."""

    agenda: str | Unset = UNSET
    """What the meeting is about, cut after 250 characters; getting the meeting gives it whole."""

    type_: MeetingType.Value | Unset = UNSET
    """Kind of meeting: 1 instant, 2 scheduled, 3 recurring without fixed times, 4 personal meeting room, 8 recurring
    at fixed times, 10 screen share only."""

    start_time: datetime.datetime | Unset = UNSET
    """Start in UTC."""

    duration: int | Unset = UNSET
    """Planned length in minutes."""

    timezone: str | Unset = UNSET
    """Zone in which the start is meant to be shown."""

    created_at: datetime.datetime | Unset = UNSET
    """When the meeting was created, in UTC."""

    join_url: str | Unset = UNSET
    """Where participants join. It is for invited people only and may carry the passcode."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MeetingItem or type(data) is not dict:
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
        if (value := data.get("pmi")) is None:
            unset += 1
            value = UNSET
        model.pmi = value
        if (value := data.get("host_id")) is None:
            unset += 1
            value = UNSET
        model.host_id = value
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
        value = data.get("created_at")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.created_at = value
        if (value := data.get("join_url")) is None:
            unset += 1
            value = UNSET
        model.join_url = value
        model.additional_properties = {} if len(data) + unset == 12 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MeetingItem:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.id) is not MISSING:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.uuid) is not UNSET:
            data["uuid"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.pmi) is not UNSET:
            data["pmi"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.host_id) is not UNSET:
            data["host_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.topic) is not UNSET:
            data["topic"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.agenda) is not UNSET:
            data["agenda"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.type_) is not UNSET:
            data["type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.start_time) is not UNSET:
            data["start_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.duration) is not UNSET:
            data["duration"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.timezone) is not UNSET:
            data["timezone"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.created_at) is not UNSET:
            data["created_at"] = convert(self, DATE_TIME, None, value)
        if (value := self.join_url) is not UNSET:
            data["join_url"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
