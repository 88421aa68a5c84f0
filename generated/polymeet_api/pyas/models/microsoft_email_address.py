from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class MicrosoftEmailAddress(Model):
    """A name and an e-mail address."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name"),
        "address": Field("address"),
    }

    name: str | Unset = UNSET
    """Name."""

    address: str | Unset = UNSET
    """E-mail address."""
