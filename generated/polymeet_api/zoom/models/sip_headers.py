from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.sip_header import SipHeader


@define(kw_only=True, repr=False)
class SipHeaders(Model):
    """participant.invite.room_system_callout with call_type sip: headers by which the called system knows the caller."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "from_uri": Field("from_uri"),
        "from_display_name": Field("from_display_name"),
        "to_display_name": Field("to_display_name"),
        "additional_headers": Field(
            "additional_headers", ListOf(ModelRef("polymeet_api.zoom.models.sip_header", "SipHeader"))
        ),
    }

    from_uri: str | Unset = UNSET
    """URI of the caller, beginning with sip: or sips:, up to 256 characters."""

    from_display_name: str | Unset = UNSET
    """Name of the caller, up to 64 characters."""

    to_display_name: str | Unset = UNSET
    """Name under which the called system appears in the meeting, up to 64 characters."""

    additional_headers: list[SipHeader] | Unset = UNSET
    """Further headers, 1 to 10, each up to 256 bytes long."""
