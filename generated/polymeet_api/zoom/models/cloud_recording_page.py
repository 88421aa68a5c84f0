from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE, UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    import datetime

    from ..models.cloud_recording_item import CloudRecordingItem


@define(kw_only=True, repr=False)
class CloudRecordingPage(Model):
    """A page of a user's recordings."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "from_": Field("from", DATE),
        "to": Field("to", DATE),
        "meetings": Field(
            "meetings", ListOf(ModelRef("polymeet_api.zoom.models.cloud_recording_item", "CloudRecordingItem"))
        ),
        "next_page_token": Field("next_page_token"),
        "page_count": Field("page_count"),
        "page_size": Field("page_size"),
        "total_records": Field("total_records"),
    }

    from_: datetime.date | Unset = UNSET
    """First day that was asked for."""

    to: datetime.date | Unset = UNSET
    """Last day that was asked for."""

    meetings: list[CloudRecordingItem] | Unset = UNSET
    """The recorded meetings of this page."""

    next_page_token: str | Unset = UNSET
    """Cursor of the next page; empty on the last one. It lives 15 minutes."""

    page_count: int | Unset = UNSET
    """Number of pages."""

    page_size: int | Unset = UNSET
    """Items a page, up to 300."""

    total_records: int | Unset = UNSET
    """Number of items on all pages."""
