from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.invite_link_attendee import InviteLinkAttendee


@define(kw_only=True, repr=False)
class InviteLinksCreate(Model):
    """The people to make links for."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "attendees": Field(
            "attendees",
            ListOf(ModelRef("polymeet_api.zoom.models.invite_link_attendee", "InviteLinkAttendee")),
            required=True,
        ),
        "ttl": Field("ttl"),
    }

    attendees: list[InviteLinkAttendee]
    """The people, 1 to 500."""

    ttl: int | Unset = UNSET
    """Seconds for which the links can be used, up to 7,776,000 (90 days); 0 means without end. Zoom's own value is
    7,200 (2 hours)."""
