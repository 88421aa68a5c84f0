from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.call_out_options import CallOutOptions
    from ..models.h323_headers import H323Headers
    from ..models.in_meeting_contact import InMeetingContact
    from ..models.room_system_call_type import RoomSystemCallType
    from ..models.sip_headers import SipHeaders


@define(kw_only=True, repr=False)
class InMeetingControlParams(Model):
    """Details of the order; each method reads its own."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "contacts": Field(
            "contacts", ListOf(ModelRef("polymeet_api.zoom.models.in_meeting_contact", "InMeetingContact"))
        ),
        "invitee_name": Field("invitee_name"),
        "phone_number": Field("phone_number"),
        "invite_options": Field(
            "invite_options", ModelRef("polymeet_api.zoom.models.call_out_options", "CallOutOptions")
        ),
        "call_type": Field("call_type"),
        "device_ip": Field("device_ip"),
        "sip_headers": Field("sip_headers", ModelRef("polymeet_api.zoom.models.sip_headers", "SipHeaders")),
        "h323_headers": Field("h323_headers", ModelRef("polymeet_api.zoom.models.h323_headers", "H323Headers")),
        "waiting_room_title": Field("waiting_room_title"),
        "waiting_room_description": Field("waiting_room_description"),
    }

    contacts: list[InMeetingContact] | Unset = UNSET
    """participant.invite: the users to invite, up to 10, all of the host's account."""

    invitee_name: str | Unset = UNSET
    """participant.invite.callout: name under which the person appears in the meeting."""

    phone_number: str | Unset = UNSET
    """participant.invite.callout: number to call, best with country and area code; an extension follows after a
    hyphen."""

    invite_options: CallOutOptions | Unset = UNSET
    """participant.invite.callout: what the person hears before being connected."""

    call_type: RoomSystemCallType.Value | Unset = UNSET
    """participant.invite.room_system_callout: protocol of the call, H.323 or SIP."""

    device_ip: str | Unset = UNSET
    """participant.invite.room_system_callout: IP address or URI of the room system."""

    sip_headers: SipHeaders | Unset = UNSET
    """participant.invite.room_system_callout with call_type sip: headers by which the called system knows the caller."""

    h323_headers: H323Headers | Unset = UNSET
    """participant.invite.room_system_callout with call_type h323: names by which the called system knows the caller."""

    waiting_room_title: str | Unset = UNSET
    """waiting_room.update: title shown in the waiting room."""

    waiting_room_description: str | Unset = UNSET
    """waiting_room.update: text shown in the waiting room."""
