"""What a 429 means.

Zoom has four kinds of 429, which its headers and messages tell apart; those of Pyas, and of a gateway, count as "per second".
"""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Final, Literal

from polymeet_runtime import Operation

from .._base.retry_after import requested_wait, server_time
from ..errors import DailyLimitReached
from ._headers import is_daily

__all__ = ("Kind", "daily_limit_error", "kind_of", "next_midnight", "resets_at", "used_up")

Kind = Literal["per second", "daily", "per user daily", "concurrent"]

SECONDS_OF_A_DAY: Final = 86_400.0
SECONDS_LIKE_A_DAY: Final = 3_600.0
"""A date in `Retry-After` that is so far off does not end a window of seconds or minutes."""

PER_USER: Final = re.compile(r"daily rate limit \(\d+\)", re.IGNORECASE)
"""One user's 100 meetings made or changed a day, or one registrant's 3 or 10 requests."""


def kind_of(status: int, headers: Mapping[str, str], message: str | None, *, now: float) -> Kind | None:
    """Return which limit an answer with this *status* tells of; None unless it is 429.

    per second      the label's window is full: wait
    daily           the label's quota of the day is used up
    per user daily  one user's or registrant's quota of the day is used up; no header tells of it
    concurrent      Zoom works on another request for the same thing, and holds its lock

    *now*: seconds since 1970.
    """
    if status != 429:
        return None
    kind: Kind | None = next((kind for kind, means in _SIGNS if means(headers, message or "", now)), None)
    return kind or "per second"


def _is_per_user(headers: Mapping[str, str], message: str, now: float) -> bool:
    return PER_USER.search(message) is not None


def _is_concurrent(headers: Mapping[str, str], message: str, now: float) -> bool:
    return "too many concurrent requests" in message.lower()


def _is_of_the_day(headers: Mapping[str, str], message: str, now: float) -> bool:
    return is_daily(headers) or "daily rate limit" in message.lower() or _waits_like_a_day(headers, now)


def _waits_like_a_day(headers: Mapping[str, str], now: float) -> bool:
    """Whether `Retry-After` is a date that is midnight or hours away. A number of seconds, however large, is none."""
    text = headers.get("retry-after", "")
    seconds = requested_wait(headers, now=now)
    if seconds is None or ":" not in text:
        return False
    is_midnight = round(server_time(headers, now) + seconds, 3) % SECONDS_OF_A_DAY == 0
    return seconds >= SECONDS_LIKE_A_DAY or (seconds > 0 and is_midnight)


_SIGNS: Final[tuple[tuple[Kind, Callable[[Mapping[str, str], str, float], bool]], ...]] = (
    ("per user daily", _is_per_user),
    ("concurrent", _is_concurrent),
    ("daily", _is_of_the_day),
)


def next_midnight(now: float) -> float:
    """Return the next 00:00 UTC after *now*, in seconds since 1970."""
    return (now // SECONDS_OF_A_DAY + 1) * SECONDS_OF_A_DAY


def resets_at(headers: Mapping[str, str], *, now: float) -> float:
    """Return when the quota that a 429 tells of is whole again: its `Retry-After`, or the next 00:00 UTC.

    In seconds since 1970 by our clock, like *now*: whoever waits looks at that one. The midnight that counts is the provider's.
    """
    theirs, seconds = server_time(headers, now), requested_wait(headers, now=now)
    moment = next_midnight(theirs) if seconds is None or seconds > SECONDS_OF_A_DAY else theirs + seconds
    return round(moment - (theirs - now), 3)


def daily_limit_error(
    operation: Operation, status: int, headers: Mapping[str, str], message: str | None, *, now: float
) -> DailyLimitReached | None:
    """Return the error to raise for an answer that tells of a used-up day, also that of one user; None for all others."""
    kind = kind_of(status, headers, message, now=now)
    if kind not in ("daily", "per user daily"):
        return None
    return used_up(operation, resets_at(headers, now=now), message or "the limit of the day is used up")


def used_up(operation: Operation, until: float, reason: str) -> DailyLimitReached:
    """Return the error that says that *operation* cannot run before *until* (seconds since 1970), and why."""
    moment = datetime.fromtimestamp(until, UTC)
    return DailyLimitReached(
        f"{operation.provider} {operation.id}: {reason}; it can run again from {moment:%Y-%m-%d %H:%M:%S} UTC",
        provider=operation.provider,
        operation=operation.id,
        resets_at=moment,
    )
