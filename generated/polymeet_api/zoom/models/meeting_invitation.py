from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    PLAIN,
    UNSET,
    Convert,
    Field,
    ListOf,
    Model,
    Unset,
    new,
)

if TYPE_CHECKING:
    pass

_SIP_LINKS = ListOf(ANY)


@define(kw_only=True, repr=False)
class MeetingInvitation(Model):
    """What to send to invited people."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "invitation": Field("invitation", secret=True),
        "sip_links": Field("sip_links", _SIP_LINKS),
    }

    invitation: str | Unset = UNSET
    """The whole text, lines ended by CR LF. It contains the passcode."""

    sip_links: list[str] | Unset = UNSET
    """SIP addresses of the meeting."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MeetingInvitation or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("invitation")) is None:
            unset += 1
            value = UNSET
        model.invitation = value
        if (value := data.get("sip_links")) is None or (value := _SIP_LINKS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.sip_links = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MeetingInvitation:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.invitation) is not UNSET:
            data["invitation"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.sip_links) is not UNSET:
            data["sip_links"] = convert(self, _SIP_LINKS, None, value)
