"""RecordingSharing: the documented values; any other is taken as it comes."""

from typing import Literal

RecordingSharing = Literal["publicly", "internally", "none"] | str
"""publicly: with everybody who has the link; internally: with members of the account; none: with nobody."""
