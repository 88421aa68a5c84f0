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
class InviteLink(Model):
    """A person's link."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name"),
        "join_url": Field("join_url", secret=True),
    }

    name: str | Unset = UNSET
    """Name under which the person joins."""

    join_url: str | Unset = UNSET
    """The link; whoever has it joins under that name."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not InviteLink or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("name")) is None:
            unset += 1
            value = UNSET
        model.name = value
        if (value := data.get("join_url")) is None:
            unset += 1
            value = UNSET
        model.join_url = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not InviteLink:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.name) is not UNSET:
            data["name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.join_url) is not UNSET:
            data["join_url"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
