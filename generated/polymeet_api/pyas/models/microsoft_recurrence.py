from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    PLAIN,
    UNSET,
    Convert,
    Field,
    Model,
    Unset,
    new,
)


@define(kw_only=True, repr=False)
class MicrosoftRecurrence(Model):
    """How a series repeats, in Graph's form. Pyas' documents show it only as null."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "pattern": Field("pattern", nullable=True),
        "range_": Field("range", nullable=True),
    }

    pattern: Any | Unset = UNSET
    """Which days: an object with type, interval, daysOfWeek, dayOfMonth and more."""

    range_: Any | Unset = UNSET
    """From when to when: an object with type, startDate, endDate, numberOfOccurrences and more."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MicrosoftRecurrence or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        value = data.get("pattern", UNSET)
        if value is UNSET:
            unset += 1
        model.pattern = value
        value = data.get("range", UNSET)
        if value is UNSET:
            unset += 1
        model.range_ = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MicrosoftRecurrence:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.pattern) is not UNSET:
            data["pattern"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.range_) is not UNSET:
            data["range"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
