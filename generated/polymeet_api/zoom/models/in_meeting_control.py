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
    ModelRef,
    Unset,
    new,
)

if TYPE_CHECKING:
    from ..models.in_meeting_control_method import InMeetingControlMethod
    from ..models.in_meeting_control_params import InMeetingControlParams

_PARAMS = ModelRef("polymeet_api.zoom.models.in_meeting_control_params", "InMeetingControlParams")


@define(kw_only=True, repr=False)
class InMeetingControl(Model):
    """What to do in a live meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "method": Field("method", required=True),
        "params": Field("params", _PARAMS),
    }

    method: InMeetingControlMethod.Value
    """recording.start, recording.stop, recording.pause and recording.resume: the cloud recording; participant.invite:
    ask users of the account to join, by contacts; participant.invite.callout: call somebody by telephone;
    participant.invite.room_system_callout: call a room system by H.323 or SIP; waiting_room.update: change the text
    that people see while they wait."""

    params: InMeetingControlParams | Unset = UNSET
    """Details of the order; each method reads its own."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not InMeetingControl or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("method")) is None:
            unset += 1
            value = MISSING
        model.method = value
        if (value := data.get("params")) is None or (value := _PARAMS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.params = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not InMeetingControl:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.method) is not MISSING:
            data["method"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.params) is not UNSET:
            data["params"] = convert(self, _PARAMS, None, value)
