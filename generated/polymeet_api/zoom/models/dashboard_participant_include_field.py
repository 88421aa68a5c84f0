"""DashboardParticipantIncludeField: the documented values; any other is taken as it comes."""

from typing import Literal

DashboardParticipantIncludeField = Literal["registrant_id"] | str
"""Extra field of a dashboard participant."""
