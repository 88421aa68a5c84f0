from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    DATE_TIME,
    MISSING,
    PLAIN,
    UNSET,
    Convert,
    Field,
    Model,
    Unset,
    new,
    parse_date_time,
)

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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not PastMeetingInstance or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("uuid")) is None:
            unset += 1
            value = MISSING
        model.uuid = value
        value = data.get("start_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.start_time = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not PastMeetingInstance:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.uuid) is not MISSING:
            data["uuid"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.start_time) is not UNSET:
            data["start_time"] = convert(self, DATE_TIME, None, value)
