from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset

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
