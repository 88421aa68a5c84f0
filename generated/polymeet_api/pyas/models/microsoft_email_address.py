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
class MicrosoftEmailAddress(Model):
    """A name and an e-mail address."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name"),
        "address": Field("address"),
    }

    name: str | Unset = UNSET
    """Name."""

    address: str | Unset = UNSET
    """E-mail address."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MicrosoftEmailAddress or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("name")) is None:
            unset += 1
            value = UNSET
        model.name = value
        if (value := data.get("address")) is None:
            unset += 1
            value = UNSET
        model.address = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MicrosoftEmailAddress:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.name) is not UNSET:
            data["name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.address) is not UNSET:
            data["address"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
