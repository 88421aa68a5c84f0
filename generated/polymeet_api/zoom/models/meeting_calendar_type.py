"""MeetingCalendarType: the documented values; any other is taken as it comes."""

from typing import Literal

MeetingCalendarType = Literal[1, 2] | int
"""Add-on that scheduled the meeting: 1 Outlook, 2 Google Workspace."""
