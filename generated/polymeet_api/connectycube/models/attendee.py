from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class Attendee(Model):
    """Someone who is invited, named by id, by e-mail address, or by both."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("id"),
        "email": Field("email"),
    }

    id: int | Unset = UNSET
    """User id at ConnectyCube."""

    email: str | Unset = UNSET
    """E-mail address; need not belong to a ConnectyCube user."""
