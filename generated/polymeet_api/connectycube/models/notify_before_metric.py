"""NotifyBeforeMetric: the documented values; any other is taken as it comes."""

from typing import Literal

NotifyBeforeMetric = Literal["minutes", "hours", "days", "weeks"] | str
"""Unit in which the value counts."""
