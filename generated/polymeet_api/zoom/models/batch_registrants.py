from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    MISSING,
    Convert,
    Field,
    ListOf,
    Model,
    ModelRef,
    new,
)

if TYPE_CHECKING:
    from ..models.batch_registrant import BatchRegistrant

_REGISTRANTS = ListOf(ModelRef("polymeet_api.zoom.models.batch_registrant", "BatchRegistrant"))


@define(kw_only=True, repr=False)
class BatchRegistrants(Model):
    """The outcome of a registration of several people."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "registrants": Field("registrants", _REGISTRANTS, required=True),
    }

    registrants: list[BatchRegistrant]
    """The people who were registered."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not BatchRegistrants or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("registrants")) is None or (value := _REGISTRANTS.decode(value)) is MISSING:
            unset += 1
            value = MISSING
        model.registrants = value
        model.additional_properties = {} if len(data) + unset == 1 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not BatchRegistrants:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.registrants) is not MISSING:
            data["registrants"] = convert(self, _REGISTRANTS, None, value)
