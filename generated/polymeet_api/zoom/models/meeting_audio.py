"""MeetingAudio: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class MeetingAudio:
    """How people hear each other. both: telephone and computer; telephony: telephone only; voip: computer only;
    thirdParty: a conference of another maker. Zoom's own default is both."""

    Value: TypeAlias = Literal["both", "telephony", "voip", "thirdParty"] | str
    """What a field takes: these, or any other."""

    BOTH: Final = "both"
    TELEPHONY: Final = "telephony"
    VOIP: Final = "voip"
    THIRD_PARTY: Final = "thirdParty"
