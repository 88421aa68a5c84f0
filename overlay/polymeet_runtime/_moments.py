"""Dates and date-times in a request: the accepted values, and their text. No I/O."""

import re
from datetime import UTC, date, datetime, tzinfo
from typing import Any, Final

from ._errors import InvalidRequest
from ._values import repr_of

__all__ = ("day_text", "format_date_time", "moment_text", "read_moment", "zone_named")

DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
MOMENT: Final = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?", re.ASCII)
"""Pattern of RFC 3339, section 5.6, and of local times without an offset."""


def format_date_time(value: datetime) -> str:
    """Return RFC 3339 text: UTC with `Z` for an aware value, no offset for a naive (local) one, no fraction of zero.

    A value that in UTC would be before the year 1 or after 9999 keeps its offset.
    """
    fraction = "seconds" if not value.microsecond else "microseconds" if value.microsecond % 1000 else "milliseconds"
    if value.tzinfo is None:
        return value.isoformat(timespec=fraction)
    try:
        return value.astimezone(UTC).isoformat(timespec=fraction).removesuffix("+00:00") + "Z"
    except OverflowError:
        return value.isoformat(timespec=fraction)


def day_text(what: str, value: Any, zone: tzinfo | None = None) -> str:
    """Return *value* as `yyyy-mm-dd`: a date, its text, or an aware datetime, whose date is that in *zone*.

    Raises `InvalidRequest`, with the name *what*, for anything else.
    """
    match value:
        case datetime(tzinfo=None):
            raise InvalidRequest(f"{what} is a day, and {value.isoformat()} is a naive datetime; pass its date()")
        case datetime():
            return _day_in(what, value, zone)
        case date():
            return value.isoformat()
        case str() if DAY.fullmatch(value) and _is_read_by(date, value):
            return value
        case _:
            raise InvalidRequest(f"{what} must be a date, or text such as 2027-01-31, not {repr_of(value)}")


def moment_text(what: str, value: Any) -> str:
    """Return *value*, a datetime or its text with `Z` or an offset, as RFC 3339 text.

    Raises `InvalidRequest`, with the name *what*, for anything else, and for a local time without a zone.
    """
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise InvalidRequest(
                f"{what} is the naive datetime {value.isoformat()}; give it a time zone, for example tzinfo=UTC"
            )
        return format_date_time(value)
    if read_moment(what, value).tzinfo is None:
        raise InvalidRequest(f"{what} is {value}, a time without a zone; add Z or an offset")
    return str(value)


def read_moment(what: str, text: Any) -> datetime:
    """Return *text* as a datetime, naive if it has no offset. Raises `InvalidRequest` for an invalid one."""
    if not isinstance(text, str) or not MOMENT.fullmatch(text) or not _is_read_by(datetime, text):
        raise InvalidRequest(f"{what} must be a datetime, or text such as 2027-01-31T09:00:00Z, not {repr_of(text)}")
    return datetime.fromisoformat(text)


def zone_named(what: str, name: Any) -> tzinfo | None:
    """Return the zone with this IANA *name*, or None if *name* is unset. Raises `InvalidRequest` if there is no such zone."""
    if not name:
        return None
    if name == "UTC":
        return UTC
    from zoneinfo import ZoneInfo  # imported here, because most programs never need it

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, TypeError, OSError):
        raise InvalidRequest(f"{what} is {name!r}, which is no time zone that is known here") from None


def _day_in(what: str, value: datetime, zone: tzinfo | None) -> str:
    if zone is None:
        raise InvalidRequest(
            f"{what} is a day in a zone that is not known here, and {value.isoformat()} is a datetime; "
            "pass its date() in the zone that you mean"
        )
    try:
        return value.astimezone(zone).date().isoformat()
    except OverflowError:
        raise InvalidRequest(f"{what} is {value.isoformat()}, which has no day in {zone}") from None


def _is_read_by(kind: type[date], text: str) -> bool:
    try:
        kind.fromisoformat(text)
    except ValueError:
        return False
    return True
