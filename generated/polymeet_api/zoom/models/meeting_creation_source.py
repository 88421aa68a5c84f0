"""MeetingCreationSource: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class MeetingCreationSource:
    """Where the meeting was made. open_api: this API; web_portal: Zoom's web pages; other: elsewhere."""

    Value: TypeAlias = Literal["other", "open_api", "web_portal"] | str
    """What a field takes: these, or any other."""

    OTHER: Final = "other"
    OPEN_API: Final = "open_api"
    WEB_PORTAL: Final = "web_portal"
