from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE_TIME, UNSET, Field, Model, Unset

if TYPE_CHECKING:
    import datetime


@define(kw_only=True, repr=False)
class RecordingAnalyticsDetail(Model):
    """One time that somebody watched or downloaded a recording."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name"),
        "email": Field("email"),
        "date_time": Field("date_time", DATE_TIME),
        "duration": Field("duration"),
    }

    name: str | Unset = UNSET
    """Name of the person."""

    email: str | Unset = UNSET
    """E-mail address of the person."""

    date_time: datetime.datetime | Unset = UNSET
    """When it happened."""

    duration: int | Unset = UNSET
    """Seconds watched; of a view only."""
