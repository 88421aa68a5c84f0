"""RecurrenceMonthlyWeek: the documented values; any other is taken as it comes."""

from typing import Literal

RecurrenceMonthlyWeek = Literal[-1, 1, 2, 3, 4] | int
"""Monthly series: the week of the month, 1 to 4, or -1 for the last; needs monthly_week_day."""
