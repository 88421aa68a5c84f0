"""RecordingRegistrantAction: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RecordingRegistrantAction:
    """approve: let the person watch; deny: refuse."""

    Value: TypeAlias = Literal["approve", "deny"] | str
    """What a field takes: these, or any other."""

    APPROVE: Final = "approve"
    DENY: Final = "deny"
