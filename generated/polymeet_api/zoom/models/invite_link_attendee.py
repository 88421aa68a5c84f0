from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

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


@define(kw_only=True, repr=False)
class InviteLinkAttendee(Model):
    """A person to make a link for."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name", required=True),
        "disable_audio": Field("disable_audio"),
        "disable_video": Field("disable_video"),
    }

    name: str
    """Name under which the person joins, up to 64 characters."""

    disable_audio: bool | Unset = UNSET
    """True lets the person join without sound; false, Zoom's own value, leaves it to the meeting's settings."""

    disable_video: bool | Unset = UNSET
    """True lets the person join without picture; false, Zoom's own value, leaves it to the meeting's settings."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not InviteLinkAttendee or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("name")) is None:
            unset += 1
            value = MISSING
        model.name = value
        if (value := data.get("disable_audio")) is None:
            unset += 1
            value = UNSET
        model.disable_audio = value
        if (value := data.get("disable_video")) is None:
            unset += 1
            value = UNSET
        model.disable_video = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not InviteLinkAttendee:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.name) is not MISSING:
            data["name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.disable_audio) is not UNSET:
            data["disable_audio"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.disable_video) is not UNSET:
            data["disable_video"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
