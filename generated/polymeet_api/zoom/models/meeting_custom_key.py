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
class MeetingCustomKey(Model):
    """A key of your own and its value."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "key": Field("key"),
        "value": Field("value"),
    }

    key: str | Unset = UNSET
    """Key, at most 64 characters."""

    value: str | Unset = UNSET
    """Value, at most 256 characters."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MeetingCustomKey or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("key")) is None:
            unset += 1
            value = UNSET
        model.key = value
        if (value := data.get("value")) is None:
            unset += 1
            value = UNSET
        model.value = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MeetingCustomKey:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.key) is not UNSET:
            data["key"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.value) is not UNSET:
            data["value"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
