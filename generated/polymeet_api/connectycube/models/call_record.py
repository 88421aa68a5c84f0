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
    Unset,
    new,
    parse_date_time,
)

if TYPE_CHECKING:
    import datetime

_PARTICIPANTS_IDS = ListOf(ANY)


@define(kw_only=True, repr=False)
class CallRecord(Model):
    """One recording in the message that recordings are ready."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("_id", required=True),
        "room_id": Field("room_id"),
        "participants_ids": Field("participants_ids", _PARTICIPANTS_IDS),
        "participants_count": Field("participants_count"),
        "duration": Field("duration"),
        "size": Field("size"),
        "download_url": Field("download_url", secret=True),
        "created_at": Field("created_at", DATE_TIME),
        "updated_at": Field("updated_at", DATE_TIME),
        "file_uid": Field("file_uid"),
    }

    id: str
    """Id of the recording."""

    room_id: str | Unset = UNSET
    """Id of the meeting."""

    participants_ids: list[int] | Unset = UNSET
    """User ids of those who are in the recording."""

    participants_count: int | Unset = UNSET
    """How many users are in the recording."""

    duration: float | Unset = UNSET
    """Length in seconds, with fractions."""

    size: float | Unset = UNSET
    """Size of the file in megabytes, with fractions."""

    download_url: str | Unset = UNSET
    """Signed URL of the file. It works without a session for 1 hour; keep it secret."""

    created_at: datetime.datetime | Unset = UNSET
    """When the recording was created."""

    updated_at: datetime.datetime | Unset = UNSET
    """When it last changed."""

    file_uid: str | Unset = UNSET
    """Name of the file in the storage."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not CallRecord or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("_id")) is None:
            unset += 1
            value = MISSING
        model.id = value
        if (value := data.get("room_id")) is None:
            unset += 1
            value = UNSET
        model.room_id = value
        if (value := data.get("participants_ids")) is None or (value := _PARTICIPANTS_IDS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.participants_ids = value
        if (value := data.get("participants_count")) is None:
            unset += 1
            value = UNSET
        model.participants_count = value
        if (value := data.get("duration")) is None:
            unset += 1
            value = UNSET
        model.duration = value
        if (value := data.get("size")) is None:
            unset += 1
            value = UNSET
        model.size = value
        if (value := data.get("download_url")) is None:
            unset += 1
            value = UNSET
        model.download_url = value
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
        if (value := data.get("file_uid")) is None:
            unset += 1
            value = UNSET
        model.file_uid = value
        model.additional_properties = {} if len(data) + unset == 10 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not CallRecord:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.id) is not MISSING:
            data["_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.room_id) is not UNSET:
            data["room_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.participants_ids) is not UNSET:
            data["participants_ids"] = convert(self, _PARTICIPANTS_IDS, None, value)
        if (value := self.participants_count) is not UNSET:
            data["participants_count"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.duration) is not UNSET:
            data["duration"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.size) is not UNSET:
            data["size"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.download_url) is not UNSET:
            data["download_url"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.created_at) is not UNSET:
            data["created_at"] = convert(self, DATE_TIME, None, value)
        if (value := self.updated_at) is not UNSET:
            data["updated_at"] = convert(self, DATE_TIME, None, value)
        if (value := self.file_uid) is not UNSET:
            data["file_uid"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
