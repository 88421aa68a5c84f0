"""UserVerified: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class UserVerified:
    """Whether the email address is verified: 0 no, 1 yes."""

    Value: TypeAlias = Literal[0, 1] | int
    """What a field takes: these, or any other."""

    UNVERIFIED: Final = 0
    VERIFIED: Final = 1
