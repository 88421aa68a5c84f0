"""H323Protocol: the documented values; any other is taken as it comes."""

from typing import Literal

H323Protocol = Literal["H.323", "SIP"] | str
"""Protocol that the device speaks."""
