from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class MeetingInviteeInput(Model):
    """Someone to invite."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "email": Field("email"),
    }

    email: str | Unset = UNSET
    """E-mail address."""
