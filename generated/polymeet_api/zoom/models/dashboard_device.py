"""DashboardDevice: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class DashboardDevice:
    """What the person joined with. Phone is the telephone network, H.323/SIP a room system, the others are Zoom
    clients; empty if unknown."""

    Value: TypeAlias = Literal["", "Phone", "H.323/SIP", "Windows", "Mac", "iOS", "Android"] | str
    """What a field takes: these, or any other."""

    EMPTY: Final = ""
    PHONE: Final = "Phone"
    H_323_SIP: Final = "H.323/SIP"
    WINDOWS: Final = "Windows"
    MAC: Final = "Mac"
    IOS: Final = "iOS"
    ANDROID: Final = "Android"
