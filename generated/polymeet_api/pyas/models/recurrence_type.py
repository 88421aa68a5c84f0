"""RecurrenceType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RecurrenceType:
    """Unit of the repetition; there is no yearly."""

    Value: TypeAlias = Literal["daily", "weekly", "monthly"] | str
    """What a field takes: these, or any other."""

    DAILY: Final = "daily"
    WEEKLY: Final = "weekly"
    MONTHLY: Final = "monthly"
