"""QuestionVisibility: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class QuestionVisibility:
    """Which questions participants see. answered: those with an answer; all: every one."""

    Value: TypeAlias = Literal["answered", "all"] | str
    """What a field takes: these, or any other."""

    ANSWERED: Final = "answered"
    ALL: Final = "all"
