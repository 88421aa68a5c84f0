"""NotifyBeforeMetric: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class NotifyBeforeMetric:
    """Unit in which the value counts."""

    Value: TypeAlias = Literal["minutes", "hours", "days", "weeks"] | str
    """What a field takes: these, or any other."""

    MINUTES: Final = "minutes"
    HOURS: Final = "hours"
    DAYS: Final = "days"
    WEEKS: Final = "weeks"
