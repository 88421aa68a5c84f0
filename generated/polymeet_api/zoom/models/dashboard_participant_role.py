"""DashboardParticipantRole: the documented values; any other is taken as it comes."""

from typing import Literal

DashboardParticipantRole = Literal["host", "attendee"] | str
"""Part of the person in the meeting, host or attendee."""
