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
class DashboardTrackingField(Model):
    """A tracking field and its value."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "field": Field("field"),
        "value": Field("value"),
    }

    field: str | Unset = UNSET
    """Label of the tracking field."""

    value: str | Unset = UNSET
    """Value."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not DashboardTrackingField or type(data) is not dict:
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
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not DashboardTrackingField:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.field) is not UNSET:
            data["field"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.value) is not UNSET:
            data["value"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
