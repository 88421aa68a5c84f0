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
    ListOf,
    Model,
    ModelRef,
    Unset,
    new,
    parse_date_time,
)

if TYPE_CHECKING:
    import datetime

    from ..models.occurrence import Occurrence

_OCCURRENCES = ListOf(ModelRef("polymeet_api.zoom.models.occurrence", "Occurrence"))


@define(kw_only=True, repr=False)
class RegistrantAdded(Model):
    """The outcome of a registration."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "registrant_id": Field("registrant_id", required=True),
        "id": Field("id"),
        "topic": Field("topic"),
        "start_time": Field("start_time", DATE_TIME),
        "join_url": Field("join_url", secret=True),
        "participant_pin_code": Field("participant_pin_code", secret=True),
        "occurrences": Field("occurrences", _OCCURRENCES),
    }

    registrant_id: str
    """Id of the registrant."""

    id: int | Unset = UNSET
    """Id of the meeting."""

    topic: str | Unset = UNSET
    """Topic of the meeting."""

    start_time: datetime.datetime | Unset = UNSET
    """Start of the meeting."""

    join_url: str | Unset = UNSET
    """Link by which this person joins; missing while the meeting's approval_type is 1 (manual) and the person waits
    for approval."""

    participant_pin_code: int | Unset = UNSET
    """PIN by which the person proves their identity when joining by telephone."""

    occurrences: list[Occurrence] | Unset = UNSET
    """The occurrences of a series that the person is registered for."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not RegistrantAdded or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("registrant_id")) is None:
            unset += 1
            value = MISSING
        model.registrant_id = value
        if (value := data.get("id")) is None:
            unset += 1
            value = UNSET
        model.id = value
        if (value := data.get("topic")) is None:
            unset += 1
            value = UNSET
        model.topic = value
        value = data.get("start_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.start_time = value
        if (value := data.get("join_url")) is None:
            unset += 1
            value = UNSET
        model.join_url = value
        if (value := data.get("participant_pin_code")) is None:
            unset += 1
            value = UNSET
        model.participant_pin_code = value
        if (value := data.get("occurrences")) is None or (value := _OCCURRENCES.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.occurrences = value
        model.additional_properties = {} if len(data) + unset == 7 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not RegistrantAdded:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.registrant_id) is not MISSING:
            data["registrant_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.id) is not UNSET:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.topic) is not UNSET:
            data["topic"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.start_time) is not UNSET:
            data["start_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.join_url) is not UNSET:
            data["join_url"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.participant_pin_code) is not UNSET:
            data["participant_pin_code"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.occurrences) is not UNSET:
            data["occurrences"] = convert(self, _OCCURRENCES, None, value)
