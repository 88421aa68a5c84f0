"""DashboardQuality: the documented values; any other is taken as it comes."""

from typing import Literal

DashboardQuality = Literal["", "good", "fair", "poor", "bad"] | str
"""Score of a stream: good is without faults, fair has rare short faults, poor is often disturbed, bad is unusable;
empty if not scored."""
