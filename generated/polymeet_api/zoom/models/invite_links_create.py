from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    MISSING,
    PLAIN,
    UNSET,
    Convert,
    Field,
    ListOf,
    Model,
    ModelRef,
    Unset,
    new,
)

if TYPE_CHECKING:
    from ..models.invite_link_attendee import InviteLinkAttendee

_ATTENDEES = ListOf(ModelRef("polymeet_api.zoom.models.invite_link_attendee", "InviteLinkAttendee"))


@define(kw_only=True, repr=False)
class InviteLinksCreate(Model):
    """The people to make links for."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "attendees": Field("attendees", _ATTENDEES, required=True),
        "ttl": Field("ttl"),
    }

    attendees: list[InviteLinkAttendee]
    """The people, 1 to 500."""

    ttl: int | Unset = UNSET
    """Seconds for which the links can be used, up to 7,776,000 (90 days); 0 means without end. Zoom's own value is
    7,200 (2 hours)."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not InviteLinksCreate or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("attendees")) is None or (value := _ATTENDEES.decode(value)) is MISSING:
            unset += 1
            value = MISSING
        model.attendees = value
        if (value := data.get("ttl")) is None:
            unset += 1
            value = UNSET
        model.ttl = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not InviteLinksCreate:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.attendees) is not MISSING:
            data["attendees"] = convert(self, _ATTENDEES, None, value)
        if (value := self.ttl) is not UNSET:
            data["ttl"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
