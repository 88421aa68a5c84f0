from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE, UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    import datetime

    from ..models.dashboard_meeting import DashboardMeeting


@define(kw_only=True, repr=False)
class DashboardMeetingPage(Model):
    """A page of meetings in a window of days."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "from_": Field("from", DATE),
        "to": Field("to", DATE),
        "next_page_token": Field("next_page_token"),
        "page_count": Field("page_count"),
        "page_number": Field("page_number"),
        "page_size": Field("page_size"),
        "total_records": Field("total_records"),
        "meetings": Field(
            "meetings", ListOf(ModelRef("polymeet_api.zoom.models.dashboard_meeting", "DashboardMeeting"))
        ),
    }

    from_: datetime.date | Unset = UNSET
    """First day of the window."""

    to: datetime.date | Unset = UNSET
    """Last day of the window."""

    next_page_token: str | Unset = UNSET
    """Cursor of the next page; empty on the last page."""

    page_count: int | Unset = UNSET
    """Number of pages."""

    page_number: int | Unset = UNSET
    """Number of this page. Use next_page_token."""

    page_size: int | Unset = UNSET
    """Items a page, up to 300."""

    total_records: int | Unset = UNSET
    """Number of items over all pages."""

    meetings: list[DashboardMeeting] | Unset = UNSET
    """The meetings."""
