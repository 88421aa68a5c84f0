"""RoomSystemCallType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RoomSystemCallType:
    """participant.invite.room_system_callout: protocol of the call, H.323 or SIP."""

    Value: TypeAlias = Literal["h323", "sip"] | str
    """What a field takes: these, or any other."""

    H323: Final = "h323"
    SIP: Final = "sip"
