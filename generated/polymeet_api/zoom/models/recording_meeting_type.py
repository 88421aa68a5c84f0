"""RecordingMeetingType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RecordingMeetingType:
    """What was recorded. Meetings: 1 instant, 2 scheduled, 3 recurring without fixed time, 4 under the personal
    meeting id, 7 personal audio conference, 8 recurring with fixed time. Webinars: 5 single, 6 recurring without
    fixed time, 9 recurring with fixed time. 99 is a recording that somebody uploaded. Text, where the type of a
    meeting is a number."""

    Value: TypeAlias = Literal["1", "2", "3", "4", "5", "6", "7", "8", "9", "99"] | str
    """What a field takes: these, or any other."""

    INSTANT: Final = "1"
    SCHEDULED: Final = "2"
    RECURRING_NO_FIXED_TIME: Final = "3"
    PERSONAL: Final = "4"
    WEBINAR: Final = "5"
    RECURRING_WEBINAR_NO_FIXED_TIME: Final = "6"
    PERSONAL_AUDIO_CONFERENCE: Final = "7"
    RECURRING_FIXED_TIME: Final = "8"
    RECURRING_WEBINAR_FIXED_TIME: Final = "9"
    UPLOADED: Final = "99"
