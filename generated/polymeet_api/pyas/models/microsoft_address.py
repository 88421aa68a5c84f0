from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


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
