from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

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

if TYPE_CHECKING:
    from ..models.device_type_create import DeviceTypeCreate


@define(kw_only=True, repr=False)
class DeviceCreate(Model):
    """A device to add."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "device_name": Field("device_name", required=True),
        "device_type": Field("device_type", required=True),
        "vendor": Field("vendor", required=True),
        "model": Field("model", required=True),
        "serial_number": Field("serial_number", required=True),
        "mac_address": Field("mac_address", required=True),
        "zdm_group_id": Field("zdm_group_id"),
        "room_id": Field("room_id"),
        "user_email": Field("user_email"),
        "extension_number": Field("extension_number"),
        "tag": Field("tag"),
    }

    device_name: str
    """Name of the device."""

    device_type: DeviceTypeCreate.Value
    """Kind of device that can be added: 0 computer of a Zoom Room, 1 controller of a Zoom Room, 5 phone appliance
    (ZPA)."""

    vendor: str
    """Manufacturer, as Zoom names it."""

    model: str
    """Model, as Zoom names it."""

    serial_number: str
    """Serial number."""

    mac_address: str
    """MAC address, such as 00-00-5E-00-53-1A."""

    zdm_group_id: str | Unset = UNSET
    """Id of the ZDM group that the device joins."""

    room_id: str | Unset = UNSET
    """Id of the Zoom Room that the device goes to; only for devices of Zoom Rooms."""

    user_email: str | Unset = UNSET
    """E-mail address of the user who gets the device; only for phone appliances."""

    extension_number: str | Unset = UNSET
    """Telephone extension of a phone appliance."""

    tag: str | Unset = UNSET
    """Tag, up to 64 characters."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not DeviceCreate or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("device_name")) is None:
            unset += 1
            value = MISSING
        model.device_name = value
        if (value := data.get("device_type")) is None:
            unset += 1
            value = MISSING
        model.device_type = value
        if (value := data.get("vendor")) is None:
            unset += 1
            value = MISSING
        model.vendor = value
        if (value := data.get("model")) is None:
            unset += 1
            value = MISSING
        model.model = value
        if (value := data.get("serial_number")) is None:
            unset += 1
            value = MISSING
        model.serial_number = value
        if (value := data.get("mac_address")) is None:
            unset += 1
            value = MISSING
        model.mac_address = value
        if (value := data.get("zdm_group_id")) is None:
            unset += 1
            value = UNSET
        model.zdm_group_id = value
        if (value := data.get("room_id")) is None:
            unset += 1
            value = UNSET
        model.room_id = value
        if (value := data.get("user_email")) is None:
            unset += 1
            value = UNSET
        model.user_email = value
        if (value := data.get("extension_number")) is None:
            unset += 1
            value = UNSET
        model.extension_number = value
        if (value := data.get("tag")) is None:
            unset += 1
            value = UNSET
        model.tag = value
        model.additional_properties = {} if len(data) + unset == 11 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not DeviceCreate:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.device_name) is not MISSING:
            data["device_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.device_type) is not MISSING:
            data["device_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.vendor) is not MISSING:
            data["vendor"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.model) is not MISSING:
            data["model"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.serial_number) is not MISSING:
            data["serial_number"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.mac_address) is not MISSING:
            data["mac_address"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.zdm_group_id) is not UNSET:
            data["zdm_group_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.room_id) is not UNSET:
            data["room_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.user_email) is not UNSET:
            data["user_email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.extension_number) is not UNSET:
            data["extension_number"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.tag) is not UNSET:
            data["tag"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
