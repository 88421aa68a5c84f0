from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import Field, Model

if TYPE_CHECKING:
    from ..models.meeting_status_action import MeetingStatusAction


@define(kw_only=True, repr=False)
class MeetingStatusUpdate(Model):
    """What to do with a meeting as a whole."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "action": Field("action", required=True),
    }

    action: MeetingStatusAction.Value
    """end: end the meeting for everyone; recover: bring a deleted meeting back."""
