"""MeetingResourceType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class MeetingResourceType:
    """Kind of thing. whiteboard: a Zoom whiteboard."""

    Value: TypeAlias = Literal["whiteboard"] | str
    """What a field takes: these, or any other."""

    WHITEBOARD: Final = "whiteboard"
