from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.in_meeting_control_method import InMeetingControlMethod
    from ..models.in_meeting_control_params import InMeetingControlParams


@define(kw_only=True, repr=False)
class InMeetingControl(Model):
    """What to do in a live meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "method": Field("method", required=True),
        "params": Field(
            "params", ModelRef("polymeet_api.zoom.models.in_meeting_control_params", "InMeetingControlParams")
        ),
    }

    method: InMeetingControlMethod.Value
    """recording.start, recording.stop, recording.pause and recording.resume: the cloud recording; participant.invite:
    ask users of the account to join, by contacts; participant.invite.callout: call somebody by telephone;
    participant.invite.room_system_callout: call a room system by H.323 or SIP; waiting_room.update: change the text
    that people see while they wait."""

    params: InMeetingControlParams | Unset = UNSET
    """Details of the order; each method reads its own."""
