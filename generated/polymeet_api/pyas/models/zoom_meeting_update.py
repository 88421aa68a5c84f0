from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import Field, Model, ModelRef

if TYPE_CHECKING:
    from ..models.meeting_data_update import MeetingDataUpdate


@define(kw_only=True, repr=False)
class ZoomMeetingUpdate(Model):
    """What to change of a Zoom meeting, and for whom."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "account_id": Field("accountId", required=True),
        "meeting_data": Field(
            "meetingData", ModelRef("polymeet_api.pyas.models.meeting_data_update", "MeetingDataUpdate"), required=True
        ),
    }

    account_id: str
    """Pyas id of the connected Zoom account."""

    meeting_data: MeetingDataUpdate
    """What to change of a Zoom meeting; what is left out stays as it is."""
