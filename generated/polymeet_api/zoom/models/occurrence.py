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
    Model,
    Unset,
    new,
    parse_date_time,
)

if TYPE_CHECKING:
    import datetime

    from ..models.occurrence_status import OccurrenceStatus


@define(kw_only=True, repr=False)
class Occurrence(Model):
    """One meeting of a series."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "occurrence_id": Field("occurrence_id"),
        "start_time": Field("start_time", DATE_TIME),
        "duration": Field("duration"),
        "status": Field("status"),
    }

    occurrence_id: str | Unset = UNSET
    """Its id, a number of milliseconds since 1970 written as text."""

    start_time: datetime.datetime | Unset = UNSET
    """Start in UTC."""

    duration: int | Unset = UNSET
    """Length in minutes."""

    status: OccurrenceStatus.Value | Unset = UNSET
    """available: it will take place; deleted: it was taken out of the series."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not Occurrence or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("occurrence_id")) is None:
            unset += 1
            value = UNSET
        model.occurrence_id = value
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
        if (value := data.get("status")) is None:
            unset += 1
            value = UNSET
        model.status = value
        model.additional_properties = {} if len(data) + unset == 4 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not Occurrence:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.occurrence_id) is not UNSET:
            data["occurrence_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.start_time) is not UNSET:
            data["start_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.duration) is not UNSET:
            data["duration"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.status) is not UNSET:
            data["status"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
