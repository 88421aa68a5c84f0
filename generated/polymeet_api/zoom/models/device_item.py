from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset

if TYPE_CHECKING:
    from ..models.device_status import DeviceStatus
    from ..models.device_type import DeviceType


@define(kw_only=True, repr=False)
class DeviceItem(Model):
    """A device as the list shows it."""

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
        "sdk_version": Field("skd_version"),
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

    sdk_version: str | Unset = UNSET
    """Version of the SDK; the list misspells the name of this field."""
