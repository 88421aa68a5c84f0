from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset

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
