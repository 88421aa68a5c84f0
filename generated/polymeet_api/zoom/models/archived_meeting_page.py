from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE_TIME, UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    import datetime

    from ..models.archived_meeting import ArchivedMeeting


@define(kw_only=True, repr=False)
class ArchivedMeetingPage(Model):
    """A page of archived meetings and webinars in a window of time."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "from_": Field("from", DATE_TIME),
        "to": Field("to", DATE_TIME),
        "next_page_token": Field("next_page_token"),
        "page_size": Field("page_size"),
        "total_records": Field("total_records"),
        "meetings": Field("meetings", ListOf(ModelRef("polymeet_api.zoom.models.archived_meeting", "ArchivedMeeting"))),
    }

    from_: datetime.datetime | Unset = UNSET
    """Start of the window."""

    to: datetime.datetime | Unset = UNSET
    """End of the window; the current time where the request named a later one."""

    next_page_token: str | Unset = UNSET
    """Cursor of the next page; empty on the last one. It lives 15 minutes."""

    page_size: int | Unset = UNSET
    """Items a page."""

    total_records: int | Unset = UNSET
    """Number of meetings and webinars found."""

    meetings: list[ArchivedMeeting] | Unset = UNSET
    """The meetings and webinars of this page."""
