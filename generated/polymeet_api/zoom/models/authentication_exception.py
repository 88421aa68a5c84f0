from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class AuthenticationException(Model):
    """Someone who joins without signing in."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name"),
        "email": Field("email"),
        "join_url": Field("join_url", secret=True),
    }

    name: str | Unset = UNSET
    """Name."""

    email: str | Unset = UNSET
    """E-mail address."""

    join_url: str | Unset = UNSET
    """This person's own link, which opens the meeting without signing in."""
