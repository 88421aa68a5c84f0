from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
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
    from ..models.zoom_meeting_item import ZoomMeetingItem

_MEETINGS = ListOf(ModelRef("polymeet_api.pyas.models.zoom_meeting_item", "ZoomMeetingItem"))


@define(kw_only=True, repr=False)
class ZoomMeetingPageData(Model):
    """A page of Zoom meetings."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "meetings": Field("meetings", _MEETINGS),
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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ZoomMeetingPageData or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("meetings")) is None or (value := _MEETINGS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.meetings = value
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
        model.additional_properties = {} if len(data) + unset == 4 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not ZoomMeetingPageData:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.meetings) is not UNSET:
            data["meetings"] = convert(self, _MEETINGS, None, value)
        if (value := self.next_page_token) is not UNSET:
            data["next_page_token"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.page_size) is not UNSET:
            data["page_size"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.total_records) is not UNSET:
            data["total_records"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
