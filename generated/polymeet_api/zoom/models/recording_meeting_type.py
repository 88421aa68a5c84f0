"""RecordingMeetingType: the documented values; any other is taken as it comes."""

from typing import Literal

RecordingMeetingType = Literal["1", "2", "3", "4", "5", "6", "7", "8", "9", "99"] | str
"""What was recorded. Meetings: 1 instant, 2 scheduled, 3 recurring without fixed time, 4 under the personal meeting
id, 7 personal audio conference, 8 recurring with fixed time. Webinars: 5 single, 6 recurring without fixed time, 9
recurring with fixed time. 99 is a recording that somebody uploaded. Text, where the type of a meeting is a number."""
