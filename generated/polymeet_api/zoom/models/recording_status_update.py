from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

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

if TYPE_CHECKING:
    from ..models.recording_status_action import RecordingStatusAction


@define(kw_only=True, repr=False)
class RecordingStatusUpdate(Model):
    """What to do with recordings that are in the trash."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "action": Field("action", required=True),
    }

    action: RecordingStatusAction.Value
    """recover: take out of the trash."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not RecordingStatusUpdate or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("action")) is None:
            unset += 1
            value = MISSING
        model.action = value
        model.additional_properties = {} if len(data) + unset == 1 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not RecordingStatusUpdate:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.action) is not MISSING:
            data["action"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
