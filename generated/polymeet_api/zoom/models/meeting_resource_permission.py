"""MeetingResourcePermission: the documented values; any other is taken as it comes."""

from typing import Literal

MeetingResourcePermission = Literal["editor", "commenter", "viewer"] | str
"""What people with the link may do. editor: change it, which is Zoom's own default; commenter: comment on it; viewer:
look at it."""
