"""ParticipantStatus: the documented values; any other is taken as it comes."""

from typing import Literal

ParticipantStatus = Literal["in_meeting", "in_waiting_room"] | str
"""Where the person was, in the meeting or in its waiting room."""
