"""LivestreamResolution: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class LivestreamResolution:
    """Height of the streamed picture, 720 or 1,080 lines."""

    Value: TypeAlias = Literal["720p", "1080p"] | str
    """What a field takes: these, or any other."""

    LINES_720: Final = "720p"
    LINES_1080: Final = "1080p"
