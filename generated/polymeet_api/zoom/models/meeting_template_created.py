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
class MeetingTemplateCreated(Model):
    """A template that was just made."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("id", required=True),
        "name": Field("name"),
    }

    id: str
    """Template id, to be sent as `template_id` when creating a meeting."""

    name: str | Unset = UNSET
    """Name."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MeetingTemplateCreated or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("id")) is None:
            unset += 1
            value = MISSING
        model.id = value
        if (value := data.get("name")) is None:
            unset += 1
            value = UNSET
        model.name = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MeetingTemplateCreated:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.id) is not MISSING:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.name) is not UNSET:
            data["name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
