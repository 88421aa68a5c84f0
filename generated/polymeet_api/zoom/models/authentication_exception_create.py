from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class AuthenticationExceptionCreate(Model):
    """Someone who is to join without signing in."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name"),
        "email": Field("email"),
    }

    name: str | Unset = UNSET
    """Name."""

    email: str | Unset = UNSET
    """E-mail address."""
