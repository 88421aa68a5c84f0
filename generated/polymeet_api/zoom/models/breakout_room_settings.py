from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    PLAIN,
    UNSET,
    Convert,
    Field,
    ListOf,
    Model,
    ModelRef,
    Unset,
    new,
)

if TYPE_CHECKING:
    from ..models.breakout_room import BreakoutRoom

_ROOMS = ListOf(ModelRef("polymeet_api.zoom.models.breakout_room", "BreakoutRoom"))


@define(kw_only=True, repr=False)
class BreakoutRoomSettings(Model):
    """Rooms that people are assigned to before the meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "enable": Field("enable"),
        "rooms": Field("rooms", _ROOMS),
    }

    enable: bool | Unset = UNSET
    """Whether rooms are assigned beforehand."""

    rooms: list[BreakoutRoom] | Unset = UNSET
    """The rooms."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not BreakoutRoomSettings or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("enable")) is None:
            unset += 1
            value = UNSET
        model.enable = value
        if (value := data.get("rooms")) is None or (value := _ROOMS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.rooms = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not BreakoutRoomSettings:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.enable) is not UNSET:
            data["enable"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.rooms) is not UNSET:
            data["rooms"] = convert(self, _ROOMS, None, value)
