from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    MISSING,
    PLAIN,
    Convert,
    Field,
    Model,
    new,
)


@define(kw_only=True, repr=False)
class EventLocation(Model):
    """The postal address of an event that takes place somewhere."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "street": Field("street", required=True),
        "city": Field("city", required=True),
        "state": Field("state", required=True),
        "zip_code": Field("zipCode", required=True),
        "country": Field("country", required=True),
    }

    street: str
    """Street and number."""

    city: str
    """City."""

    state: str
    """State or province."""

    zip_code: str
    """Postal code."""

    country: str
    """Country."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not EventLocation or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("street")) is None:
            unset += 1
            value = MISSING
        model.street = value
        if (value := data.get("city")) is None:
            unset += 1
            value = MISSING
        model.city = value
        if (value := data.get("state")) is None:
            unset += 1
            value = MISSING
        model.state = value
        if (value := data.get("zipCode")) is None:
            unset += 1
            value = MISSING
        model.zip_code = value
        if (value := data.get("country")) is None:
            unset += 1
            value = MISSING
        model.country = value
        model.additional_properties = {} if len(data) + unset == 5 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not EventLocation:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.street) is not MISSING:
            data["street"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.city) is not MISSING:
            data["city"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.state) is not MISSING:
            data["state"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.zip_code) is not MISSING:
            data["zipCode"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.country) is not MISSING:
            data["country"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
