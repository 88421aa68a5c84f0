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

    from ..models.meeting_summary_item import MeetingSummaryItem

_SUMMARIES = ListOf(ModelRef("polymeet_api.zoom.models.meeting_summary_item", "MeetingSummaryItem"))


@define(kw_only=True, repr=False)
class MeetingSummaryPage(Model):
    """A page of meeting summaries."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "summaries": Field("summaries", _SUMMARIES),
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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MeetingSummaryPage or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("summaries")) is None or (value := _SUMMARIES.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.summaries = value
        if (value := data.get("next_page_token")) is None:
            unset += 1
            value = UNSET
        model.next_page_token = value
        if (value := data.get("page_size")) is None:
            unset += 1
            value = UNSET
        model.page_size = value
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
        model.additional_properties = {} if len(data) + unset == 5 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MeetingSummaryPage:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.summaries) is not UNSET:
            data["summaries"] = convert(self, _SUMMARIES, None, value)
        if (value := self.next_page_token) is not UNSET:
            data["next_page_token"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.page_size) is not UNSET:
            data["page_size"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.from_) is not UNSET:
            data["from"] = convert(self, DATE_TIME, None, value)
        if (value := self.to) is not UNSET:
            data["to"] = convert(self, DATE_TIME, None, value)
