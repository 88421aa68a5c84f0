"""H323Encryption: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class H323Encryption:
    """Whether calls with the device are encrypted: auto where it can, yes always, no never."""

    Value: TypeAlias = Literal["auto", "yes", "no"] | str
    """What a field takes: these, or any other."""

    AUTO: Final = "auto"
    YES: Final = "yes"
    NO: Final = "no"
