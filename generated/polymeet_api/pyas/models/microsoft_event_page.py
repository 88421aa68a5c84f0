from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.microsoft_event_page_data import MicrosoftEventPageData


@define(kw_only=True, repr=False)
class MicrosoftEventPage(Model):
    """A page of Outlook events, in its envelope."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "success": Field("success"),
        "data": Field("data", ModelRef("polymeet_api.pyas.models.microsoft_event_page_data", "MicrosoftEventPageData")),
    }

    success: bool | Unset = UNSET
    """Whether the call worked."""

    data: MicrosoftEventPageData | Unset = UNSET
    """A page of Outlook events."""
