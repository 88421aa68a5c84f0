"""RegistrantStatus: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RegistrantStatus:
    """pending: the host has yet to decide; approved: the person may join; denied: the host refused."""

    Value: TypeAlias = Literal["pending", "approved", "denied"] | str
    """What a field takes: these, or any other."""

    PENDING: Final = "pending"
    APPROVED: Final = "approved"
    DENIED: Final = "denied"
