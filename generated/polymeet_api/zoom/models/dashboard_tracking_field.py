from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class DashboardTrackingField(Model):
    """A tracking field and its value."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "field": Field("field"),
        "value": Field("value"),
    }

    field: str | Unset = UNSET
    """Label of the tracking field."""

    value: str | Unset = UNSET
    """Value."""
