from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.microsoft_event import MicrosoftEvent


@define(kw_only=True, repr=False)
class MicrosoftEventUpdated(Model):
    """An Outlook event, in the envelope of a change."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "success": Field("success"),
        "data": Field("data", ModelRef("polymeet_api.pyas.models.microsoft_event", "MicrosoftEvent")),
    }

    success: bool | Unset = UNSET
    """Whether the call worked."""

    data: MicrosoftEvent | Unset = UNSET
    """An Outlook event as Microsoft Graph describes it. For some calls the documents show a Google event instead; its
    id, start, end and attendees are read all the same, and the rest is kept as it came."""
