"""RecordingDeleteAction: the documented values; any other is taken as it comes."""

from typing import Literal

RecordingDeleteAction = Literal["trash", "delete"] | str
"""trash: move to the trash; delete: delete for good."""
