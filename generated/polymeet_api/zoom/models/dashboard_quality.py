"""DashboardQuality: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class DashboardQuality:
    """Score of a stream: good is without faults, fair has rare short faults, poor is often disturbed, bad is unusable;
    empty if not scored."""

    Value: TypeAlias = Literal["", "good", "fair", "poor", "bad"] | str
    """What a field takes: these, or any other."""

    EMPTY: Final = ""
    GOOD: Final = "good"
    FAIR: Final = "fair"
    POOR: Final = "poor"
    BAD: Final = "bad"
