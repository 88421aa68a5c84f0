from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE_TIME, UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    import datetime

    from ..models.meeting_summary_item import MeetingSummaryItem


@define(kw_only=True, repr=False)
class MeetingSummaryPage(Model):
    """A page of meeting summaries."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "summaries": Field(
            "summaries", ListOf(ModelRef("polymeet_api.zoom.models.meeting_summary_item", "MeetingSummaryItem"))
        ),
        "next_page_token": Field("next_page_token"),
        "page_size": Field("page_size"),
        "from_": Field("from", DATE_TIME),
        "to": Field("to", DATE_TIME),
    }

    summaries: list[MeetingSummaryItem] | Unset = UNSET
    """The summaries of this page."""

    next_page_token: str | Unset = UNSET
    """Cursor of the next page; empty on the last one. It lives 15 minutes."""

    page_size: int | Unset = UNSET
    """Items a page."""

    from_: datetime.datetime | Unset = UNSET
    """Earliest creation that was asked for, in UTC."""

    to: datetime.datetime | Unset = UNSET
    """Latest creation that was asked for, in UTC."""
