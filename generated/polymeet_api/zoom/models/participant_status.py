"""ParticipantStatus: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class ParticipantStatus:
    """Where the person was, in the meeting or in its waiting room."""

    Value: TypeAlias = Literal["in_meeting", "in_waiting_room"] | str
    """What a field takes: these, or any other."""

    IN_MEETING: Final = "in_meeting"
    IN_WAITING_ROOM: Final = "in_waiting_room"
