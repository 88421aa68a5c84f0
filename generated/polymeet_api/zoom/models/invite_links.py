from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    MISSING,
    Convert,
    Field,
    ListOf,
    Model,
    ModelRef,
    new,
)

if TYPE_CHECKING:
    from ..models.invite_link import InviteLink

_ATTENDEES = ListOf(ModelRef("polymeet_api.zoom.models.invite_link", "InviteLink"))


@define(kw_only=True, repr=False)
class InviteLinks(Model):
    """The links that were made."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "attendees": Field("attendees", _ATTENDEES, required=True),
    }

    attendees: list[InviteLink]
    """The people with their links."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not InviteLinks or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("attendees")) is None or (value := _ATTENDEES.decode(value)) is MISSING:
            unset += 1
            value = MISSING
        model.attendees = value
        model.additional_properties = {} if len(data) + unset == 1 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not InviteLinks:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.attendees) is not MISSING:
            data["attendees"] = convert(self, _ATTENDEES, None, value)
