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
class MeetingTemplateCreate(Model):
    """The meeting to make a template from."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "meeting_id": Field("meeting_id", required=True),
        "name": Field("name"),
        "save_recurrence": Field("save_recurrence"),
        "overwrite": Field("overwrite"),
    }

    meeting_id: int
    """Id of the meeting."""

    name: str | Unset = UNSET
    """Name of the template."""

    save_recurrence: bool | Unset = UNSET
    """Whether the template keeps how the series repeats; Zoom's own value is false."""

    overwrite: bool | Unset = UNSET
    """Whether to replace the template made from this meeting before; Zoom's own value is false."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MeetingTemplateCreate or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("meeting_id")) is None:
            unset += 1
            value = MISSING
        model.meeting_id = value
        if (value := data.get("name")) is None:
            unset += 1
            value = UNSET
        model.name = value
        if (value := data.get("save_recurrence")) is None:
            unset += 1
            value = UNSET
        model.save_recurrence = value
        if (value := data.get("overwrite")) is None:
            unset += 1
            value = UNSET
        model.overwrite = value
        model.additional_properties = {} if len(data) + unset == 4 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MeetingTemplateCreate:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.meeting_id) is not MISSING:
            data["meeting_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.name) is not UNSET:
            data["name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.save_recurrence) is not UNSET:
            data["save_recurrence"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.overwrite) is not UNSET:
            data["overwrite"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
