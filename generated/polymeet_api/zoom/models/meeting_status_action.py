"""MeetingStatusAction: the documented values; any other is taken as it comes."""

from typing import Literal

MeetingStatusAction = Literal["end", "recover"] | str
"""end: end the meeting for everyone; recover: bring a deleted meeting back."""
