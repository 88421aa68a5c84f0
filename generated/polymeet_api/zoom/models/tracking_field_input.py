from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    MISSING,
    PLAIN,
    UNSET,
    Convert,
    Field,
    Model,
    Unset,
    new,
)


@define(kw_only=True, repr=False)
class TrackingFieldInput(Model):
    """A tracking field to set on a meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "field": Field("field", required=True),
        "value": Field("value"),
    }

    field: str
    """Label of the field, as the account defined it."""

    value: str | Unset = UNSET
    """Value of the field."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not TrackingFieldInput or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("field")) is None:
            unset += 1
            value = MISSING
        model.field = value
        if (value := data.get("value")) is None:
            unset += 1
            value = UNSET
        model.value = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not TrackingFieldInput:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.field) is not MISSING:
            data["field"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.value) is not UNSET:
            data["value"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
