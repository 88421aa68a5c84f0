from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE_TIME, UNSET, Field, Model, Unset

if TYPE_CHECKING:
    import datetime

    from ..models.participant_status import ParticipantStatus


@define(kw_only=True, repr=False)
class WebinarParticipant(Model):
    """One stay of one person in a webinar that has ended."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("id"),
        "user_id": Field("user_id"),
        "registrant_id": Field("registrant_id"),
        "name": Field("name"),
        "user_email": Field("user_email"),
        "join_time": Field("join_time", DATE_TIME),
        "leave_time": Field("leave_time", DATE_TIME),
        "duration": Field("duration"),
        "status": Field("status"),
        "internal_user": Field("internal_user"),
        "failover": Field("failover"),
    }

    id: str | Unset = UNSET
    """User id of somebody who was signed in to Zoom; empty otherwise."""

    user_id: str | Unset = UNSET
    """Id of this stay; valid in this webinar only."""

    registrant_id: str | Unset = UNSET
    """Registrant id. Zoom sends it only where `include_fields` could ask for it."""

    name: str | Unset = UNSET
    """Display name."""

    user_email: str | Unset = UNSET
    """Email address; usually empty for people outside the host's account."""

    join_time: datetime.datetime | Unset = UNSET
    """When the person joined, in UTC."""

    leave_time: datetime.datetime | Unset = UNSET
    """When the person left, in UTC."""

    duration: int | Unset = UNSET
    """Seconds between joining and leaving in this stay; 0 while Zoom still computes attendance."""

    status: ParticipantStatus.Value | Unset = UNSET
    """Where the person was, in the meeting or in its waiting room."""

    internal_user: bool | Unset = UNSET
    """Whether the person belongs to the host's account."""

    failover: bool | Unset = UNSET
    """Whether the connection failed over to another server."""
