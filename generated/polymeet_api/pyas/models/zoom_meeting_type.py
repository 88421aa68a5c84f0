"""ZoomMeetingType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class ZoomMeetingType:
    """Kind of meeting: 1 instant, 2 scheduled, 3 recurring without fixed time, 8 recurring with fixed time."""

    Value: TypeAlias = Literal[1, 2, 3, 8] | int
    """What a field takes: these, or any other."""

    INSTANT: Final = 1
    SCHEDULED: Final = 2
    RECURRING_NO_FIXED_TIME: Final = 3
    RECURRING_FIXED_TIME: Final = 8
