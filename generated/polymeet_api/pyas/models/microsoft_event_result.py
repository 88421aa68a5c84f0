from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.microsoft_event_result_data import MicrosoftEventResultData


@define(kw_only=True, repr=False)
class MicrosoftEventResult(Model):
    """An Outlook event, in the envelope of a read."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "success": Field("success"),
        "data": Field(
            "data", ModelRef("polymeet_api.pyas.models.microsoft_event_result_data", "MicrosoftEventResultData")
        ),
    }

    success: bool | Unset = UNSET
    """Whether the call worked."""

    data: MicrosoftEventResultData | Unset = UNSET
    """Holds the event."""
