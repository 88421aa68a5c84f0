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
class ZpaFirmwareVersionInput(Model):
    """The firmware that the devices of one model get."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "vendor": Field("vendor"),
        "model": Field("model"),
        "version": Field("version"),
    }

    vendor: str | Unset = UNSET
    """Manufacturer."""

    model: str | Unset = UNSET
    """Model, up to 64 characters."""

    version: str | Unset = UNSET
    """Version of the firmware."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ZpaFirmwareVersionInput or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("vendor")) is None:
            unset += 1
            value = UNSET
        model.vendor = value
        if (value := data.get("model")) is None:
            unset += 1
            value = UNSET
        model.model = value
        if (value := data.get("version")) is None:
            unset += 1
            value = UNSET
        model.version = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not ZpaFirmwareVersionInput:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.vendor) is not UNSET:
            data["vendor"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.model) is not UNSET:
            data["model"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.version) is not UNSET:
            data["version"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
