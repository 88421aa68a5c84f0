"""MeetingStatus: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class MeetingStatus:
    """waiting: not in progress; started: in progress."""

    Value: TypeAlias = Literal["waiting", "started"] | str
    """What a field takes: these, or any other."""

    WAITING: Final = "waiting"
    STARTED: Final = "started"
