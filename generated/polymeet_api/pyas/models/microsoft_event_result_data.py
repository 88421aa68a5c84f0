from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    UNSET,
    Convert,
    Field,
    Model,
    ModelRef,
    Unset,
    new,
)

if TYPE_CHECKING:
    from ..models.microsoft_event import MicrosoftEvent

_EVENT = ModelRef("polymeet_api.pyas.models.microsoft_event", "MicrosoftEvent")


@define(kw_only=True, repr=False)
class MicrosoftEventResultData(Model):
    """Holds the event."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "event": Field("event", _EVENT),
    }

    event: MicrosoftEvent | Unset = UNSET
    """An Outlook event as Microsoft Graph describes it. For some calls the documents show a Google event instead; its
    id, start, end and attendees are read all the same, and the rest is kept as it came."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MicrosoftEventResultData or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("event")) is None or (value := _EVENT.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.event = value
        model.additional_properties = {} if len(data) + unset == 1 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MicrosoftEventResultData:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.event) is not UNSET:
            data["event"] = convert(self, _EVENT, None, value)
