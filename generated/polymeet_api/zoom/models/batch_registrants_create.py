from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
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
)

if TYPE_CHECKING:
    from ..models.batch_registrant_input import BatchRegistrantInput

_REGISTRANTS = ListOf(ModelRef("polymeet_api.zoom.models.batch_registrant_input", "BatchRegistrantInput"))


@define(kw_only=True, repr=False)
class BatchRegistrantsCreate(Model):
    """People to register at once."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "registrants": Field("registrants", _REGISTRANTS, required=True),
        "auto_approve": Field("auto_approve"),
        "registrants_confirmation_email": Field("registrants_confirmation_email"),
    }

    registrants: list[BatchRegistrantInput]
    """The people, 1 to 30."""

    auto_approve: bool | Unset = UNSET
    """True approves them at once in a meeting whose approval_type is 1 (manual). It does nothing where approval_type
    is 0 (automatic)."""

    registrants_confirmation_email: bool | Unset = UNSET
    """Whether they get a confirmation by e-mail."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not BatchRegistrantsCreate or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("registrants")) is None or (value := _REGISTRANTS.decode(value)) is MISSING:
            unset += 1
            value = MISSING
        model.registrants = value
        if (value := data.get("auto_approve")) is None:
            unset += 1
            value = UNSET
        model.auto_approve = value
        if (value := data.get("registrants_confirmation_email")) is None:
            unset += 1
            value = UNSET
        model.registrants_confirmation_email = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not BatchRegistrantsCreate:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.registrants) is not MISSING:
            data["registrants"] = convert(self, _REGISTRANTS, None, value)
        if (value := self.auto_approve) is not UNSET:
            data["auto_approve"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.registrants_confirmation_email) is not UNSET:
            data["registrants_confirmation_email"] = (
                value if value.__class__ in PLAIN else convert(self, ANY, None, value)
            )
