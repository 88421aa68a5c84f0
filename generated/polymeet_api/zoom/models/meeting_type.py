"""MeetingType: the documented values; any other is taken as it comes."""

from typing import Literal

MeetingType = Literal[1, 2, 3, 4, 8, 10] | int
"""Kind of meeting: 1 instant, 2 scheduled, 3 recurring without fixed times, 4 personal meeting room, 8 recurring at
fixed times, 10 screen share only."""
