from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE, UNSET, Field, Model, Unset

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
