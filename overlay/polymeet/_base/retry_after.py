"""`Retry-After`: seconds or an HTTP date (RFC 9110, section 10.2.3), or the ISO 8601 date that Zoom sends.

A date is a time by the server's clock, which is in the `Date` header of the same answer (RFC 9110, section 6.6.1); our clock may be
wrong. Gateways of Azure also send milliseconds, in a separate header.
"""

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

__all__ = ("parse_retry_after", "requested_wait", "server_time")

CLOCKS_ALIKE: Final = 2.0
"""Difference in seconds between a `Date` and our clock that is ignored: a `Date` has whole seconds, and its answer takes time to arrive."""
CLOCKS_APART: Final = 86_400.0
"""Largest difference of the clocks in seconds. A `Date` that is further off is invented, or from a cache, and is ignored."""


def requested_wait(headers: Mapping[str, str], *, now: float | None = None) -> float | None:
    """Return the seconds to wait according to *headers* of an answer, or None. `retry-after-ms`, more exact, takes precedence.

    *now*: our time, in seconds since 1970.
    """
    milliseconds = _as_seconds(headers.get("retry-after-ms", ""))
    if milliseconds is not None:
        return max(0.0, milliseconds / 1000)
    ours = datetime.now(UTC).timestamp() if now is None else now
    return parse_retry_after(headers.get("retry-after"), now=datetime.fromtimestamp(server_time(headers, ours), UTC))


def server_time(headers: Mapping[str, str], now: float) -> float:
    """Return the time of an answer with *headers* by the server's clock; *now*, our time, if it has no plausible `Date`.

    Both are seconds since 1970. Compare all other times in the answer with this one.
    """
    moment = _as_moment(headers.get("date", ""))
    if moment is None:
        return now
    theirs = moment.timestamp()
    return theirs if CLOCKS_ALIKE < abs(theirs - now) <= CLOCKS_APART else now


def parse_retry_after(value: str | None, *, now: datetime) -> float | None:
    """Return the seconds from *now* to the time in *value*, 0 if it has passed; None if *value* is invalid."""
    if value is None:
        return None
    seconds = _as_seconds(value.strip())
    if seconds is None:
        moment = _as_moment(value.strip())
        seconds = (moment - now).total_seconds() if moment else None
    return max(0.0, seconds) if seconds is not None else None


def _as_seconds(value: str) -> float | None:
    try:
        seconds = float(value)
    except ValueError:
        return None
    return seconds if math.isfinite(seconds) else None


def _as_moment(value: str) -> datetime | None:
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = parse(value)
        except (ValueError, OverflowError):
            continue
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return None
