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
    ModelRef,
    new,
)

if TYPE_CHECKING:
    from ..models.meeting_data import MeetingData

_MEETING_DATA = ModelRef("polymeet_api.pyas.models.meeting_data", "MeetingData")


@define(kw_only=True, repr=False)
class ZoomMeetingCreate(Model):
    """A Zoom meeting to create, and for whom."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "account_id": Field("accountId", required=True),
        "meeting_data": Field("meetingData", _MEETING_DATA, required=True),
    }

    account_id: str
    """Pyas id of the connected Zoom account."""

    meeting_data: MeetingData
    """A Zoom meeting in Pyas' own words; when read it comes back in Zoom's."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ZoomMeetingCreate or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("accountId")) is None:
            unset += 1
            value = MISSING
        model.account_id = value
        if (value := data.get("meetingData")) is None or (value := _MEETING_DATA.decode(value)) is MISSING:
            unset += 1
            value = MISSING
        model.meeting_data = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not ZoomMeetingCreate:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.account_id) is not MISSING:
            data["accountId"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.meeting_data) is not MISSING:
            data["meetingData"] = convert(self, _MEETING_DATA, None, value)
