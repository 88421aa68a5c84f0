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
    from ..models.microsoft_email_address import MicrosoftEmailAddress
    from ..models.microsoft_response_status import MicrosoftResponseStatus

_EMAIL_ADDRESS = ModelRef("polymeet_api.pyas.models.microsoft_email_address", "MicrosoftEmailAddress")
_STATUS = ModelRef("polymeet_api.pyas.models.microsoft_response_status", "MicrosoftResponseStatus")


@define(kw_only=True, repr=False)
class MicrosoftAttendee(Model):
    """Someone who is invited to an Outlook event."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "email_address": Field("emailAddress", _EMAIL_ADDRESS),
        "type_": Field("type"),
        "status": Field("status", _STATUS),
    }

    email_address: MicrosoftEmailAddress | Unset = UNSET
    """A name and an e-mail address."""

    type_: str | Unset = UNSET
    """How much they are needed, such as required."""

    status: MicrosoftResponseStatus | Unset = UNSET
    """What somebody answered to the invitation."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MicrosoftAttendee or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("emailAddress")) is None or (value := _EMAIL_ADDRESS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.email_address = value
        if (value := data.get("type")) is None:
            unset += 1
            value = UNSET
        model.type_ = value
        if (value := data.get("status")) is None or (value := _STATUS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.status = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MicrosoftAttendee:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.email_address) is not UNSET:
            data["emailAddress"] = convert(self, _EMAIL_ADDRESS, None, value)
        if (value := self.type_) is not UNSET:
            data["type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.status) is not UNSET:
            data["status"] = convert(self, _STATUS, None, value)
