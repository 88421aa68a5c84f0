from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class BatchRegistrantInput(Model):
    """One of the people to register; the other questions of the form are left open."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "email": Field("email", required=True),
        "first_name": Field("first_name", required=True),
        "last_name": Field("last_name"),
    }

    email: str
    """E-mail address."""

    first_name: str
    """First name."""

    last_name: str | Unset = UNSET
    """Last name."""
