"""ArchiveStatus: the documented values; any other is taken as it comes."""

from typing import Literal

ArchiveStatus = Literal["completed", "processing"] | str
"""State of the archiving of a meeting. completed: all is there; processing: more may come."""
