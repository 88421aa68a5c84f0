"""ArchivedMeetingType: the documented values; any other is taken as it comes."""

from typing import Literal

ArchivedMeetingType = Literal[1, 2, 3, 4, 5, 6, 7, 8, 9, 100] | int
"""Meetings: 1 instant, 2 scheduled, 3 recurring without fixed time, 4 started in a personal meeting room (PMI), 7
personal audio conference, 8 recurring at a fixed time. Webinars: 5 single, 6 recurring without fixed time, 9
recurring at a fixed time. 100 is a breakout room."""
