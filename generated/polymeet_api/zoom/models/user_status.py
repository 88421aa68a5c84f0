"""UserStatus: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class UserStatus:
    """active can sign in, inactive is deactivated, pending has not yet accepted the invitation."""

    Value: TypeAlias = Literal["active", "inactive", "pending"] | str
    """What a field takes: these, or any other."""

    ACTIVE: Final = "active"
    INACTIVE: Final = "inactive"
    PENDING: Final = "pending"
