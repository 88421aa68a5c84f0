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
    from ..models.microsoft_email_address import MicrosoftEmailAddress

_EMAIL_ADDRESS = ModelRef("polymeet_api.pyas.models.microsoft_email_address", "MicrosoftEmailAddress")


@define(kw_only=True, repr=False)
class MicrosoftRecipient(Model):
    """Someone with an e-mail address."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "email_address": Field("emailAddress", _EMAIL_ADDRESS),
    }

    email_address: MicrosoftEmailAddress | Unset = UNSET
    """A name and an e-mail address."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MicrosoftRecipient or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("emailAddress")) is None or (value := _EMAIL_ADDRESS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.email_address = value
        model.additional_properties = {} if len(data) + unset == 1 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MicrosoftRecipient:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.email_address) is not UNSET:
            data["emailAddress"] = convert(self, _EMAIL_ADDRESS, None, value)
