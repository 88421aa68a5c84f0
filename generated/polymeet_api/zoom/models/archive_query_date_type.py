"""ArchiveQueryDateType: the documented values; any other is taken as it comes."""

from typing import Literal

ArchiveQueryDateType = Literal["meeting_start_time", "archive_complete_time"] | str
"""meeting_start_time: the window is that in which the meeting started; archive_complete_time: that in which archiving
was complete."""
