from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    DATE_TIME,
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
class MicrosoftResponseStatus(Model):
    """What somebody answered to the invitation."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "response": Field("response"),
        "time": Field("time", DATE_TIME),
    }

    response: str | Unset = UNSET
    """The answer, such as organizer or none."""

    time: datetime.datetime | Unset = UNSET
    """When they answered, in UTC; in the year 1 if they did not."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MicrosoftResponseStatus or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("response")) is None:
            unset += 1
            value = UNSET
        model.response = value
        value = data.get("time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.time = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MicrosoftResponseStatus:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.response) is not UNSET:
            data["response"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.time) is not UNSET:
            data["time"] = convert(self, DATE_TIME, None, value)
