from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    DATE,
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

    from ..models.recording_analytics_day import RecordingAnalyticsDay

_ANALYTICS_SUMMARY = ListOf(ModelRef("polymeet_api.zoom.models.recording_analytics_day", "RecordingAnalyticsDay"))


@define(kw_only=True, repr=False)
class RecordingAnalyticsSummary(Model):
    """How many people watched and downloaded, day by day."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "from_": Field("from", DATE),
        "to": Field("to", DATE),
        "analytics_summary": Field("analytics_summary", _ANALYTICS_SUMMARY),
    }

    from_: datetime.date | Unset = UNSET
    """First day that was asked for."""

    to: datetime.date | Unset = UNSET
    """Last day that was asked for."""

    analytics_summary: list[RecordingAnalyticsDay] | Unset = UNSET
    """The days."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not RecordingAnalyticsSummary or type(data) is not dict:
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
        if (value := data.get("analytics_summary")) is None or (value := _ANALYTICS_SUMMARY.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.analytics_summary = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not RecordingAnalyticsSummary:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.from_) is not UNSET:
            data["from"] = convert(self, DATE, None, value)
        if (value := self.to) is not UNSET:
            data["to"] = convert(self, DATE, None, value)
        if (value := self.analytics_summary) is not UNSET:
            data["analytics_summary"] = convert(self, _ANALYTICS_SUMMARY, None, value)
