"""Names of time zones: IANA's, and what providers and calendars have instead of them."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from .errors import UnknownTimeZone
from .notes import Note
from .windows_zones import WINDOWS_ZONES

__all__ = ("time_zone", "zone_named")

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
