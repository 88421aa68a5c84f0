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
class RecordingRegistrantReference(Model):
    """Names one registrant."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("id"),
    }

    id: str | Unset = UNSET
    """Id of the registrant."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not RecordingRegistrantReference or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("id")) is None:
            unset += 1
            value = UNSET
        model.id = value
        model.additional_properties = {} if len(data) + unset == 1 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not RecordingRegistrantReference:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.id) is not UNSET:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
