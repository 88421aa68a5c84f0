from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    PLAIN,
    UNSET,
    Convert,
    Field,
    Model,
    ModelRef,
    Unset,
    new,
)

if TYPE_CHECKING:
    from ..models.microsoft_event_result_data import MicrosoftEventResultData

_DATA = ModelRef("polymeet_api.pyas.models.microsoft_event_result_data", "MicrosoftEventResultData")


@define(kw_only=True, repr=False)
class MicrosoftEventResult(Model):
    """An Outlook event, in the envelope of a read."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "success": Field("success"),
        "data": Field("data", _DATA),
    }

    success: bool | Unset = UNSET
    """Whether the call worked."""

    data: MicrosoftEventResultData | Unset = UNSET
    """Holds the event."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MicrosoftEventResult or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("success")) is None:
            unset += 1
            value = UNSET
        model.success = value
        if (value := data.get("data")) is None or (value := _DATA.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.data = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MicrosoftEventResult:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.success) is not UNSET:
            data["success"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.data) is not UNSET:
            data["data"] = convert(self, _DATA, None, value)
