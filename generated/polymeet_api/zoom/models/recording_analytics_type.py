"""RecordingAnalyticsType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RecordingAnalyticsType:
    """by_view: who watched; by_download: who downloaded."""

    Value: TypeAlias = Literal["by_view", "by_download"] | str
    """What a field takes: these, or any other."""

    BY_VIEW: Final = "by_view"
    BY_DOWNLOAD: Final = "by_download"
