"""InMeetingControlMethod: the documented values; any other is taken as it comes."""

from typing import Literal

InMeetingControlMethod = (
    Literal[
        "recording.start",
        "recording.stop",
        "recording.pause",
        "recording.resume",
        "participant.invite",
        "participant.invite.callout",
        "participant.invite.room_system_callout",
        "waiting_room.update",
    ]
    | str
)
"""recording.start, recording.stop, recording.pause and recording.resume: the cloud recording; participant.invite: ask
users of the account to join, by contacts; participant.invite.callout: call somebody by telephone;
participant.invite.room_system_callout: call a room system by H.323 or SIP; waiting_room.update: change the text
that people see while they wait."""
