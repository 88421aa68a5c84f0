"""DashboardMeetingType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class DashboardMeetingType:
    """live are meetings that are going on, past have ended, pastOne have ended and had a single participant."""

    Value: TypeAlias = Literal["past", "pastOne", "live"] | str
    """What a field takes: these, or any other."""

    PAST: Final = "past"
    PAST_ONE: Final = "pastOne"
    LIVE: Final = "live"
