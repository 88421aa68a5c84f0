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
    from ..models.device_app_type import DeviceAppType


@define(kw_only=True, repr=False)
class DeviceAssignment(Model):
    """The Zoom Room that a device goes to, and its part there."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "room_id": Field("room_id", required=True),
        "app_type": Field("app_type"),
    }

    room_id: str
    """Id of the Zoom Room. A blank, " ", releases the device from the room it is in."""

    app_type: DeviceAppType.Value | Unset = UNSET
    """Part that the device plays in the room: ZR computer, ZRC controller, ZRP scheduling display, ZRW companion
    whiteboard. Zoom's own value is ZR."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not DeviceAssignment or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("room_id")) is None:
            unset += 1
            value = MISSING
        model.room_id = value
        if (value := data.get("app_type")) is None:
            unset += 1
            value = UNSET
        model.app_type = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not DeviceAssignment:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.room_id) is not MISSING:
            data["room_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.app_type) is not UNSET:
            data["app_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
