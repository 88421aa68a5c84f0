"""PollType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class PollType:
    """1: poll; 2: advanced poll; 3: quiz. 2 and 3 must be switched on in the account."""

    Value: TypeAlias = Literal[1, 2, 3] | int
    """What a field takes: these, or any other."""

    POLL: Final = 1
    ADVANCED_POLL: Final = 2
    QUIZ: Final = 3
