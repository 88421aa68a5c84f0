"""ZoomMeetingType: the documented values; any other is taken as it comes."""

from typing import Literal

ZoomMeetingType = Literal[1, 2, 3, 8] | int
"""Kind of meeting: 1 instant, 2 scheduled, 3 recurring without fixed time, 8 recurring with fixed time."""
