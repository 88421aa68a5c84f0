"""RecordingFileStatus: the documented values; any other is taken as it comes."""

from typing import Literal

RecordingFileStatus = Literal["completed"] | str
"""completed: the file can be played and downloaded. No other value is documented."""
