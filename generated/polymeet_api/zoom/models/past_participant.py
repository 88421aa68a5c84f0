from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    DATE_TIME,
    PLAIN,
    UNSET,
    Convert,
    Field,
    Model,
    Unset,
    new,
    parse_date_time,
)

if TYPE_CHECKING:
    import datetime

    from ..models.participant_status import ParticipantStatus


@define(kw_only=True, repr=False)
class PastParticipant(Model):
    """One stay of one person in a meeting that has ended."""

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
    """Id of this stay; valid in this meeting only."""

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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not PastParticipant or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("id")) is None:
            unset += 1
            value = UNSET
        model.id = value
        if (value := data.get("user_id")) is None:
            unset += 1
            value = UNSET
        model.user_id = value
        if (value := data.get("registrant_id")) is None:
            unset += 1
            value = UNSET
        model.registrant_id = value
        if (value := data.get("name")) is None:
            unset += 1
            value = UNSET
        model.name = value
        if (value := data.get("user_email")) is None:
            unset += 1
            value = UNSET
        model.user_email = value
        value = data.get("join_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.join_time = value
        value = data.get("leave_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.leave_time = value
        if (value := data.get("duration")) is None:
            unset += 1
            value = UNSET
        model.duration = value
        if (value := data.get("status")) is None:
            unset += 1
            value = UNSET
        model.status = value
        if (value := data.get("internal_user")) is None:
            unset += 1
            value = UNSET
        model.internal_user = value
        if (value := data.get("failover")) is None:
            unset += 1
            value = UNSET
        model.failover = value
        model.additional_properties = {} if len(data) + unset == 11 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not PastParticipant:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.id) is not UNSET:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.user_id) is not UNSET:
            data["user_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.registrant_id) is not UNSET:
            data["registrant_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.name) is not UNSET:
            data["name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.user_email) is not UNSET:
            data["user_email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.join_time) is not UNSET:
            data["join_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.leave_time) is not UNSET:
            data["leave_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.duration) is not UNSET:
            data["duration"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.status) is not UNSET:
            data["status"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.internal_user) is not UNSET:
            data["internal_user"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.failover) is not UNSET:
            data["failover"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
