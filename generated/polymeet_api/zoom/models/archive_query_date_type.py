"""ArchiveQueryDateType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class ArchiveQueryDateType:
    """meeting_start_time: the window is that in which the meeting started; archive_complete_time: that in which
    archiving was complete."""

    Value: TypeAlias = Literal["meeting_start_time", "archive_complete_time"] | str
    """What a field takes: these, or any other."""

    MEETING_START_TIME: Final = "meeting_start_time"
    ARCHIVE_COMPLETE_TIME: Final = "archive_complete_time"
