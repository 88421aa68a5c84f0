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
class MeetingInviteeInput(Model):
    """Someone to invite."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "email": Field("email"),
    }

    email: str | Unset = UNSET
    """E-mail address."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MeetingInviteeInput or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("email")) is None:
            unset += 1
            value = UNSET
        model.email = value
        model.additional_properties = {} if len(data) + unset == 1 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MeetingInviteeInput:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.email) is not UNSET:
            data["email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
