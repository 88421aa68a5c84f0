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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not DeviceUpdate or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("device_name")) is None:
            unset += 1
            value = MISSING
        model.device_name = value
        if (value := data.get("device_type")) is None:
            unset += 1
            value = UNSET
        model.device_type = value
        if (value := data.get("tag")) is None:
            unset += 1
            value = UNSET
        model.tag = value
        if (value := data.get("room_id")) is None:
            unset += 1
            value = UNSET
        model.room_id = value
        model.additional_properties = {} if len(data) + unset == 4 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not DeviceUpdate:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.device_name) is not MISSING:
            data["device_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.device_type) is not UNSET:
            data["device_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.tag) is not UNSET:
            data["tag"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.room_id) is not UNSET:
            data["room_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
