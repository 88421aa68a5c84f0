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
class BatchRegistrantInput(Model):
    """One of the people to register; the other questions of the form are left open."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "email": Field("email", required=True),
        "first_name": Field("first_name", required=True),
        "last_name": Field("last_name"),
    }

    email: str
    """E-mail address."""

    first_name: str
    """First name."""

    last_name: str | Unset = UNSET
    """Last name."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not BatchRegistrantInput or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("email")) is None:
            unset += 1
            value = MISSING
        model.email = value
        if (value := data.get("first_name")) is None:
            unset += 1
            value = MISSING
        model.first_name = value
        if (value := data.get("last_name")) is None:
            unset += 1
            value = UNSET
        model.last_name = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not BatchRegistrantInput:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.email) is not MISSING:
            data["email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.first_name) is not MISSING:
            data["first_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.last_name) is not UNSET:
            data["last_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
