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


@define(kw_only=True, repr=False)
class RecordingAnalyticsDetail(Model):
    """One time that somebody watched or downloaded a recording."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name"),
        "email": Field("email"),
        "date_time": Field("date_time", DATE_TIME),
        "duration": Field("duration"),
    }

    name: str | Unset = UNSET
    """Name of the person."""

    email: str | Unset = UNSET
    """E-mail address of the person."""

    date_time: datetime.datetime | Unset = UNSET
    """When it happened."""

    duration: int | Unset = UNSET
    """Seconds watched; of a view only."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not RecordingAnalyticsDetail or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("name")) is None:
            unset += 1
            value = UNSET
        model.name = value
        if (value := data.get("email")) is None:
            unset += 1
            value = UNSET
        model.email = value
        value = data.get("date_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.date_time = value
        if (value := data.get("duration")) is None:
            unset += 1
            value = UNSET
        model.duration = value
        model.additional_properties = {} if len(data) + unset == 4 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not RecordingAnalyticsDetail:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.name) is not UNSET:
            data["name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.email) is not UNSET:
            data["email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.date_time) is not UNSET:
            data["date_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.duration) is not UNSET:
            data["duration"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
