"""RecurrenceType: the documented values; any other is taken as it comes."""

from typing import Literal

RecurrenceType = Literal[1, 2, 3] | int
"""Unit of the repetition: 1 daily, 2 weekly, 3 monthly."""
