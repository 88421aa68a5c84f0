from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE, UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    import datetime

    from ..models.recording_analytics_detail import RecordingAnalyticsDetail


@define(kw_only=True, repr=False)
class RecordingAnalyticsDetailPage(Model):
    """A page of views or downloads."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "from_": Field("from", DATE),
        "to": Field("to", DATE),
        "analytics_details": Field(
            "analytics_details",
            ListOf(ModelRef("polymeet_api.zoom.models.recording_analytics_detail", "RecordingAnalyticsDetail")),
        ),
        "next_page_token": Field("next_page_token"),
        "page_size": Field("page_size"),
        "total_records": Field("total_records"),
    }

    from_: datetime.date | Unset = UNSET
    """First day that was asked for."""

    to: datetime.date | Unset = UNSET
    """Last day that was asked for."""

    analytics_details: list[RecordingAnalyticsDetail] | Unset = UNSET
    """The views or downloads of this page."""

    next_page_token: str | Unset = UNSET
    """Cursor of the next page; empty on the last one. It lives 15 minutes."""

    page_size: int | Unset = UNSET
    """Items a page, up to 300."""

    total_records: int | Unset = UNSET
    """Number of items on all pages."""
