from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset

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
