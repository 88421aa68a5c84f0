"""JoinBeforeHostTime: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class JoinBeforeHostTime:
    """How many minutes before the start participants may join, with join_before_host: 5, 10 or 15; 0 at any time."""

    Value: TypeAlias = Literal[0, 5, 10, 15] | int
    """What a field takes: these, or any other."""

    ANY_TIME: Final = 0
    MINUTES_5: Final = 5
    MINUTES_10: Final = 10
    MINUTES_15: Final = 15
