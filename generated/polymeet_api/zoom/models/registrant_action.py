"""RegistrantAction: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RegistrantAction:
    """approve: let the person join; cancel: withdraw an approval; deny: refuse."""

    Value: TypeAlias = Literal["approve", "cancel", "deny"] | str
    """What a field takes: these, or any other."""

    APPROVE: Final = "approve"
    CANCEL: Final = "cancel"
    DENY: Final = "deny"
