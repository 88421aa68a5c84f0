from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE, UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    import datetime

    from ..models.recording_analytics_day import RecordingAnalyticsDay


@define(kw_only=True, repr=False)
class RecordingAnalyticsSummary(Model):
    """How many people watched and downloaded, day by day."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "from_": Field("from", DATE),
        "to": Field("to", DATE),
        "analytics_summary": Field(
            "analytics_summary",
            ListOf(ModelRef("polymeet_api.zoom.models.recording_analytics_day", "RecordingAnalyticsDay")),
        ),
    }

    from_: datetime.date | Unset = UNSET
    """First day that was asked for."""

    to: datetime.date | Unset = UNSET
    """Last day that was asked for."""

    analytics_summary: list[RecordingAnalyticsDay] | Unset = UNSET
    """The days."""
