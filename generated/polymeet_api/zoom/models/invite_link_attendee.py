from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class InviteLinkAttendee(Model):
    """A person to make a link for."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name", required=True),
        "disable_audio": Field("disable_audio"),
        "disable_video": Field("disable_video"),
    }

    name: str
    """Name under which the person joins, up to 64 characters."""

    disable_audio: bool | Unset = UNSET
    """True lets the person join without sound; false, Zoom's own value, leaves it to the meeting's settings."""

    disable_video: bool | Unset = UNSET
    """True lets the person join without picture; false, Zoom's own value, leaves it to the meeting's settings."""
