from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import Field, Model


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
