"""Between a zone's wall clock and instants."""

from datetime import MAXYEAR, MINYEAR, UTC, datetime, timedelta
from typing import Final, Literal, overload
from zoneinfo import ZoneInfo

from .zone_names import time_zone

__all__ = ("Gap", "local_start", "resolve", "time_zone", "until_as_instant", "until_as_local")

Gap = Literal["forward", "skip"]

_DAY: Final = timedelta(days=1)
_SECOND: Final = timedelta(seconds=1)


@overload
def resolve(local: datetime, zone: ZoneInfo | str) -> datetime: ...
@overload
def resolve(local: datetime, zone: ZoneInfo | str, *, gap: Gap) -> datetime | None: ...
def resolve(local: datetime, zone: ZoneInfo | str, *, gap: Gap = "forward") -> datetime | None:
    """Return the moment at which clocks in the zone show a local time.

    A time that clocks show twice means the first one. A time that they skip is read with the offset before the gap, so 02:30
    becomes 03:30 (RFC 5545, section 3.3.5), or gives None when `gap` is `skip` (section 3.3.10).
    """
    place = zone if isinstance(zone, ZoneInfo) else time_zone(zone)
    moment = local.replace(tzinfo=place)
    before, after = moment.utcoffset(), moment.replace(fold=1).utcoffset()
    assert before is not None
    assert after is not None
    if before >= after:
        return moment
    return None if gap == "skip" else (moment.replace(tzinfo=UTC) - before).astimezone(place)


def local_start(instant: datetime, start: datetime, zone: ZoneInfo) -> datetime:
    """Return the local start that an instant is the moment of, for occurrences at the start's time of day.

    It is what clocks show then, unless that day's occurrence falls into a gap and the instant is where it was moved to. In the years
    1 and 9999 the offset is left out.
    """
    if not _has_neighbours(instant):
        return instant.replace(tzinfo=None)
    local = instant.astimezone(zone).replace(tzinfo=None, fold=0)
    usual = datetime.combine(local, start.time())
    return usual if _instant(usual, zone) == instant else local


def until_as_instant(until: datetime, start: datetime, zone: ZoneInfo) -> datetime:
    """Return a local end in UTC, for occurrences at the start's time of day.

    It is kept between the instants of the last such time up to the end and of the next one: a gap can bring them out of order.
    In the years 1 and 9999, where an offset may lead out of the calendar, it is left out.
    """
    if not _has_neighbours(until):
        return until.replace(tzinfo=UTC)
    last = datetime.combine(until, start.time())
    if last > until:
        last -= _DAY
    return min(max(_instant(until, zone), _instant(last, zone)), _instant(last + _DAY, zone) - _SECOND)


def until_as_local(until: datetime, start: datetime, zone: ZoneInfo) -> datetime:
    """Return an end in UTC as local time, for occurrences at the start's time of day: the reverse of `until_as_instant`."""
    if not _has_neighbours(until):
        return until.replace(tzinfo=None)
    local = until.astimezone(zone).replace(tzinfo=None, fold=0)
    last = datetime.combine(local, start.time()) + _DAY
    while _instant(last, zone) > until:
        last -= _DAY
    return local if last <= local < last + _DAY else last


def _has_neighbours(moment: datetime) -> bool:
    return MINYEAR < moment.year < MAXYEAR


def _instant(local: datetime, zone: ZoneInfo) -> datetime:
    return resolve(local, zone).astimezone(UTC)
