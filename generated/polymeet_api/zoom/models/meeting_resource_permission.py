"""MeetingResourcePermission: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class MeetingResourcePermission:
    """What people with the link may do. editor: change it, which is Zoom's own default; commenter: comment on it;
    viewer: look at it."""

    Value: TypeAlias = Literal["editor", "commenter", "viewer"] | str
    """What a field takes: these, or any other."""

    EDITOR: Final = "editor"
    COMMENTER: Final = "commenter"
    VIEWER: Final = "viewer"
