from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

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


@define(kw_only=True, repr=False)
class MicrosoftAddress(Model):
    """A postal address."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "street": Field("street"),
        "city": Field("city"),
        "state": Field("state"),
        "postal_code": Field("postalCode"),
        "country_or_region": Field("countryOrRegion"),
    }

    street: str | Unset = UNSET
    """Street and number."""

    city: str | Unset = UNSET
    """City."""

    state: str | Unset = UNSET
    """State or province."""

    postal_code: str | Unset = UNSET
    """Postal code."""

    country_or_region: str | Unset = UNSET
    """Country or region."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MicrosoftAddress or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("street")) is None:
            unset += 1
            value = UNSET
        model.street = value
        if (value := data.get("city")) is None:
            unset += 1
            value = UNSET
        model.city = value
        if (value := data.get("state")) is None:
            unset += 1
            value = UNSET
        model.state = value
        if (value := data.get("postalCode")) is None:
            unset += 1
            value = UNSET
        model.postal_code = value
        if (value := data.get("countryOrRegion")) is None:
            unset += 1
            value = UNSET
        model.country_or_region = value
        model.additional_properties = {} if len(data) + unset == 5 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MicrosoftAddress:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.street) is not UNSET:
            data["street"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.city) is not UNSET:
            data["city"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.state) is not UNSET:
            data["state"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.postal_code) is not UNSET:
            data["postalCode"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.country_or_region) is not UNSET:
            data["countryOrRegion"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
