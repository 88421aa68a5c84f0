"""MeetingTypeInput: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class MeetingTypeInput:
    """Kind of meeting to make: 1 instant, 2 scheduled, 3 recurring without fixed times, 8 recurring at fixed times, 10
    screen share only."""

    Value: TypeAlias = Literal[1, 2, 3, 8, 10] | int
    """What a field takes: these, or any other."""

    INSTANT: Final = 1
    SCHEDULED: Final = 2
    RECURRING_NO_FIXED_TIME: Final = 3
    RECURRING_FIXED_TIME: Final = 8
    SCREEN_SHARE_ONLY: Final = 10
