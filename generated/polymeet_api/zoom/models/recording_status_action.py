"""RecordingStatusAction: the documented values; any other is taken as it comes."""

from typing import Literal

RecordingStatusAction = Literal["recover"] | str
"""recover: take out of the trash."""
