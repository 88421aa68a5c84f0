"""DayOfWeek: the documented values; any other is taken as it comes."""

from typing import Literal

DayOfWeek = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] | str
"""English name of a day, in small letters."""
