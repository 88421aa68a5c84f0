"""RecurrenceWeekday: the documented values; any other is taken as it comes."""

from typing import Literal

RecurrenceWeekday = Literal[1, 2, 3, 4, 5, 6, 7] | int
"""Monthly series: the day of that week, 1 (Sunday) to 7 (Saturday); needs monthly_week."""
