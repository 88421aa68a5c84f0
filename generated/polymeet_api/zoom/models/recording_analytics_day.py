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
    Model,
    Unset,
    new,
)

if TYPE_CHECKING:
    import datetime


@define(kw_only=True, repr=False)
class RecordingAnalyticsDay(Model):
    """How many people watched and downloaded on one day."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "date": Field("date", DATE),
        "views_total_count": Field("views_total_count"),
        "downloads_total_count": Field("downloads_total_count"),
    }

    date: datetime.date | Unset = UNSET
    """The day."""

    views_total_count: int | Unset = UNSET
    """Number of people who watched."""

    downloads_total_count: int | Unset = UNSET
    """Number of people who downloaded."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not RecordingAnalyticsDay or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("date")) is None or (value := DATE.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.date = value
        if (value := data.get("views_total_count")) is None:
            unset += 1
            value = UNSET
        model.views_total_count = value
        if (value := data.get("downloads_total_count")) is None:
            unset += 1
            value = UNSET
        model.downloads_total_count = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not RecordingAnalyticsDay:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.date) is not UNSET:
            data["date"] = convert(self, DATE, None, value)
        if (value := self.views_total_count) is not UNSET:
            data["views_total_count"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.downloads_total_count) is not UNSET:
            data["downloads_total_count"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
