"""Two occurrences of a series that are one moment."""

from collections.abc import Iterator
from datetime import MAXYEAR, datetime, timedelta
from itertools import islice, takewhile
from typing import Final

from .phases import expand_from, last_start
from .series import Series
from .zones import resolve

__all__ = ("same_moment_twice",)

_WALKED: Final = 1_000
_NEARLY_A_DAY: Final = timedelta(hours=20)
_AROUND: Final = timedelta(days=2)
_HOUR: Final = timedelta(hours=1)


def same_moment_twice(series: Series) -> str | None:
    """Say which two occurrences are one moment, if there are such: a time that clocks skip is read as one after the gap."""
    shown: dict[datetime, datetime] = {}
    for start in _suspects(series):
        clock = resolve(start, series.zone).replace(tzinfo=None, fold=0)
        other = shown.setdefault(clock, start)
        if other != start:
            return f"{other.isoformat()} and {start.isoformat()} are one moment in {series.time_zone}"
    return None


def _suspects(series: Series) -> Iterator[datetime]:
    """Yield the starts that may be one moment with another.

    Rules give one time a day, so only where clocks skip a whole day can it be; added dates may be anywhere.
    """
    if series.added:
        yield from islice(series.local_starts(), _WALKED)
    jump = _skipped_day(series)
    if jump is not None:
        end = min(jump + _AROUND, last_start(series.rule, series.start))
        around = takewhile(lambda start: start <= end, expand_from(series.rule, series.start, jump - _AROUND))
        added = (start for start in series.added if abs(start - jump) <= _AROUND)
        yield from sorted({*around, *added} - series.excluded)


def _skipped_day(series: Series) -> datetime | None:
    """Return where clocks skip a whole day after the start, to the hour: their offset is another one in the end, by as much."""
    before, after = series.start, series.start.replace(year=MAXYEAR, day=1)
    offset = series.zone.utcoffset(before)

    def has_jumped(when: datetime) -> bool:
        now = series.zone.utcoffset(when)
        return offset is not None and now is not None and now - offset > _NEARLY_A_DAY

    if not has_jumped(after):
        return None
    while after - before > _HOUR:
        middle = before + (after - before) / 2
        before, after = (before, middle) if has_jumped(middle) else (middle, after)
    return after
