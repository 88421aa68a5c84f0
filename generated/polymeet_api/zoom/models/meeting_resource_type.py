"""MeetingResourceType: the documented values; any other is taken as it comes."""

from typing import Literal

MeetingResourceType = Literal["whiteboard"] | str
"""Kind of thing. whiteboard: a Zoom whiteboard."""
