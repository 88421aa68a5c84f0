from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    DATE,
    PLAIN,
    UNSET,
    Convert,
    Field,
    ListOf,
    Model,
    ModelRef,
    Unset,
    new,
)

if TYPE_CHECKING:
    import datetime

    from ..models.cloud_recording_item import CloudRecordingItem

_MEETINGS = ListOf(ModelRef("polymeet_api.zoom.models.cloud_recording_item", "CloudRecordingItem"))


@define(kw_only=True, repr=False)
class CloudRecordingPage(Model):
    """A page of a user's recordings."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "from_": Field("from", DATE),
        "to": Field("to", DATE),
        "meetings": Field("meetings", _MEETINGS),
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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not CloudRecordingPage or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("from")) is None or (value := DATE.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.from_ = value
        if (value := data.get("to")) is None or (value := DATE.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.to = value
        if (value := data.get("meetings")) is None or (value := _MEETINGS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.meetings = value
        if (value := data.get("next_page_token")) is None:
            unset += 1
            value = UNSET
        model.next_page_token = value
        if (value := data.get("page_count")) is None:
            unset += 1
            value = UNSET
        model.page_count = value
        if (value := data.get("page_size")) is None:
            unset += 1
            value = UNSET
        model.page_size = value
        if (value := data.get("total_records")) is None:
            unset += 1
            value = UNSET
        model.total_records = value
        model.additional_properties = {} if len(data) + unset == 7 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not CloudRecordingPage:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.from_) is not UNSET:
            data["from"] = convert(self, DATE, None, value)
        if (value := self.to) is not UNSET:
            data["to"] = convert(self, DATE, None, value)
        if (value := self.meetings) is not UNSET:
            data["meetings"] = convert(self, _MEETINGS, None, value)
        if (value := self.next_page_token) is not UNSET:
            data["next_page_token"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.page_count) is not UNSET:
            data["page_count"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.page_size) is not UNSET:
            data["page_size"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.total_records) is not UNSET:
            data["total_records"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
