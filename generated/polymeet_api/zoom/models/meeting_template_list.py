from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    PLAIN,
    UNSET,
    Convert,
    Field,
    ListOf,
    Model,
    ModelRef,
    Unset,
    new,
)

if TYPE_CHECKING:
    from ..models.meeting_template import MeetingTemplate

_TEMPLATES = ListOf(ModelRef("polymeet_api.zoom.models.meeting_template", "MeetingTemplate"))


@define(kw_only=True, repr=False)
class MeetingTemplateList(Model):
    """The meeting templates of one user."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "total_records": Field("total_records"),
        "templates": Field("templates", _TEMPLATES),
    }

    total_records: int | Unset = UNSET
    """Number of templates."""

    templates: list[MeetingTemplate] | Unset = UNSET
    """The templates."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MeetingTemplateList or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("total_records")) is None:
            unset += 1
            value = UNSET
        model.total_records = value
        if (value := data.get("templates")) is None or (value := _TEMPLATES.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.templates = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MeetingTemplateList:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.total_records) is not UNSET:
            data["total_records"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.templates) is not UNSET:
            data["templates"] = convert(self, _TEMPLATES, None, value)
