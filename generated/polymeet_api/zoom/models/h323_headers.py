from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class H323Headers(Model):
    """participant.invite.room_system_callout with call_type h323: names by which the called system knows the caller."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "from_display_name": Field("from_display_name"),
        "to_display_name": Field("to_display_name"),
    }

    from_display_name: str | Unset = UNSET
    """Name of the caller, up to 64 characters."""

    to_display_name: str | Unset = UNSET
    """Name under which the called system appears in the meeting, up to 64 characters."""
