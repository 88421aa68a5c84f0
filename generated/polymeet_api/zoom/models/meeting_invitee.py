from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    PLAIN,
    UNSET,
    Convert,
    Field,
    Model,
    Unset,
    new,
)


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MeetingInvitee or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("email")) is None:
            unset += 1
            value = UNSET
        model.email = value
        if (value := data.get("internal_user")) is None:
            unset += 1
            value = UNSET
        model.internal_user = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MeetingInvitee:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.email) is not UNSET:
            data["email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.internal_user) is not UNSET:
            data["internal_user"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
