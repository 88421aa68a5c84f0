"""H323Protocol: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class H323Protocol:
    """Protocol that the device speaks."""

    Value: TypeAlias = Literal["H.323", "SIP"] | str
    """What a field takes: these, or any other."""

    H_323: Final = "H.323"
    SIP: Final = "SIP"
