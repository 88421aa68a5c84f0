"""`Retry-After`: seconds or an HTTP date (RFC 9110, section 10.2.3), or the ISO 8601 date that Zoom sends.

A date means a moment by the clock of the server, which the `Date` of the same answer shows (RFC 9110, section 6.6.1); ours may be
wrong. Gateways of Azure send milliseconds, too, in a header of their own.
"""

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

__all__ = ("parse_retry_after", "requested_wait", "server_time")

CLOCKS_ALIKE: Final = 2.0
"""Seconds by which a `Date` may differ from our clock without meaning: it counts whole seconds, and took a while to arrive."""
CLOCKS_APART: Final = 86_400.0
"""Seconds by which clocks may differ. A `Date` that is further off was made up, or kept by a cache, and is not believed."""


def requested_wait(headers: Mapping[str, str], *, now: float | None = None) -> float | None:
    """Return the seconds that an answer with *headers* asks to wait, or None. `retry-after-ms` is the more exact one.

    *now*: our time, in seconds since 1970.
    """
    milliseconds = _as_seconds(headers.get("retry-after-ms", ""))
    if milliseconds is not None:
        return max(0.0, milliseconds / 1000)
    ours = datetime.now(UTC).timestamp() if now is None else now
    return parse_retry_after(headers.get("retry-after"), now=datetime.fromtimestamp(server_time(headers, ours), UTC))


def server_time(headers: Mapping[str, str], now: float) -> float:
    """Return when the server gave an answer with *headers*, by its own clock; *now*, ours, where it does not say so credibly.

    Both are seconds since 1970. Other moments in the answer are to be compared with this, and with nothing else.
    """
    moment = _as_moment(headers.get("date", ""))
    if moment is None:
        return now
    theirs = moment.timestamp()
    return theirs if CLOCKS_ALIKE < abs(theirs - now) <= CLOCKS_APART else now


def parse_retry_after(value: str | None, *, now: datetime) -> float | None:
    """Return the seconds from *now* to the moment that *value* means, 0 for one that has passed; None when it means nothing."""
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
