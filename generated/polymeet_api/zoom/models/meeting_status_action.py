"""MeetingStatusAction: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class MeetingStatusAction:
    """end: end the meeting for everyone; recover: bring a deleted meeting back."""

    Value: TypeAlias = Literal["end", "recover"] | str
    """What a field takes: these, or any other."""

    END: Final = "end"
    RECOVER: Final = "recover"
