"""PastMeetingType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class PastMeetingType:
    """Kind of an ended meeting: 0 prescheduled, 1 instant, 2 scheduled, 3 recurring without a fixed time, 4 personal
    meeting room, 7 personal audio conference (PAC), 8 recurring at a fixed time."""

    Value: TypeAlias = Literal[0, 1, 2, 3, 4, 7, 8] | int
    """What a field takes: these, or any other."""

    PRESCHEDULED: Final = 0
    INSTANT: Final = 1
    SCHEDULED: Final = 2
    RECURRING_NO_FIXED_TIME: Final = 3
    PERSONAL: Final = 4
    PERSONAL_AUDIO_CONFERENCE: Final = 7
    RECURRING_FIXED_TIME: Final = 8
