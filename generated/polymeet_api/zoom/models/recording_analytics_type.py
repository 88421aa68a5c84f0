"""RecordingAnalyticsType: the documented values; any other is taken as it comes."""

from typing import Literal

RecordingAnalyticsType = Literal["by_view", "by_download"] | str
"""by_view: who watched; by_download: who downloaded."""
