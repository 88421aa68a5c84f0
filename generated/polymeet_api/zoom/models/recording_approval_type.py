"""RecordingApprovalType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RecordingApprovalType:
    """How registrants are approved: 0 at once; 1 by hand; 2 there is no registration."""

    Value: TypeAlias = Literal[0, 1, 2] | int
    """What a field takes: these, or any other."""

    AUTOMATIC: Final = 0
    MANUAL: Final = 1
    NO_REGISTRATION: Final = 2
