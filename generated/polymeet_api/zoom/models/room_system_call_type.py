"""RoomSystemCallType: the documented values; any other is taken as it comes."""

from typing import Literal

RoomSystemCallType = Literal["h323", "sip"] | str
"""participant.invite.room_system_callout: protocol of the call, H.323 or SIP."""
