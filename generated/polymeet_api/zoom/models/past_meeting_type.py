"""PastMeetingType: the documented values; any other is taken as it comes."""

from typing import Literal

PastMeetingType = Literal[0, 1, 2, 3, 4, 7, 8] | int
"""Kind of an ended meeting: 0 prescheduled, 1 instant, 2 scheduled, 3 recurring without a fixed time, 4 personal
meeting room, 7 personal audio conference (PAC), 8 recurring at a fixed time."""
