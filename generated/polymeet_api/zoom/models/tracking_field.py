from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class TrackingField(Model):
    """A label that the account attaches to its meetings for reporting, and its value."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "field": Field("field"),
        "value": Field("value"),
        "visible": Field("visible"),
    }

    field: str | Unset = UNSET
    """Label of the field."""

    value: str | Unset = UNSET
    """Value of the field."""

    visible: bool | Unset = UNSET
    """Whether the web portal offers the field when people schedule; false means only the API can set it."""
