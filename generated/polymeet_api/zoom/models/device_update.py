from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset

if TYPE_CHECKING:
    from ..models.device_type_update import DeviceTypeUpdate


@define(kw_only=True, repr=False)
class DeviceUpdate(Model):
    """What to change of a device."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "device_name": Field("device_name", required=True),
        "device_type": Field("device_type"),
        "tag": Field("tag"),
        "room_id": Field("room_id"),
    }

    device_name: str
    """Name of the device."""

    device_type: DeviceTypeUpdate.Value | Unset = UNSET
    """Kind that a device of a Zoom Room can become: 0 computer, 1 controller, 2 scheduling display, 3 control system."""

    tag: str | Unset = UNSET
    """Tag."""

    room_id: str | Unset = UNSET
    """Id of the Zoom Room that the device goes to."""
