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
    ModelRef,
    Unset,
    new,
)

if TYPE_CHECKING:
    from ..models.sip_header import SipHeader

_ADDITIONAL_HEADERS = ListOf(ModelRef("polymeet_api.zoom.models.sip_header", "SipHeader"))


@define(kw_only=True, repr=False)
class SipHeaders(Model):
    """participant.invite.room_system_callout with call_type sip: headers by which the called system knows the caller."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "from_uri": Field("from_uri"),
        "from_display_name": Field("from_display_name"),
        "to_display_name": Field("to_display_name"),
        "additional_headers": Field("additional_headers", _ADDITIONAL_HEADERS),
    }

    from_uri: str | Unset = UNSET
    """URI of the caller, beginning with sip: or sips:, up to 256 characters."""

    from_display_name: str | Unset = UNSET
    """Name of the caller, up to 64 characters."""

    to_display_name: str | Unset = UNSET
    """Name under which the called system appears in the meeting, up to 64 characters."""

    additional_headers: list[SipHeader] | Unset = UNSET
    """Further headers, 1 to 10, each up to 256 bytes long."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not SipHeaders or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("from_uri")) is None:
            unset += 1
            value = UNSET
        model.from_uri = value
        if (value := data.get("from_display_name")) is None:
            unset += 1
            value = UNSET
        model.from_display_name = value
        if (value := data.get("to_display_name")) is None:
            unset += 1
            value = UNSET
        model.to_display_name = value
        if (value := data.get("additional_headers")) is None or (value := _ADDITIONAL_HEADERS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.additional_headers = value
        model.additional_properties = {} if len(data) + unset == 4 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not SipHeaders:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.from_uri) is not UNSET:
            data["from_uri"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.from_display_name) is not UNSET:
            data["from_display_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.to_display_name) is not UNSET:
            data["to_display_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.additional_headers) is not UNSET:
            data["additional_headers"] = convert(self, _ADDITIONAL_HEADERS, None, value)
