from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE_TIME, UNSET, Field, Model, Unset

if TYPE_CHECKING:
    import datetime

    from ..models.occurrence_status import OccurrenceStatus


@define(kw_only=True, repr=False)
class Occurrence(Model):
    """One meeting of a series."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "occurrence_id": Field("occurrence_id"),
        "start_time": Field("start_time", DATE_TIME),
        "duration": Field("duration"),
        "status": Field("status"),
    }

    occurrence_id: str | Unset = UNSET
    """Its id, a number of milliseconds since 1970 written as text."""

    start_time: datetime.datetime | Unset = UNSET
    """Start in UTC."""

    duration: int | Unset = UNSET
    """Length in minutes."""

    status: OccurrenceStatus.Value | Unset = UNSET
    """available: it will take place; deleted: it was taken out of the series."""
