"""DashboardNetworkType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class DashboardNetworkType:
    """Network of the person. PPP is point-to-point, Cellular is 3G to 5G, Others is unknown."""

    Value: TypeAlias = Literal["Wired", "Wifi", "PPP", "Cellular", "Others"] | str
    """What a field takes: these, or any other."""

    WIRED: Final = "Wired"
    WIFI: Final = "Wifi"
    PPP: Final = "PPP"
    CELLULAR: Final = "Cellular"
    OTHERS: Final = "Others"
