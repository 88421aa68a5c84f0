from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
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
    from ..models.call_record import CallRecord
    from ..models.host_user import HostUser
    from ..models.meeting import Meeting

_MEETING = ModelRef("polymeet_api.connectycube.models.meeting", "Meeting")
_HOST_USER = ModelRef("polymeet_api.connectycube.models.host_user", "HostUser")
_CALL_RECORDS = ListOf(ModelRef("polymeet_api.connectycube.models.call_record", "CallRecord"))


@define(kw_only=True, repr=False)
class RecordingDone(Model):
    """The message that recordings of a meeting are ready."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "meeting": Field("meeting", _MEETING),
        "host_user": Field("hostUser", _HOST_USER),
        "call_records": Field("callRecords", _CALL_RECORDS),
    }

    meeting: Meeting | Unset = UNSET
    """A meeting as the service returns it."""

    host_user: HostUser | Unset = UNSET
    """The user who hosts the meeting. Only the message about recordings carries it. The documents show most of these
    members as null and give no types for them."""

    call_records: list[CallRecord] | Unset = UNSET
    """The recordings of the meeting."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not RecordingDone or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("meeting")) is None or (value := _MEETING.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.meeting = value
        if (value := data.get("hostUser")) is None or (value := _HOST_USER.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.host_user = value
        if (value := data.get("callRecords")) is None or (value := _CALL_RECORDS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.call_records = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not RecordingDone:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.meeting) is not UNSET:
            data["meeting"] = convert(self, _MEETING, None, value)
        if (value := self.host_user) is not UNSET:
            data["hostUser"] = convert(self, _HOST_USER, None, value)
        if (value := self.call_records) is not UNSET:
            data["callRecords"] = convert(self, _CALL_RECORDS, None, value)
