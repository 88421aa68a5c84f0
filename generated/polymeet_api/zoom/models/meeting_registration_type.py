"""MeetingRegistrationType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class MeetingRegistrationType:
    """How people register for a series of type 8: 1 once for all occurrences, which is Zoom's own default; 2 for each
    occurrence; 3 once, choosing occurrences."""

    Value: TypeAlias = Literal[1, 2, 3] | int
    """What a field takes: these, or any other."""

    ONCE_FOR_ALL: Final = 1
    EACH_OCCURRENCE: Final = 2
    ONCE_FOR_CHOSEN: Final = 3
