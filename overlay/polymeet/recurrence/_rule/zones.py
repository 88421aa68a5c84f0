"""Time zones: their names, and the step between a zone's wall clock and instants."""

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
"""Files beside the zones of some systems, which are another zone on each."""


def time_zone(name: str) -> ZoneInfo:
    """Return the IANA time zone of this name, in the same letters on every system.

    Raises `UnknownTimeZone` for all others, also for offsets such as `+01:00`, and for the names of Windows, which `zone_named` reads.
    """
    try:
        zone = ZoneInfo(name)
    except (LookupError, ValueError, OSError, TypeError, AttributeError):  # it depends on how a name is wrong
        zone = None
    # A file system that makes no difference between cases finds europe/riga too.
    if zone is None or not (name in _listed_names() or name in _installed_names()):
        raise UnknownTimeZone(f"time zone {name!r}: {_hint(name)}") from None
    return zone


def zone_named(text: str) -> tuple[str, tuple[Note, ...]]:
    """Return the IANA name of a time zone as it was read, and a note if it had another one.

    Others are those of Windows, an IANA name in other letters, and one after the name of a vendor, as RFC 5545 has it in section
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


def instants(starts: Iterable[datetime], zone: ZoneInfo) -> Iterator[datetime]:
    """Yield the moments of local starts, in order. One that was moved out of a gap may be that of a later start as well: they are one."""
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


def _has_neighbours(moment: datetime) -> bool:
    return MINYEAR < moment.year < MAXYEAR


def _instant(local: datetime, zone: ZoneInfo) -> datetime:
    return resolve(local, zone).astimezone(UTC)


def _other_name(text: str) -> tuple[str, str] | None:
    """Return the IANA name of what is none itself, and what kind of name it is."""
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
    """Return the names that the package tzdata lists, which are read in a moment."""
    from importlib.resources import files

    try:
        return frozenset(files("tzdata").joinpath("zones").read_text("ascii").split())
    except (ImportError, OSError):  # packagers of systems leave it out
        return frozenset()


@cache
def _installed_names() -> frozenset[str]:
    """Return the names that the system has: newer ones may be among them."""
    return frozenset(available_timezones() - _OF_THE_MACHINE)


@cache
def _windows_names() -> Mapping[str, str]:
    return {name.casefold(): zone for name, zone in WINDOWS_ZONES.items()}


@cache
def _spellings() -> Mapping[str, str]:
    return {name.casefold(): name for name in _listed_names() or _installed_names()}
