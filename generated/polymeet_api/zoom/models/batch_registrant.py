from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class BatchRegistrant(Model):
    """One of the people who were registered."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "registrant_id": Field("registrant_id", required=True),
        "email": Field("email"),
        "join_url": Field("join_url", secret=True),
        "participant_pin_code": Field("participant_pin_code", secret=True),
    }

    registrant_id: str
    """Id of the registrant."""

    email: str | Unset = UNSET
    """E-mail address."""

    join_url: str | Unset = UNSET
    """Link by which this person joins once approved."""

    participant_pin_code: int | Unset = UNSET
    """PIN by which the person proves their identity when joining by telephone."""
