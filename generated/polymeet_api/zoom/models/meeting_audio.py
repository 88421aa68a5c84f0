"""MeetingAudio: the documented values; any other is taken as it comes."""

from typing import Literal

MeetingAudio = Literal["both", "telephony", "voip", "thirdParty"] | str
"""How people hear each other. both: telephone and computer; telephony: telephone only; voip: computer only;
thirdParty: a conference of another maker. Zoom's own default is both."""
