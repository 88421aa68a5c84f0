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
class ZoomMeetingCountries(Model):
    """From which countries or regions one may join."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "enable": Field("enable"),
    }

    enable: bool | Unset = UNSET
    """Whether there are such limits."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ZoomMeetingCountries or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("enable")) is None:
            unset += 1
            value = UNSET
        model.enable = value
        model.additional_properties = {} if len(data) + unset == 1 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not ZoomMeetingCountries:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.enable) is not UNSET:
            data["enable"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
