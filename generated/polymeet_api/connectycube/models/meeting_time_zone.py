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
class MeetingTimeZone(Model):
    """A time zone, as an offset and as a name."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "offset": Field("offset"),
        "name": Field("name"),
    }

    offset: int | Unset = UNSET
    """Offset from UTC in minutes, such as 120 or -300."""

    name: str | Unset = UNSET
    """IANA name, such as Europe/Riga."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MeetingTimeZone or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("offset")) is None:
            unset += 1
            value = UNSET
        model.offset = value
        if (value := data.get("name")) is None:
            unset += 1
            value = UNSET
        model.name = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MeetingTimeZone:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.offset) is not UNSET:
            data["offset"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.name) is not UNSET:
            data["name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
