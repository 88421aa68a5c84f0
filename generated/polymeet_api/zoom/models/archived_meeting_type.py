"""ArchivedMeetingType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class ArchivedMeetingType:
    """Meetings: 1 instant, 2 scheduled, 3 recurring without fixed time, 4 started in a personal meeting room (PMI), 7
    personal audio conference, 8 recurring at a fixed time. Webinars: 5 single, 6 recurring without fixed time, 9
    recurring at a fixed time. 100 is a breakout room."""

    Value: TypeAlias = Literal[1, 2, 3, 4, 5, 6, 7, 8, 9, 100] | int
    """What a field takes: these, or any other."""

    INSTANT: Final = 1
    SCHEDULED: Final = 2
    RECURRING_NO_FIXED_TIME: Final = 3
    PERSONAL: Final = 4
    WEBINAR: Final = 5
    RECURRING_WEBINAR_NO_FIXED_TIME: Final = 6
    PERSONAL_AUDIO_CONFERENCE: Final = 7
    RECURRING_FIXED_TIME: Final = 8
    RECURRING_WEBINAR_FIXED_TIME: Final = 9
    BREAKOUT_ROOM: Final = 100
