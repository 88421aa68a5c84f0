"""InMeetingControlMethod: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class InMeetingControlMethod:
    """recording.start, recording.stop, recording.pause and recording.resume: the cloud recording; participant.invite:
    ask users of the account to join, by contacts; participant.invite.callout: call somebody by telephone;
    participant.invite.room_system_callout: call a room system by H.323 or SIP; waiting_room.update: change the text
    that people see while they wait."""

    Value: TypeAlias = (
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
    """What a field takes: these, or any other."""

    RECORDING_START: Final = "recording.start"
    RECORDING_STOP: Final = "recording.stop"
    RECORDING_PAUSE: Final = "recording.pause"
    RECORDING_RESUME: Final = "recording.resume"
    PARTICIPANT_INVITE: Final = "participant.invite"
    PARTICIPANT_INVITE_CALLOUT: Final = "participant.invite.callout"
    PARTICIPANT_INVITE_ROOM_SYSTEM_CALLOUT: Final = "participant.invite.room_system_callout"
    WAITING_ROOM_UPDATE: Final = "waiting_room.update"
