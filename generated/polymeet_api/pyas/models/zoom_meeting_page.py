from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.zoom_meeting_page_data import ZoomMeetingPageData


@define(kw_only=True, repr=False)
class ZoomMeetingPage(Model):
    """A page of Zoom meetings, in its envelope."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "success": Field("success"),
        "data": Field("data", ModelRef("polymeet_api.pyas.models.zoom_meeting_page_data", "ZoomMeetingPageData")),
    }

    success: bool | Unset = UNSET
    """Whether the call worked."""

    data: ZoomMeetingPageData | Unset = UNSET
    """A page of Zoom meetings."""
