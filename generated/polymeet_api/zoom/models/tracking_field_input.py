from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class TrackingFieldInput(Model):
    """A tracking field to set on a meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "field": Field("field", required=True),
        "value": Field("value"),
    }

    field: str
    """Label of the field, as the account defined it."""

    value: str | Unset = UNSET
    """Value of the field."""
