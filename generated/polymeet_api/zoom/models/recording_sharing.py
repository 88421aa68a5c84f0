"""RecordingSharing: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RecordingSharing:
    """publicly: with everybody who has the link; internally: with members of the account; none: with nobody."""

    Value: TypeAlias = Literal["publicly", "internally", "none"] | str
    """What a field takes: these, or any other."""

    PUBLICLY: Final = "publicly"
    INTERNALLY: Final = "internally"
    NONE: Final = "none"
