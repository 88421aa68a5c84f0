"""PollStatus: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class PollStatus:
    """notstart: not opened yet; started: open for answers; ended: closed; sharing: its results are being shown;
    deactivated: switched off."""

    Value: TypeAlias = Literal["notstart", "started", "ended", "sharing", "deactivated"] | str
    """What a field takes: these, or any other."""

    NOTSTART: Final = "notstart"
    STARTED: Final = "started"
    ENDED: Final = "ended"
    SHARING: Final = "sharing"
    DEACTIVATED: Final = "deactivated"
