from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class MeetingInvitee(Model):
    """Someone invited, as read."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "email": Field("email"),
        "internal_user": Field("internal_user"),
    }

    email: str | Unset = UNSET
    """E-mail address."""

    internal_user: bool | Unset = UNSET
    """Whether the person belongs to the host's account."""
