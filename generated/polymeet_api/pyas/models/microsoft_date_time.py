from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class MicrosoftDateTime(Model):
    """A time in a zone."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "date_time": Field("dateTime"),
        "time_zone": Field("timeZone"),
    }

    date_time: str | Unset = UNSET
    """Local time in timeZone, with 7 digits after the point and without offset. A Google event has an offset."""

    time_zone: str | Unset = UNSET
    """Name of the zone, IANA or Windows, such as UTC."""
