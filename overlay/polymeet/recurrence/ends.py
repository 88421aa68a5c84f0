"""Ends of series as providers want them: a moment that is safe however they compare it."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from .zones import resolve

__all__ = ("end_of_last_day",)

_LAST_SECOND: Final = time(23, 59, 59, fold=1)
"""fold=1: the later one where clocks show it twice, and still the same day where they jump over it."""
_DAY: Final = timedelta(days=1)


def end_of_last_day(last: datetime, zone: ZoneInfo) -> datetime | None:
    """Return 23:59:59 of the day of the last local start, in UTC.

    It means the same whether a provider compares moments or local days, and whether the end itself belongs to the series. None where
    that cannot be: when the last start is that very second, or the clocks jump over it.
    """
    if last.year == date.max.year:
        return None
    end = datetime.combine(last, _LAST_SECOND, tzinfo=zone)
    moment = end.astimezone(UTC)
    same_day = moment.astimezone(zone).date() == last.date()
    is_safe = same_day and resolve(last, zone) < moment < resolve(last + _DAY, zone)
    return moment if is_safe else None
