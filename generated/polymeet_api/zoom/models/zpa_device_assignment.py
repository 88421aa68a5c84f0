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
class ZpaDeviceAssignment(Model):
    """A phone appliance and the extension it gets."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "vendor": Field("vendor", required=True),
        "mac_address": Field("mac_address", required=True),
        "extension_number": Field("extension_number"),
    }

    vendor: str
    """Manufacturer of the device."""

    mac_address: str
    """MAC address of the device, such as 00005e00533c."""

    extension_number: str | Unset = UNSET
    """Extension of the user or common area that gets the device; left out, the device is taken back."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ZpaDeviceAssignment or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("vendor")) is None:
            unset += 1
            value = MISSING
        model.vendor = value
        if (value := data.get("mac_address")) is None:
            unset += 1
            value = MISSING
        model.mac_address = value
        if (value := data.get("extension_number")) is None:
            unset += 1
            value = UNSET
        model.extension_number = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not ZpaDeviceAssignment:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.vendor) is not MISSING:
            data["vendor"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.mac_address) is not MISSING:
            data["mac_address"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.extension_number) is not UNSET:
            data["extension_number"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
