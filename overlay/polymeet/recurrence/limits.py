"""How far each provider goes, as data: providers raise their limits now and then, and accounts differ."""

from attrs import define

__all__ = ("GraphLimits", "ZoomLimits")


@define(frozen=True, kw_only=True)
class ZoomLimits:
    """The largest `repeat_interval` for each type and the largest number of occurrences.

    The values are those of Zoom's REST reference. Its Meetings document of 2025 allows meetings more: `ZoomLimits.extended()`.
    """

    daily: int = 90
    weekly: int = 12
    monthly: int = 3
    occurrences: int = 60

    @classmethod
    def extended(cls) -> "ZoomLimits":
        """Return the limits of the 2025 document: 99 days, 50 weeks, 10 months, 60 occurrences."""
        return cls(daily=99, weekly=50, monthly=10)


@define(frozen=True, kw_only=True)
class GraphLimits:
    """The largest interval for each pattern and the largest number of occurrences.

    Microsoft Graph states none. These are the ones of Exchange Web Services, which serves the same calendars; Outlook refuses series
    of more than 999 occurrences also where they end by date. No document has a yearly interval; 99 is taken for it too.
    """

    daily: int = 999
    weekly: int = 99
    monthly: int = 99
    yearly: int = 99
    occurrences: int = 999
