"""CustomRegistrationQuestionType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class CustomRegistrationQuestionType:
    """short: the registrant writes the answer; single: the registrant picks one of the answers."""

    Value: TypeAlias = Literal["short", "single"] | str
    """What a field takes: these, or any other."""

    SHORT: Final = "short"
    SINGLE: Final = "single"
