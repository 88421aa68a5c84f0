"""UserType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class UserType:
    """Plan of the user: 1 basic, 2 licensed, 3 on-premises (older documents), 4 unassigned without Meetings Basic, 99
    none (users created by SSO only)."""

    Value: TypeAlias = Literal[1, 2, 3, 4, 99] | int
    """What a field takes: these, or any other."""

    BASIC: Final = 1
    LICENSED: Final = 2
    ON_PREM: Final = 3
    UNASSIGNED: Final = 4
    NONE: Final = 99
