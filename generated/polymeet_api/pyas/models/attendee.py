from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    MISSING,
    PLAIN,
    Convert,
    Field,
    Model,
    new,
)


@define(kw_only=True, repr=False)
class Attendee(Model):
    """Someone who is invited to a Zoom meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "email": Field("email", required=True),
    }

    email: str
    """E-mail address."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not Attendee or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("email")) is None:
            unset += 1
            value = MISSING
        model.email = value
        model.additional_properties = {} if len(data) + unset == 1 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not Attendee:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.email) is not MISSING:
            data["email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
