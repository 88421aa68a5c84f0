"""DayOfWeek: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class DayOfWeek:
    """English name of a day, in small letters."""

    Value: TypeAlias = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] | str
    """What a field takes: these, or any other."""

    MONDAY: Final = "monday"
    TUESDAY: Final = "tuesday"
    WEDNESDAY: Final = "wednesday"
    THURSDAY: Final = "thursday"
    FRIDAY: Final = "friday"
    SATURDAY: Final = "saturday"
    SUNDAY: Final = "sunday"
