"""What is to be learned from one answer."""

from collections.abc import Mapping
from typing import Final

from attrs import define

from .._base.retry_after import requested_wait, server_time
from ._daily import SECONDS_OF_A_DAY, kind_of, resets_at
from ._headers import RateHeaders, read_rate_headers, seconds_to_reset
from ._limits import Limit

__all__ = ("Lesson", "lesson_of")

SECONDS_UNTOLD: Final = 1.0
"""The pause after a 429 that does not say how long."""
SECONDS_OF_MIDNIGHT: Final = 60.0
"""After 00:00 UTC for so long, the numbers of an answer may still be those of the day before."""
RESET_RESOLUTION: Final = 1.0
"""Seconds. For a window that is not longer, `X-RateLimit-Reset` says nothing that the even pace would not do better."""


@define(frozen=True)
class Lesson:
    """What one answer means for all calls with its label."""

    label: str | None = None
    """Where the server counts the operation, if it says so."""
    count: int | None = None
    """Calls that the server allows in the period of the limit."""
    pause: float = 0.0
    """Seconds for which nothing should be sent."""
    used_up_until: float | None = None
    """Seconds since 1970: when the quota of the day is whole again."""
    remaining_today: int | None = None


def lesson_of(
    status: int, headers: Mapping[str, str], message: str | None, *, limit: Limit, now: float
) -> Lesson | None:
    """Return what is to be learned, or None. *limit*: what the operation is kept to so far. *now*: seconds since 1970."""
    kind = kind_of(status, headers, message, now=now)
    told = read_rate_headers(headers, now=now)
    if kind is None and told is None:
        return None
    remaining_today = _remaining_today(told, headers, now) if kind is None else None
    return Lesson(
        label=told.label if told else None,
        count=told.limit if told and not told.daily else None,
        pause=_seconds_asked_for(headers, now) if kind == "per second" else _seconds_left_empty(told, limit),
        used_up_until=resets_at(headers, now=now) if kind == "daily" or remaining_today == 0 else None,
        remaining_today=remaining_today,
    )


def _remaining_today(told: RateHeaders | None, headers: Mapping[str, str], now: float) -> int | None:
    theirs = server_time(headers, now)
    another_day = theirs // SECONDS_OF_A_DAY != now // SECONDS_OF_A_DAY
    just_after_midnight = theirs % SECONDS_OF_A_DAY < SECONDS_OF_MIDNIGHT
    return told.remaining if told and told.daily and not (another_day or just_after_midnight) else None


def _seconds_asked_for(headers: Mapping[str, str], now: float) -> float:
    """Return the pause that a 429 asks for, a day at most."""
    seconds = requested_wait(headers, now=now)
    if seconds is None:
        seconds = seconds_to_reset(headers, now=now)
    return SECONDS_UNTOLD if seconds is None else min(seconds, SECONDS_OF_A_DAY)


def _seconds_left_empty(told: RateHeaders | None, limit: Limit) -> float:
    """Return the rest of a window that the server counts as full; others that use the same account may have filled it."""
    if told is None or told.daily or told.remaining != 0 or limit.per <= RESET_RESOLUTION:
        return 0.0
    return min(told.seconds_to_reset or 0.0, limit.per)
