"""MeetingAutoRecording: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class MeetingAutoRecording:
    """Recording that starts by itself. local: on the host's device; cloud: in Zoom's cloud; none: not at all, which is
    Zoom's own default."""

    Value: TypeAlias = Literal["local", "cloud", "none"] | str
    """What a field takes: these, or any other."""

    LOCAL: Final = "local"
    CLOUD: Final = "cloud"
    NONE: Final = "none"
