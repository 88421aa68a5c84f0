from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.meeting_item import MeetingItem


@define(kw_only=True, repr=False)
class MeetingPage(Model):
    """A page of meetings."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "page_count": Field("page_count"),
        "page_number": Field("page_number"),
        "page_size": Field("page_size"),
        "total_records": Field("total_records"),
        "next_page_token": Field("next_page_token"),
        "meetings": Field("meetings", ListOf(ModelRef("polymeet_api.zoom.models.meeting_item", "MeetingItem"))),
    }

    page_count: int | Unset = UNSET
    """How many pages there are."""

    page_number: int | Unset = UNSET
    """Number of this page, from 1; it belongs to the deprecated way of paging."""

    page_size: int | Unset = UNSET
    """Items a page."""

    total_records: int | Unset = UNSET
    """How many meetings there are over all pages."""

    next_page_token: str | Unset = UNSET
    """Cursor of the next page; "" on the last. Lives 15 minutes."""

    meetings: list[MeetingItem] | Unset = UNSET
    """The meetings of this page."""
