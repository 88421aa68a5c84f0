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
    Model,
    ModelRef,
    Unset,
    new,
)

if TYPE_CHECKING:
    from ..models.zoom_meeting import ZoomMeeting

_MEETING = ModelRef("polymeet_api.pyas.models.zoom_meeting", "ZoomMeeting")


@define(kw_only=True, repr=False)
class ZoomMeetingResult(Model):
    """A Zoom meeting, in the envelope of a read."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "success": Field("success"),
        "meeting": Field("meeting", _MEETING),
    }

    success: bool | Unset = UNSET
    """Whether the call worked."""

    meeting: ZoomMeeting | Unset = UNSET
    """A Zoom meeting."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ZoomMeetingResult or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("success")) is None:
            unset += 1
            value = UNSET
        model.success = value
        if (value := data.get("meeting")) is None or (value := _MEETING.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.meeting = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not ZoomMeetingResult:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.success) is not UNSET:
            data["success"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.meeting) is not UNSET:
            data["meeting"] = convert(self, _MEETING, None, value)
