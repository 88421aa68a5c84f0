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
    from ..models.call_out_options import CallOutOptions
    from ..models.h323_headers import H323Headers
    from ..models.in_meeting_contact import InMeetingContact
    from ..models.room_system_call_type import RoomSystemCallType
    from ..models.sip_headers import SipHeaders

_CONTACTS = ListOf(ModelRef("polymeet_api.zoom.models.in_meeting_contact", "InMeetingContact"))
_INVITE_OPTIONS = ModelRef("polymeet_api.zoom.models.call_out_options", "CallOutOptions")
_SIP_HEADERS = ModelRef("polymeet_api.zoom.models.sip_headers", "SipHeaders")
_H323_HEADERS = ModelRef("polymeet_api.zoom.models.h323_headers", "H323Headers")


@define(kw_only=True, repr=False)
class InMeetingControlParams(Model):
    """Details of the order; each method reads its own."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "contacts": Field("contacts", _CONTACTS),
        "invitee_name": Field("invitee_name"),
        "phone_number": Field("phone_number"),
        "invite_options": Field("invite_options", _INVITE_OPTIONS),
        "call_type": Field("call_type"),
        "device_ip": Field("device_ip"),
        "sip_headers": Field("sip_headers", _SIP_HEADERS),
        "h323_headers": Field("h323_headers", _H323_HEADERS),
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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not InMeetingControlParams or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("contacts")) is None or (value := _CONTACTS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.contacts = value
        if (value := data.get("invitee_name")) is None:
            unset += 1
            value = UNSET
        model.invitee_name = value
        if (value := data.get("phone_number")) is None:
            unset += 1
            value = UNSET
        model.phone_number = value
        if (value := data.get("invite_options")) is None or (value := _INVITE_OPTIONS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.invite_options = value
        if (value := data.get("call_type")) is None:
            unset += 1
            value = UNSET
        model.call_type = value
        if (value := data.get("device_ip")) is None:
            unset += 1
            value = UNSET
        model.device_ip = value
        if (value := data.get("sip_headers")) is None or (value := _SIP_HEADERS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.sip_headers = value
        if (value := data.get("h323_headers")) is None or (value := _H323_HEADERS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.h323_headers = value
        if (value := data.get("waiting_room_title")) is None:
            unset += 1
            value = UNSET
        model.waiting_room_title = value
        if (value := data.get("waiting_room_description")) is None:
            unset += 1
            value = UNSET
        model.waiting_room_description = value
        model.additional_properties = {} if len(data) + unset == 10 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not InMeetingControlParams:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.contacts) is not UNSET:
            data["contacts"] = convert(self, _CONTACTS, None, value)
        if (value := self.invitee_name) is not UNSET:
            data["invitee_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.phone_number) is not UNSET:
            data["phone_number"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.invite_options) is not UNSET:
            data["invite_options"] = convert(self, _INVITE_OPTIONS, None, value)
        if (value := self.call_type) is not UNSET:
            data["call_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.device_ip) is not UNSET:
            data["device_ip"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.sip_headers) is not UNSET:
            data["sip_headers"] = convert(self, _SIP_HEADERS, None, value)
        if (value := self.h323_headers) is not UNSET:
            data["h323_headers"] = convert(self, _H323_HEADERS, None, value)
        if (value := self.waiting_room_title) is not UNSET:
            data["waiting_room_title"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.waiting_room_description) is not UNSET:
            data["waiting_room_description"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
