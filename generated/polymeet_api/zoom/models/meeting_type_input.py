"""MeetingTypeInput: the documented values; any other is taken as it comes."""

from typing import Literal

MeetingTypeInput = Literal[1, 2, 3, 8, 10] | int
"""Kind of meeting to make: 1 instant, 2 scheduled, 3 recurring without fixed times, 8 recurring at fixed times, 10
screen share only."""
