"""LivestreamResolution: the documented values; any other is taken as it comes."""

from typing import Literal

LivestreamResolution = Literal["720p", "1080p"] | str
"""Height of the streamed picture, 720 or 1,080 lines."""
