from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    PLAIN,
    UNSET,
    Convert,
    Field,
    Model,
    Unset,
    new,
)


@define(kw_only=True, repr=False)
class H323Headers(Model):
    """participant.invite.room_system_callout with call_type h323: names by which the called system knows the caller."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "from_display_name": Field("from_display_name"),
        "to_display_name": Field("to_display_name"),
    }

    from_display_name: str | Unset = UNSET
    """Name of the caller, up to 64 characters."""

    to_display_name: str | Unset = UNSET
    """Name under which the called system appears in the meeting, up to 64 characters."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not H323Headers or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("from_display_name")) is None:
            unset += 1
            value = UNSET
        model.from_display_name = value
        if (value := data.get("to_display_name")) is None:
            unset += 1
            value = UNSET
        model.to_display_name = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not H323Headers:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.from_display_name) is not UNSET:
            data["from_display_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.to_display_name) is not UNSET:
            data["to_display_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
