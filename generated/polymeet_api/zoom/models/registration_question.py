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
    Unset,
    new,
)

if TYPE_CHECKING:
    from ..models.registration_field import RegistrationField


@define(kw_only=True, repr=False)
class RegistrationQuestion(Model):
    """A standard question of the registration form."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "field_name": Field("field_name"),
        "required": Field("required"),
    }

    field_name: RegistrationField.Value | Unset = UNSET
    """The registrant's field that a standard question fills, by its name in the registrant."""

    required: bool | Unset = UNSET
    """Whether the registrant must answer."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not RegistrationQuestion or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("field_name")) is None:
            unset += 1
            value = UNSET
        model.field_name = value
        if (value := data.get("required")) is None:
            unset += 1
            value = UNSET
        model.required = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not RegistrationQuestion:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.field_name) is not UNSET:
            data["field_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.required) is not UNSET:
            data["required"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
