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
    from ..models.microsoft_event import MicrosoftEvent

_EVENTS = ListOf(ModelRef("polymeet_api.pyas.models.microsoft_event", "MicrosoftEvent"))


@define(kw_only=True, repr=False)
class MicrosoftEventPageData(Model):
    """A page of Outlook events."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "events": Field("events", _EVENTS),
        "next_page_token": Field("nextPageToken", nullable=True),
        "count": Field("count"),
    }

    events: list[MicrosoftEvent] | Unset = UNSET
    """The events."""

    next_page_token: None | str | Unset = UNSET
    """Cursor of the next page; null on the last one."""

    count: int | Unset = UNSET
    """How many events this page has."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MicrosoftEventPageData or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("events")) is None or (value := _EVENTS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.events = value
        value = data.get("nextPageToken", UNSET)
        if value is UNSET:
            unset += 1
        model.next_page_token = value
        if (value := data.get("count")) is None:
            unset += 1
            value = UNSET
        model.count = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MicrosoftEventPageData:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.events) is not UNSET:
            data["events"] = convert(self, _EVENTS, None, value)
        if (value := self.next_page_token) is not UNSET:
            data["nextPageToken"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.count) is not UNSET:
            data["count"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
