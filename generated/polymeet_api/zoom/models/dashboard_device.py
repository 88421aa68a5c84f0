"""DashboardDevice: the documented values; any other is taken as it comes."""

from typing import Literal

DashboardDevice = Literal["", "Phone", "H.323/SIP", "Windows", "Mac", "iOS", "Android"] | str
"""What the person joined with. Phone is the telephone network, H.323/SIP a room system, the others are Zoom clients;
empty if unknown."""
