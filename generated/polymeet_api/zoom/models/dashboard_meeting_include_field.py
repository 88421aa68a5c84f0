"""DashboardMeetingIncludeField: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class DashboardMeetingIncludeField:
    """Extra field of a dashboard meeting."""

    Value: TypeAlias = Literal["tracking_fields"] | str
    """What a field takes: these, or any other."""

    TRACKING_FIELDS: Final = "tracking_fields"
