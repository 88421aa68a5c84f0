from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.recording_registrant_action import RecordingRegistrantAction
    from ..models.recording_registrant_reference import RecordingRegistrantReference


@define(kw_only=True, repr=False)
class RecordingRegistrantStatusUpdate(Model):
    """A new status and the registrants that get it."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "action": Field("action", required=True),
        "registrants": Field(
            "registrants",
            ListOf(ModelRef("polymeet_api.zoom.models.recording_registrant_reference", "RecordingRegistrantReference")),
        ),
    }

    action: RecordingRegistrantAction.Value
    """approve: let the person watch; deny: refuse."""

    registrants: list[RecordingRegistrantReference] | Unset = UNSET
    """The registrants, up to 30."""
