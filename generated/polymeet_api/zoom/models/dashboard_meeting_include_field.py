"""DashboardMeetingIncludeField: the documented values; any other is taken as it comes."""

from typing import Literal

DashboardMeetingIncludeField = Literal["tracking_fields"] | str
"""Extra field of a dashboard meeting."""
