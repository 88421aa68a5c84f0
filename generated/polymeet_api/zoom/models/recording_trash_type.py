"""RecordingTrashType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RecordingTrashType:
    """meeting_recordings: meetings whose recordings were deleted together; recording_file: files that were deleted one
    by one."""

    Value: TypeAlias = Literal["meeting_recordings", "recording_file"] | str
    """What a field takes: these, or any other."""

    MEETING_RECORDINGS: Final = "meeting_recordings"
    RECORDING_FILE: Final = "recording_file"
