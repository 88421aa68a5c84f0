from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.zoom_meeting_item import ZoomMeetingItem


@define(kw_only=True, repr=False)
class ZoomMeetingPageData(Model):
    """A page of Zoom meetings."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "meetings": Field(
            "meetings", ListOf(ModelRef("polymeet_api.pyas.models.zoom_meeting_item", "ZoomMeetingItem"))
        ),
        "next_page_token": Field("next_page_token"),
        "page_size": Field("page_size"),
        "total_records": Field("total_records"),
    }

    meetings: list[ZoomMeetingItem] | Unset = UNSET
    """The meetings."""

    next_page_token: str | Unset = UNSET
    """Cursor of the next page, empty on the last one. Lives 15 minutes."""

    page_size: int | Unset = UNSET
    """Items a page."""

    total_records: int | Unset = UNSET
    """How many meetings there are on all pages."""
