"""RegionAccessMethod: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RegionAccessMethod:
    """approve: only approved_list gets in; deny: all but denied_list get in."""

    Value: TypeAlias = Literal["approve", "deny"] | str
    """What a field takes: these, or any other."""

    APPROVE: Final = "approve"
    DENY: Final = "deny"
