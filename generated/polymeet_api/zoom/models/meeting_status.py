"""MeetingStatus: the documented values; any other is taken as it comes."""

from typing import Literal

MeetingStatus = Literal["waiting", "started"] | str
"""waiting: not in progress; started: in progress."""
