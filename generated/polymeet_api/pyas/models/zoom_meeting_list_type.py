"""ZoomMeetingListType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class ZoomMeetingListType:
    """Which meetings: scheduled is all that are valid, past ones that have not expired, live and upcoming; live is
    those going on; upcoming and upcoming_meetings are documented alike, those to come with the live ones;
    previous_meetings is those that are over."""

    Value: TypeAlias = Literal["scheduled", "live", "upcoming", "upcoming_meetings", "previous_meetings"] | str
    """What a field takes: these, or any other."""

    SCHEDULED: Final = "scheduled"
    LIVE: Final = "live"
    UPCOMING: Final = "upcoming"
    UPCOMING_MEETINGS: Final = "upcoming_meetings"
    PREVIOUS_MEETINGS: Final = "previous_meetings"
