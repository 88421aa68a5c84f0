from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    MISSING,
    PLAIN,
    UNSET,
    Convert,
    Field,
    Model,
    Unset,
    new,
)


@define(kw_only=True, repr=False)
class BatchRegistrant(Model):
    """One of the people who were registered."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "registrant_id": Field("registrant_id", required=True),
        "email": Field("email"),
        "join_url": Field("join_url", secret=True),
        "participant_pin_code": Field("participant_pin_code", secret=True),
    }

    registrant_id: str
    """Id of the registrant."""

    email: str | Unset = UNSET
    """E-mail address."""

    join_url: str | Unset = UNSET
    """Link by which this person joins once approved."""

    participant_pin_code: int | Unset = UNSET
    """PIN by which the person proves their identity when joining by telephone."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not BatchRegistrant or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("registrant_id")) is None:
            unset += 1
            value = MISSING
        model.registrant_id = value
        if (value := data.get("email")) is None:
            unset += 1
            value = UNSET
        model.email = value
        if (value := data.get("join_url")) is None:
            unset += 1
            value = UNSET
        model.join_url = value
        if (value := data.get("participant_pin_code")) is None:
            unset += 1
            value = UNSET
        model.participant_pin_code = value
        model.additional_properties = {} if len(data) + unset == 4 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not BatchRegistrant:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.registrant_id) is not MISSING:
            data["registrant_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.email) is not UNSET:
            data["email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.join_url) is not UNSET:
            data["join_url"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.participant_pin_code) is not UNSET:
            data["participant_pin_code"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
