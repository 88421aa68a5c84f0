from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class UserCustomAttribute(Model):
    """A value for an attribute that the account defined."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "key": Field("key"),
        "name": Field("name"),
        "value": Field("value"),
    }

    key: str | Unset = UNSET
    """Id of the attribute."""

    name: str | Unset = UNSET
    """Name of the attribute."""

    value: str | Unset = UNSET
    """Value for this user."""
