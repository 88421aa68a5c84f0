from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

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

if TYPE_CHECKING:
    from ..models.meeting_template_type import MeetingTemplateType


@define(kw_only=True, repr=False)
class MeetingTemplate(Model):
    """A named set of meeting settings to schedule from."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("id", required=True),
        "name": Field("name"),
        "type_": Field("type"),
    }

    id: str
    """Template id, to be sent as `template_id` when creating a meeting."""

    name: str | Unset = UNSET
    """Name."""

    type_: MeetingTemplateType.Value | Unset = UNSET
    """Who made the template: 1 the user, 2 an administrator of the account."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MeetingTemplate or type(data) is not dict:
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
        if (value := data.get("type")) is None:
            unset += 1
            value = UNSET
        model.type_ = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MeetingTemplate:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.id) is not MISSING:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.name) is not UNSET:
            data["name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.type_) is not UNSET:
            data["type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
