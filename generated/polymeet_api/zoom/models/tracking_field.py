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
class TrackingField(Model):
    """A label that the account attaches to its meetings for reporting, and its value."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "field": Field("field"),
        "value": Field("value"),
        "visible": Field("visible"),
    }

    field: str | Unset = UNSET
    """Label of the field."""

    value: str | Unset = UNSET
    """Value of the field."""

    visible: bool | Unset = UNSET
    """Whether the web portal offers the field when people schedule; false means only the API can set it."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not TrackingField or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("field")) is None:
            unset += 1
            value = UNSET
        model.field = value
        if (value := data.get("value")) is None:
            unset += 1
            value = UNSET
        model.value = value
        if (value := data.get("visible")) is None:
            unset += 1
            value = UNSET
        model.visible = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not TrackingField:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.field) is not UNSET:
            data["field"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.value) is not UNSET:
            data["value"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.visible) is not UNSET:
            data["visible"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
