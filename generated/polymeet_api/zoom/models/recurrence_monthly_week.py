"""RecurrenceMonthlyWeek: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RecurrenceMonthlyWeek:
    """Monthly series: the week of the month, 1 to 4, or -1 for the last; needs monthly_week_day."""

    Value: TypeAlias = Literal[-1, 1, 2, 3, 4] | int
    """What a field takes: these, or any other."""

    LAST: Final = -1
    FIRST: Final = 1
    SECOND: Final = 2
    THIRD: Final = 3
    FOURTH: Final = 4
