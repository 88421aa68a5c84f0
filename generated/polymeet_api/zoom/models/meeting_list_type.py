"""MeetingListType: the documented values; any other is taken as it comes."""

from typing import Literal

MeetingListType = Literal["scheduled", "live", "upcoming", "upcoming_meetings", "previous_meetings"] | str
"""Which meetings to list. scheduled: all that have not expired, past, live and to come; live: those in progress;
upcoming and upcoming_meetings: those to come and those in progress; previous_meetings: those that are over."""
