"""DashboardParticipantRole: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class DashboardParticipantRole:
    """Part of the person in the meeting, host or attendee."""

    Value: TypeAlias = Literal["host", "attendee"] | str
    """What a field takes: these, or any other."""

    HOST: Final = "host"
    ATTENDEE: Final = "attendee"
