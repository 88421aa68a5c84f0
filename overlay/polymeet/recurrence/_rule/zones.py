"""Time zones: their names, and the conversion between local times and instants."""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta
from functools import cache
from typing import Final, Literal, overload
from zoneinfo import ZoneInfo, available_timezones

from .._errors import UnknownTimeZone
from .._findings import Note
from .windows_zones import WINDOWS_ZONES

__all__ = (
    "Gap",
    "end_of_last_day",
    "instants",
    "local_start",
    "resolve",
    "time_zone",
    "until_as_instant",
    "until_as_local",
    "zone_named",
)

Gap = Literal["forward", "skip"]

_DAY: Final = timedelta(days=1)
_SECOND: Final = timedelta(seconds=1)
_LAST_SECOND: Final = time(23, 59, 59, fold=1)
"""fold=1: the later one where clocks show it twice, and still the same day where they jump over it."""
_OFFSET: Final = re.compile(r"(?:UTC|GMT|Z)?\s*[+-]?\d{1,2}(?::?\d{2})?|Z", re.IGNORECASE)
_LARGEST_PARTS: Final = 3
"""As in America/Argentina/Salta."""
_OF_THE_MACHINE: Final = frozenset({"localtime", "posixrules"})
"""Files in the zone folder of some systems that are a different zone on each system."""


def time_zone(name: str) -> ZoneInfo:
    """Return the IANA time zone of this name, in the same letters on every system.

    Raises `UnknownTimeZone` for all others, also for offsets such as `+01:00`, and for the names of Windows, which `zone_named` reads.
    """
    try:
        zone = ZoneInfo(name)
    except (LookupError, ValueError, OSError, TypeError, AttributeError):  # it depends on how a name is wrong
        zone = None
    # A case-insensitive file system finds europe/riga too.
    if zone is None or not (name in _listed_names() or name in _installed_names()):
        raise UnknownTimeZone(f"time zone {name!r}: {_hint(name)}") from None
    return zone


def zone_named(text: str) -> tuple[str, tuple[Note, ...]]:
    """Return the IANA name of a time zone, and a note if it was written differently.

    Accepted are also names of Windows, an IANA name in other letter case, and one after the name of a vendor, as in RFC 5545, section
    3.2.19: `/mozilla.org/20050126_1/Europe/Berlin`. Raises `UnknownTimeZone`.
    """
    found = _other_name(text) if isinstance(text, str) and not _is_zone(text) else None  # pyright: ignore[reportUnnecessaryIsInstance]
    if found is None:
        return time_zone(text).key, ()
    name, kind = found
    return name, (Note("zone_name", f"the time zone {text!r} is {kind}: read as {name}"),)


@overload
def resolve(local: datetime, zone: ZoneInfo | str) -> datetime: ...
@overload
def resolve(local: datetime, zone: ZoneInfo | str, *, gap: Gap) -> datetime | None: ...
def resolve(local: datetime, zone: ZoneInfo | str, *, gap: Gap = "forward") -> datetime | None:
    """Return the instant of a local time in the zone.

    A time that occurs twice means the first one. A time in a gap gets the offset from before the gap, so 02:30 becomes 03:30
    (RFC 5545, section 3.3.5), or is None if `gap` is `skip` (section 3.3.10).
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
    """Return the local start of an instant, for occurrences at the start's time of day.

    It is the local time of the instant, unless that day's occurrence is in a gap and was moved to the instant. In the years 1 and 9999
    the offset is ignored.
    """
    if not _has_neighbours(instant):
        return instant.replace(tzinfo=None)
    local = instant.astimezone(zone).replace(tzinfo=None, fold=0)
    usual = datetime.combine(local, start.time())
    return usual if _instant(usual, zone) == instant else local


def until_as_instant(until: datetime, start: datetime, zone: ZoneInfo) -> datetime:
    """Return a local end in UTC, for occurrences at the start's time of day.

    The result is kept between the instants of the last such time up to the end and of the next one, because a gap can reorder them.
    In the years 1 and 9999 the offset is ignored, because it may lead out of the calendar.
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


def instants(starts: Iterable[datetime], zone: ZoneInfo) -> Iterator[datetime]:
    """Yield the instants of local starts, in order. A start moved out of a gap and a later start at the same instant are yielded once."""
    moved: deque[datetime] = deque()
    for local in starts:
        moment = resolve(local, zone)
        if moment.replace(tzinfo=None) != local:
            moved.append(moment)
            continue
        while moved and moved[0] <= moment:
            if (first := moved.popleft()) != moment:
                yield first
        yield moment
    yield from moved


def end_of_last_day(last: datetime, zone: ZoneInfo) -> datetime | None:
    """Return 23:59:59 of the day of the last local start, in UTC.

    It has the same meaning whether a provider compares instants or local days, and whether the end is inclusive or exclusive. None if
    that is impossible: the last start is at that second, or it is in a gap of the clocks.
    """
    if last.year == date.max.year:
        return None
    end = datetime.combine(last, _LAST_SECOND, tzinfo=zone)
    moment = end.astimezone(UTC)
    same_day = moment.astimezone(zone).date() == last.date()
    is_safe = same_day and resolve(last, zone) < moment < resolve(last + _DAY, zone)
    return moment if is_safe else None


def _has_neighbours(moment: datetime) -> bool:
    return MINYEAR < moment.year < MAXYEAR


def _instant(local: datetime, zone: ZoneInfo) -> datetime:
    return resolve(local, zone).astimezone(UTC)


def _other_name(text: str) -> tuple[str, str] | None:
    """Return the IANA name for another name, and the kind of that name."""
    name = text.strip()
    if windows := _windows_names().get(name.casefold()):
        return windows, "a name of Windows"
    if spelled := _spellings().get(name.casefold()):
        return spelled, "spelled otherwise by IANA"
    last = name.rsplit("/", _LARGEST_PARTS)[1:] if name.startswith("/") else []
    without = ("/".join(last[at:]) for at in range(len(last)))
    return next(((rest, "the name of a vendor") for rest in without if _is_zone(rest)), None)


def _is_zone(name: str) -> bool:
    try:
        time_zone(name)
    except UnknownTimeZone:
        return False
    return True


def _hint(name: object) -> str:
    if isinstance(name, str) and _OFFSET.fullmatch(name.strip()):
        return "an offset does not say when clocks change; use a name such as Europe/Riga"
    other = _other_name(name) if isinstance(name, str) and not name.startswith("/") else None
    return f"no IANA time zone has this name; use {other[0] if other else 'a name such as Europe/Riga'}"


@cache
def _listed_names() -> frozenset[str]:
    """Return the names in the list of the package tzdata, which is quick to read."""
    from importlib.resources import files

    try:
        return frozenset(files("tzdata").joinpath("zones").read_text("ascii").split())
    except (ImportError, OSError):  # system packages of tzdata lack it
        return frozenset()


@cache
def _installed_names() -> frozenset[str]:
    """Return the names of the system, which may have newer ones."""
    return frozenset(available_timezones() - _OF_THE_MACHINE)


@cache
def _windows_names() -> Mapping[str, str]:
    return {name.casefold(): zone for name, zone in WINDOWS_ZONES.items()}


@cache
def _spellings() -> Mapping[str, str]:
    return {name.casefold(): name for name in _listed_names() or _installed_names()}
