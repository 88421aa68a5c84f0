"""What an answer tells of the limits: Zoom's five `X-RateLimit` headers, and the two of them that Pyas sends."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

from attrs import define

from .._base.retry_after import parse_retry_after, server_time

__all__ = ("RateHeaders", "read_rate_headers")

FIRST_UNIX_SECOND: Final = 1e9
"""From here on a number is a moment (this one was in 2001) and no longer a duration."""


@define(frozen=True)
class RateHeaders:
    """What the server counts. None: it did not say."""

    label: str | None
    """In the spelling of the specs, such as RESOURCE_INTENSIVE."""
    daily: bool
    """Whether the numbers are those of a day."""
    limit: int | None
    remaining: int | None
    seconds_to_reset: float | None


def read_rate_headers(headers: Mapping[str, str], *, now: float) -> RateHeaders | None:
    """Return what *headers* tell, or None where they tell nothing. *now*: seconds since 1970."""
    limit = _count(headers.get("x-ratelimit-limit"))
    remaining = _count(headers.get("x-ratelimit-remaining"))
    if limit is None and remaining is None:
        return None
    return RateHeaders(
        label=headers.get("x-ratelimit-category", "").strip().upper().replace("-", "_").replace(" ", "_") or None,
        daily=is_daily(headers),
        limit=limit or None,
        remaining=remaining,
        seconds_to_reset=seconds_to_reset(headers, now=now),
    )


def is_daily(headers: Mapping[str, str]) -> bool:
    """Whether the type of the limit is that of a day: Zoom's other type is QPS."""
    return headers.get("x-ratelimit-type", "").strip().lower().startswith("daily")


def seconds_to_reset(headers: Mapping[str, str], *, now: float) -> float | None:
    """Return when the window of `X-RateLimit-Reset` ends: Zoom sends seconds since 1970, Pyas a date, both by their own clock."""
    text = headers.get("x-ratelimit-reset")
    if text is None:
        return None
    theirs = server_time(headers, now)
    seconds = parse_retry_after(text, now=datetime.fromtimestamp(theirs, UTC))
    if seconds is None or seconds < FIRST_UNIX_SECOND:
        return seconds
    return max(0.0, seconds - theirs)


def _count(text: str | None) -> int | None:
    return int(text) if text is not None and text.strip().isdecimal() and len(text) < 12 else None
