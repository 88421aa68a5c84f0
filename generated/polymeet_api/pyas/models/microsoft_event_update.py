from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    MISSING,
    PLAIN,
    Convert,
    Field,
    Model,
    ModelRef,
    new,
)

if TYPE_CHECKING:
    from ..models.event_data_update import EventDataUpdate

_EVENT_DATA = ModelRef("polymeet_api.pyas.models.event_data_update", "EventDataUpdate")


@define(kw_only=True, repr=False)
class MicrosoftEventUpdate(Model):
    """What to change of an event, for whom and in which calendar."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "account_id": Field("accountId", required=True),
        "calendar_id": Field("calendarId", required=True),
        "event_data": Field("eventData", _EVENT_DATA, required=True),
    }

    account_id: str
    """Pyas id of the connected Microsoft account."""

    calendar_id: str
    """Id of the Outlook calendar."""

    event_data: EventDataUpdate
    """What to change of an event; what is left out stays as it is."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MicrosoftEventUpdate or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("accountId")) is None:
            unset += 1
            value = MISSING
        model.account_id = value
        if (value := data.get("calendarId")) is None:
            unset += 1
            value = MISSING
        model.calendar_id = value
        if (value := data.get("eventData")) is None or (value := _EVENT_DATA.decode(value)) is MISSING:
            unset += 1
            value = MISSING
        model.event_data = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MicrosoftEventUpdate:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.account_id) is not MISSING:
            data["accountId"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.calendar_id) is not MISSING:
            data["calendarId"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.event_data) is not MISSING:
            data["eventData"] = convert(self, _EVENT_DATA, None, value)
