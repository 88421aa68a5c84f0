from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class DashboardCustomKey(Model):
    """A key and its value."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "key": Field("key"),
        "value": Field("value"),
    }

    key: str | Unset = UNSET
    """Key."""

    value: str | Unset = UNSET
    """Value."""
