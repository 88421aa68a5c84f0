"""WebinarRegistrantStatus: the documented values; any other is taken as it comes."""

from typing import Literal

WebinarRegistrantStatus = Literal["pending", "approved", "denied"] | str
"""pending waits for the host, approved may join, denied may not."""
