"""MeetingListType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class MeetingListType:
    """Which meetings to list. scheduled: all that have not expired, past, live and to come; live: those in progress;
    upcoming and upcoming_meetings: those to come and those in progress; previous_meetings: those that are over."""

    Value: TypeAlias = Literal["scheduled", "live", "upcoming", "upcoming_meetings", "previous_meetings"] | str
    """What a field takes: these, or any other."""

    SCHEDULED: Final = "scheduled"
    LIVE: Final = "live"
    UPCOMING: Final = "upcoming"
    UPCOMING_MEETINGS: Final = "upcoming_meetings"
    PREVIOUS_MEETINGS: Final = "previous_meetings"
