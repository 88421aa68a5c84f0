"""ZoomMeetingListType: the documented values; any other is taken as it comes."""

from typing import Literal

ZoomMeetingListType = Literal["scheduled", "live", "upcoming", "upcoming_meetings", "previous_meetings"] | str
"""Which meetings: scheduled is all that are valid, past ones that have not expired, live and upcoming; live is those
going on; upcoming and upcoming_meetings are documented alike, those to come with the live ones; previous_meetings
is those that are over."""
