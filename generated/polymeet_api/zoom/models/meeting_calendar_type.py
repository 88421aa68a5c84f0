"""MeetingCalendarType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class MeetingCalendarType:
    """Add-on that scheduled the meeting: 1 Outlook, 2 Google Workspace."""

    Value: TypeAlias = Literal[1, 2] | int
    """What a field takes: these, or any other."""

    OUTLOOK: Final = 1
    GOOGLE: Final = 2
