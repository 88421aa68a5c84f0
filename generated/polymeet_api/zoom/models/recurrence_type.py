"""RecurrenceType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RecurrenceType:
    """Unit of the repetition: 1 daily, 2 weekly, 3 monthly."""

    Value: TypeAlias = Literal[1, 2, 3] | int
    """What a field takes: these, or any other."""

    DAILY: Final = 1
    WEEKLY: Final = 2
    MONTHLY: Final = 3
