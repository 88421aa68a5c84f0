"""RecordingRegistrantAction: the documented values; any other is taken as it comes."""

from typing import Literal

RecordingRegistrantAction = Literal["approve", "deny"] | str
"""approve: let the person watch; deny: refuse."""
