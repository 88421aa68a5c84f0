"""RecordingTrashType: the documented values; any other is taken as it comes."""

from typing import Literal

RecordingTrashType = Literal["meeting_recordings", "recording_file"] | str
"""meeting_recordings: meetings whose recordings were deleted together; recording_file: files that were deleted one by
one."""
