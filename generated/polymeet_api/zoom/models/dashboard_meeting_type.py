"""DashboardMeetingType: the documented values; any other is taken as it comes."""

from typing import Literal

DashboardMeetingType = Literal["past", "pastOne", "live"] | str
"""live are meetings that are going on, past have ended, pastOne have ended and had a single participant."""
