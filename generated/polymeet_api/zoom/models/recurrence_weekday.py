"""RecurrenceWeekday: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RecurrenceWeekday:
    """Monthly series: the day of that week, 1 (Sunday) to 7 (Saturday); needs monthly_week."""

    Value: TypeAlias = Literal[1, 2, 3, 4, 5, 6, 7] | int
    """What a field takes: these, or any other."""

    SUNDAY: Final = 1
    MONDAY: Final = 2
    TUESDAY: Final = 3
    WEDNESDAY: Final = 4
    THURSDAY: Final = 5
    FRIDAY: Final = 6
    SATURDAY: Final = 7
