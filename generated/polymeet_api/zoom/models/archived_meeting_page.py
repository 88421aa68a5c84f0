from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    DATE_TIME,
    PLAIN,
    UNSET,
    Convert,
    Field,
    ListOf,
    Model,
    ModelRef,
    Unset,
    new,
    parse_date_time,
)

if TYPE_CHECKING:
    import datetime

    from ..models.archived_meeting import ArchivedMeeting

_MEETINGS = ListOf(ModelRef("polymeet_api.zoom.models.archived_meeting", "ArchivedMeeting"))


@define(kw_only=True, repr=False)
class ArchivedMeetingPage(Model):
    """A page of archived meetings and webinars in a window of time."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "from_": Field("from", DATE_TIME),
        "to": Field("to", DATE_TIME),
        "next_page_token": Field("next_page_token"),
        "page_size": Field("page_size"),
        "total_records": Field("total_records"),
        "meetings": Field("meetings", _MEETINGS),
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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ArchivedMeetingPage or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        value = data.get("from")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.from_ = value
        value = data.get("to")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.to = value
        if (value := data.get("next_page_token")) is None:
            unset += 1
            value = UNSET
        model.next_page_token = value
        if (value := data.get("page_size")) is None:
            unset += 1
            value = UNSET
        model.page_size = value
        if (value := data.get("total_records")) is None:
            unset += 1
            value = UNSET
        model.total_records = value
        if (value := data.get("meetings")) is None or (value := _MEETINGS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.meetings = value
        model.additional_properties = {} if len(data) + unset == 6 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not ArchivedMeetingPage:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.from_) is not UNSET:
            data["from"] = convert(self, DATE_TIME, None, value)
        if (value := self.to) is not UNSET:
            data["to"] = convert(self, DATE_TIME, None, value)
        if (value := self.next_page_token) is not UNSET:
            data["next_page_token"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.page_size) is not UNSET:
            data["page_size"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.total_records) is not UNSET:
            data["total_records"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.meetings) is not UNSET:
            data["meetings"] = convert(self, _MEETINGS, None, value)
