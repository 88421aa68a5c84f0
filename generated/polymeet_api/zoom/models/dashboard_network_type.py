"""DashboardNetworkType: the documented values; any other is taken as it comes."""

from typing import Literal

DashboardNetworkType = Literal["Wired", "Wifi", "PPP", "Cellular", "Others"] | str
"""Network of the person. PPP is point-to-point, Cellular is 3G to 5G, Others is unknown."""
