"""RecurrenceType: the documented values; any other is taken as it comes."""

from typing import Literal

RecurrenceType = Literal["daily", "weekly", "monthly"] | str
"""Unit of the repetition; there is no yearly."""
