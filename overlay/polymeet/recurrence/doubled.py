"""Two occurrences of a series that are one moment."""

from datetime import MAXYEAR, datetime, timedelta
from itertools import islice
from typing import Final

from .series import Series
from .zones import resolve

__all__ = ("same_moment_twice",)

_WALKED: Final = 1_000
_WALKED_ACROSS_A_DAY: Final = 100_000
_NEARLY_A_DAY: Final = timedelta(hours=20)


def same_moment_twice(series: Series) -> str | None:
    """Say which two occurrences are one moment, if there are such: a time that clocks skip is read as one after the gap.

    Rules give one time a day, so only where clocks skip a whole day can it be; added dates may be anywhere.
    """
    most = _WALKED if series.added else 0
    if _skips_a_day(series):
        most = _WALKED_ACROSS_A_DAY
    shown: dict[datetime, datetime] = {}
    for start in islice(series.local_starts(), most):
        clock = resolve(start, series.zone).replace(tzinfo=None, fold=0)
        other = shown.setdefault(clock, start)
        if other != start:
            return f"{other.isoformat()} and {start.isoformat()} are one moment in {series.time_zone}"
    return None


def _skips_a_day(series: Series) -> bool:
    """Whether clocks may skip a whole day after the start: their offset is another one in the end, by as much."""
    before, after = (series.zone.utcoffset(when) for when in (series.start, series.start.replace(year=MAXYEAR, day=1)))
    return before is not None and after is not None and after - before > _NEARLY_A_DAY
