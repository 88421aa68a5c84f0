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


@define(kw_only=True, repr=False)
class MeetingSummaryItem(Model):
    """When a summary was made and of which meeting; the text itself is not part of the list."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "meeting_uuid": Field("meeting_uuid", required=True),
        "meeting_id": Field("meeting_id"),
        "meeting_topic": Field("meeting_topic"),
        "meeting_host_id": Field("meeting_host_id"),
        "meeting_host_email": Field("meeting_host_email"),
        "meeting_start_time": Field("meeting_start_time", DATE_TIME),
        "meeting_end_time": Field("meeting_end_time", DATE_TIME),
        "summary_start_time": Field("summary_start_time", DATE_TIME),
        "summary_end_time": Field("summary_end_time", DATE_TIME),
        "summary_created_time": Field("summary_created_time", DATE_TIME),
        "summary_last_modified_time": Field("summary_last_modified_time", DATE_TIME),
    }

    meeting_uuid: str
    """UUID of the meeting's instance."""

    meeting_id: int | Unset = UNSET
    """Id of the meeting."""

    meeting_topic: str | Unset = UNSET
    """Topic of the meeting."""

    meeting_host_id: str | Unset = UNSET
    """User id of the host."""

    meeting_host_email: str | Unset = UNSET
    """E-mail address of the host."""

    meeting_start_time: datetime.datetime | Unset = UNSET
    """When the meeting began."""

    meeting_end_time: datetime.datetime | Unset = UNSET
    """When the meeting ended."""

    summary_start_time: datetime.datetime | Unset = UNSET
    """Moment of the meeting at which the summary begins."""

    summary_end_time: datetime.datetime | Unset = UNSET
    """Moment of the meeting at which the summary ends."""

    summary_created_time: datetime.datetime | Unset = UNSET
    """When the summary was made."""

    summary_last_modified_time: datetime.datetime | Unset = UNSET
    """When the summary was last changed."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MeetingSummaryItem or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("meeting_uuid")) is None:
            unset += 1
            value = MISSING
        model.meeting_uuid = value
        if (value := data.get("meeting_id")) is None:
            unset += 1
            value = UNSET
        model.meeting_id = value
        if (value := data.get("meeting_topic")) is None:
            unset += 1
            value = UNSET
        model.meeting_topic = value
        if (value := data.get("meeting_host_id")) is None:
            unset += 1
            value = UNSET
        model.meeting_host_id = value
        if (value := data.get("meeting_host_email")) is None:
            unset += 1
            value = UNSET
        model.meeting_host_email = value
        value = data.get("meeting_start_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.meeting_start_time = value
        value = data.get("meeting_end_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.meeting_end_time = value
        value = data.get("summary_start_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.summary_start_time = value
        value = data.get("summary_end_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.summary_end_time = value
        value = data.get("summary_created_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.summary_created_time = value
        value = data.get("summary_last_modified_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.summary_last_modified_time = value
        model.additional_properties = {} if len(data) + unset == 11 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MeetingSummaryItem:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.meeting_uuid) is not MISSING:
            data["meeting_uuid"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.meeting_id) is not UNSET:
            data["meeting_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.meeting_topic) is not UNSET:
            data["meeting_topic"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.meeting_host_id) is not UNSET:
            data["meeting_host_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.meeting_host_email) is not UNSET:
            data["meeting_host_email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.meeting_start_time) is not UNSET:
            data["meeting_start_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.meeting_end_time) is not UNSET:
            data["meeting_end_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.summary_start_time) is not UNSET:
            data["summary_start_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.summary_end_time) is not UNSET:
            data["summary_end_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.summary_created_time) is not UNSET:
            data["summary_created_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.summary_last_modified_time) is not UNSET:
            data["summary_last_modified_time"] = convert(self, DATE_TIME, None, value)
