"""Reading `Retry-After`: seconds or an HTTP date (RFC 9110, section 10.2.3), or the ISO 8601 date that Zoom sends.

Gateways of Azure send milliseconds, too, in a header of their own.
"""

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

__all__ = ("read_retry_after", "wait_in")


def wait_in(headers: Mapping[str, str]) -> float | None:
    """Return the seconds that an answer with *headers* asks to wait, or None. `retry-after-ms` is the more exact one."""
    milliseconds = _as_seconds(headers.get("retry-after-ms", ""))
    return read_retry_after(headers.get("retry-after")) if milliseconds is None else max(0.0, milliseconds / 1000)


def read_retry_after(value: str | None, *, now: datetime | None = None) -> float | None:
    """Return the seconds to wait, 0 for a moment that has passed; None when there is no header or it means nothing."""
    if value is None:
        return None
    seconds = _as_seconds(value.strip())
    if seconds is None:
        moment = _as_moment(value.strip())
        seconds = (moment - (now or datetime.now(UTC))).total_seconds() if moment else None
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
