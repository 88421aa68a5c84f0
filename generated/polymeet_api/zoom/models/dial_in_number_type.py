"""DialInNumberType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class DialInNumberType:
    """toll: the caller pays; tollfree: the call is free."""

    Value: TypeAlias = Literal["toll", "tollfree"] | str
    """What a field takes: these, or any other."""

    TOLL: Final = "toll"
    TOLLFREE: Final = "tollfree"
