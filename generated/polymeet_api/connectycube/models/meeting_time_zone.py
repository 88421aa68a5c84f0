from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class MeetingTimeZone(Model):
    """A time zone, as an offset and as a name."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "offset": Field("offset"),
        "name": Field("name"),
    }

    offset: int | Unset = UNSET
    """Offset from UTC in minutes, such as 120 or -300."""

    name: str | Unset = UNSET
    """IANA name, such as Europe/Riga."""
