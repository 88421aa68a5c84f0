"""MeetingAutoRecording: the documented values; any other is taken as it comes."""

from typing import Literal

MeetingAutoRecording = Literal["local", "cloud", "none"] | str
"""Recording that starts by itself. local: on the host's device; cloud: in Zoom's cloud; none: not at all, which is
Zoom's own default."""
