from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class InMeetingContact(Model):
    """Names one user to invite."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("id"),
        "email": Field("email"),
    }

    id: str | Unset = UNSET
    """User id."""

    email: str | Unset = UNSET
    """E-mail address; not read where an id is given."""
