"""MeetingSummaryAudience: the documented values; any other is taken as it comes."""

from typing import Literal

MeetingSummaryAudience = Literal[1, 2, 3, 4] | int
"""Who gets the summary, with auto_start_meeting_summary: 1 the host; 2 also co-hosts and alternative hosts; 3 the host
and the invited people of the organisation; 4 all invited people."""
