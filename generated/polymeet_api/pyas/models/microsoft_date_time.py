from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    PLAIN,
    UNSET,
    Convert,
    Field,
    Model,
    Unset,
    new,
)


@define(kw_only=True, repr=False)
class MicrosoftDateTime(Model):
    """A time in a zone."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "date_time": Field("dateTime"),
        "time_zone": Field("timeZone"),
    }

    date_time: str | Unset = UNSET
    """Local time in timeZone, with 7 digits after the point and without offset. A Google event has an offset."""

    time_zone: str | Unset = UNSET
    """Name of the zone, IANA or Windows, such as UTC."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MicrosoftDateTime or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("dateTime")) is None:
            unset += 1
            value = UNSET
        model.date_time = value
        if (value := data.get("timeZone")) is None:
            unset += 1
            value = UNSET
        model.time_zone = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MicrosoftDateTime:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.date_time) is not UNSET:
            data["dateTime"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.time_zone) is not UNSET:
            data["timeZone"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
