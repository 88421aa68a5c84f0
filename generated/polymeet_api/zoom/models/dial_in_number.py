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
    from ..models.dial_in_number_type import DialInNumberType


@define(kw_only=True, repr=False)
class DialInNumber(Model):
    """A telephone number that leads into the meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "number": Field("number"),
        "type_": Field("type"),
        "country": Field("country"),
        "country_name": Field("country_name"),
        "city": Field("city"),
    }

    number: str | Unset = UNSET
    """The number with its country prefix."""

    type_: DialInNumberType.Value | Unset = UNSET
    """toll: the caller pays; tollfree: the call is free."""

    country: str | Unset = UNSET
    """Country as two-letter code."""

    country_name: str | Unset = UNSET
    """Name of the country."""

    city: str | Unset = UNSET
    """City of the number, if it has one."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not DialInNumber or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("number")) is None:
            unset += 1
            value = UNSET
        model.number = value
        if (value := data.get("type")) is None:
            unset += 1
            value = UNSET
        model.type_ = value
        if (value := data.get("country")) is None:
            unset += 1
            value = UNSET
        model.country = value
        if (value := data.get("country_name")) is None:
            unset += 1
            value = UNSET
        model.country_name = value
        if (value := data.get("city")) is None:
            unset += 1
            value = UNSET
        model.city = value
        model.additional_properties = {} if len(data) + unset == 5 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not DialInNumber:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.number) is not UNSET:
            data["number"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.type_) is not UNSET:
            data["type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.country) is not UNSET:
            data["country"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.country_name) is not UNSET:
            data["country_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.city) is not UNSET:
            data["city"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
