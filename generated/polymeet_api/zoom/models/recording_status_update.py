from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import Field, Model

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
