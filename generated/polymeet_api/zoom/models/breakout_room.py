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
    Unset,
    new,
)

if TYPE_CHECKING:
    pass

_PARTICIPANTS = ListOf(ANY)


@define(kw_only=True, repr=False)
class BreakoutRoom(Model):
    """A breakout room."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name"),
        "participants": Field("participants", _PARTICIPANTS),
    }

    name: str | Unset = UNSET
    """Name of the room."""

    participants: list[str] | Unset = UNSET
    """E-mail addresses of the people in it."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not BreakoutRoom or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("name")) is None:
            unset += 1
            value = UNSET
        model.name = value
        if (value := data.get("participants")) is None or (value := _PARTICIPANTS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.participants = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not BreakoutRoom:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.name) is not UNSET:
            data["name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.participants) is not UNSET:
            data["participants"] = convert(self, _PARTICIPANTS, None, value)
