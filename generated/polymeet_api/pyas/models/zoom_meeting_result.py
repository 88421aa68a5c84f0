from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.zoom_meeting import ZoomMeeting


@define(kw_only=True, repr=False)
class ZoomMeetingResult(Model):
    """A Zoom meeting, in the envelope of a read."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "success": Field("success"),
        "meeting": Field("meeting", ModelRef("polymeet_api.pyas.models.zoom_meeting", "ZoomMeeting")),
    }

    success: bool | Unset = UNSET
    """Whether the call worked."""

    meeting: ZoomMeeting | Unset = UNSET
    """A Zoom meeting."""
