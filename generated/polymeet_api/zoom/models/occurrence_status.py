"""OccurrenceStatus: the documented values; any other is taken as it comes."""

from typing import Literal

OccurrenceStatus = Literal["available", "deleted"] | str
"""available: it will take place; deleted: it was taken out of the series."""
