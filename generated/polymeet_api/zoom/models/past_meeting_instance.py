from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE_TIME, UNSET, Field, Model, Unset

if TYPE_CHECKING:
    import datetime


@define(kw_only=True, repr=False)
class PastMeetingInstance(Model):
    """One ended instance of a meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "uuid": Field("uuid", required=True),
        "start_time": Field("start_time", DATE_TIME),
    }

    uuid: str
    """UUID of this instance; each instance has its own."""

    start_time: datetime.datetime | Unset = UNSET
    """When it really started, in UTC."""
