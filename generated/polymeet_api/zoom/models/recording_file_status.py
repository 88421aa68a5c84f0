"""RecordingFileStatus: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RecordingFileStatus:
    """completed: the file can be played and downloaded. No other value is documented."""

    Value: TypeAlias = Literal["completed"] | str
    """What a field takes: these, or any other."""

    COMPLETED: Final = "completed"
