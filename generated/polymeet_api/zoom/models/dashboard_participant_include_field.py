"""DashboardParticipantIncludeField: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class DashboardParticipantIncludeField:
    """Extra field of a dashboard participant."""

    Value: TypeAlias = Literal["registrant_id"] | str
    """What a field takes: these, or any other."""

    REGISTRANT_ID: Final = "registrant_id"
