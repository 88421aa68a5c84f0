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
    from ..models.device_status import DeviceStatus
    from ..models.device_type import DeviceType


@define(kw_only=True, repr=False)
class DeviceBase(Model):
    """What a device has in every answer."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "device_id": Field("device_id", required=True),
        "device_name": Field("device_name"),
        "device_type": Field("device_type"),
        "device_status": Field("device_status"),
        "tag": Field("tag"),
        "vendor": Field("vendor"),
        "model": Field("model"),
        "serial_number": Field("serial_number"),
        "mac_address": Field("mac_address"),
        "platform_os": Field("platform_os"),
        "app_version": Field("app_version"),
        "room_id": Field("room_id"),
        "room_name": Field("room_name"),
        "user_email": Field("user_email"),
        "enrolled_in_zdm": Field("enrolled_in_zdm"),
        "connected_to_zdm": Field("connected_to_zdm"),
        "last_online": Field("last_online"),
    }

    device_id: str
    """Id of the device."""

    device_name: str | Unset = UNSET
    """Name of the device."""

    device_type: DeviceType.Value | Unset = UNSET
    """Kind of device. Of a Zoom Room: 0 computer, 1 controller, 2 scheduling display, 3 control system, 4 whiteboard,
    6 computer with controller. Of Zoom Phone: 5 phone appliance (ZPA)."""

    device_status: DeviceStatus.Value | Unset = UNSET
    """State of a device: -1 not linked, 0 offline, 1 online."""

    tag: str | Unset = UNSET
    """Tag that the account gave it."""

    vendor: str | Unset = UNSET
    """Manufacturer."""

    model: str | Unset = UNSET
    """Model."""

    serial_number: str | Unset = UNSET
    """Serial number."""

    mac_address: str | Unset = UNSET
    """MAC address, such as 00-00-5E-00-53-1A."""

    platform_os: str | Unset = UNSET
    """Operating system with its version, in free text."""

    app_version: str | Unset = UNSET
    """Version of the Zoom Rooms app."""

    room_id: str | Unset = UNSET
    """Id of the Zoom Room that the device belongs to."""

    room_name: str | Unset = UNSET
    """Name of that Zoom Room."""

    user_email: str | Unset = UNSET
    """E-mail address of the owner of a phone appliance."""

    enrolled_in_zdm: bool | Unset = UNSET
    """Whether the device is enrolled in Zoom Device Management (ZDM)."""

    connected_to_zdm: bool | Unset = UNSET
    """Whether the device is connected to ZDM."""

    last_online: str | Unset = UNSET
    """When the device was last online, as an RFC 3339 date and time in UTC."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not DeviceBase or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("device_id")) is None:
            unset += 1
            value = MISSING
        model.device_id = value
        if (value := data.get("device_name")) is None:
            unset += 1
            value = UNSET
        model.device_name = value
        if (value := data.get("device_type")) is None:
            unset += 1
            value = UNSET
        model.device_type = value
        if (value := data.get("device_status")) is None:
            unset += 1
            value = UNSET
        model.device_status = value
        if (value := data.get("tag")) is None:
            unset += 1
            value = UNSET
        model.tag = value
        if (value := data.get("vendor")) is None:
            unset += 1
            value = UNSET
        model.vendor = value
        if (value := data.get("model")) is None:
            unset += 1
            value = UNSET
        model.model = value
        if (value := data.get("serial_number")) is None:
            unset += 1
            value = UNSET
        model.serial_number = value
        if (value := data.get("mac_address")) is None:
            unset += 1
            value = UNSET
        model.mac_address = value
        if (value := data.get("platform_os")) is None:
            unset += 1
            value = UNSET
        model.platform_os = value
        if (value := data.get("app_version")) is None:
            unset += 1
            value = UNSET
        model.app_version = value
        if (value := data.get("room_id")) is None:
            unset += 1
            value = UNSET
        model.room_id = value
        if (value := data.get("room_name")) is None:
            unset += 1
            value = UNSET
        model.room_name = value
        if (value := data.get("user_email")) is None:
            unset += 1
            value = UNSET
        model.user_email = value
        if (value := data.get("enrolled_in_zdm")) is None:
            unset += 1
            value = UNSET
        model.enrolled_in_zdm = value
        if (value := data.get("connected_to_zdm")) is None:
            unset += 1
            value = UNSET
        model.connected_to_zdm = value
        if (value := data.get("last_online")) is None:
            unset += 1
            value = UNSET
        model.last_online = value
        model.additional_properties = {} if len(data) + unset == 17 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not DeviceBase:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.device_id) is not MISSING:
            data["device_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.device_name) is not UNSET:
            data["device_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.device_type) is not UNSET:
            data["device_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.device_status) is not UNSET:
            data["device_status"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.tag) is not UNSET:
            data["tag"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.vendor) is not UNSET:
            data["vendor"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.model) is not UNSET:
            data["model"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.serial_number) is not UNSET:
            data["serial_number"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.mac_address) is not UNSET:
            data["mac_address"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.platform_os) is not UNSET:
            data["platform_os"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.app_version) is not UNSET:
            data["app_version"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.room_id) is not UNSET:
            data["room_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.room_name) is not UNSET:
            data["room_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.user_email) is not UNSET:
            data["user_email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.enrolled_in_zdm) is not UNSET:
            data["enrolled_in_zdm"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.connected_to_zdm) is not UNSET:
            data["connected_to_zdm"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.last_online) is not UNSET:
            data["last_online"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
