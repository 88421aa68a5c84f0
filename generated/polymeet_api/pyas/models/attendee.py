from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import Field, Model


@define(kw_only=True, repr=False)
class Attendee(Model):
    """Someone who is invited to a Zoom meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "email": Field("email", required=True),
    }

    email: str
    """E-mail address."""
