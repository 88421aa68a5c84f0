from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class RegistrantReference(Model):
    """Names one registrant."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("id"),
        "email": Field("email"),
    }

    id: str | Unset = UNSET
    """Id of the registrant."""

    email: str | Unset = UNSET
    """E-mail address of the registrant."""
