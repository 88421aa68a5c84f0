from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class SipHeader(Model):
    """One further SIP header."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "key": Field("key"),
        "value": Field("value"),
    }

    key: str | Unset = UNSET
    """Name of the header, up to 32 characters; by SIP custom it begins with X-."""

    value: str | Unset = UNSET
    """Value of the header, up to 256 characters."""
