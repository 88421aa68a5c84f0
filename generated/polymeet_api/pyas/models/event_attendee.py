from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import Field, Model


@define(kw_only=True, repr=False)
class EventAttendee(Model):
    """Someone to invite to an Outlook event."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name", required=True),
        "email": Field("email", required=True),
    }

    name: str
    """Name."""

    email: str
    """E-mail address."""
