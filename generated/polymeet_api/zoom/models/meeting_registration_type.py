"""MeetingRegistrationType: the documented values; any other is taken as it comes."""

from typing import Literal

MeetingRegistrationType = Literal[1, 2, 3] | int
"""How people register for a series of type 8: 1 once for all occurrences, which is Zoom's own default; 2 for each
occurrence; 3 once, choosing occurrences."""
