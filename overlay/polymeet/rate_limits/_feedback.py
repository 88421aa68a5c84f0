"""Feedback of a provider about its limits: the kind of limit behind a 429, and the `X-RateLimit` headers of any answer.

Zoom sends five of those headers and has four kinds of 429, which differ in headers and messages. Pyas sends two of the headers; its 429s,
and those of a gateway, count as "per second".
"""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Final, Literal

from attrs import define

from polymeet_runtime import Operation

from .._base.retry_after import parse_retry_after, requested_wait, server_time
from ..errors import DailyLimitReached
from ._day import used_up
from ._limits import Limit
from ._time import SECONDS_OF_A_DAY, next_midnight

__all__ = (
    "Kind",
    "RateFeedback",
    "RateHeaders",
    "daily_limit_error",
    "feedback_of",
    "kind_of",
    "read_rate_headers",
    "resets_at",
    "seconds_to_reset",
)

Kind = Literal["per second", "daily", "per user daily", "concurrent"]

LONG_RETRY_AFTER: Final = 3_600.0
"""A date in `Retry-After` at least so many seconds away means a daily quota: no window of seconds or minutes is that long."""
PER_USER: Final = re.compile(r"daily rate limit \(\d+\)", re.IGNORECASE)
"""Message about a daily quota of one user (100 meetings created or changed) or one registrant (3 or 10 requests)."""
FIRST_UNIX_SECOND: Final = 1e9
"""A number of this size or more is a unix time (this one is in 2001) and not a duration."""
DEFAULT_PAUSE: Final = 1.0
"""Seconds of pause after a 429 that states none."""
SECONDS_OF_MIDNIGHT: Final = 60.0
"""Seconds after 00:00 UTC in which the numbers of an answer may still be those of the day before."""
RESET_RESOLUTION: Final = 1.0
"""Seconds. For a window of at most this length, `X-RateLimit-Reset` adds nothing to the even pace."""


@define(frozen=True)
class RateHeaders:
    """Content of the `X-RateLimit` headers of an answer. None: not stated."""

    label: str | None
    """Label in the spelling of the specs, such as RESOURCE_INTENSIVE."""
    daily: bool
    """Whether the numbers are those of a day."""
    limit: int | None
    remaining: int | None
    seconds_to_reset: float | None


@define(frozen=True)
class RateFeedback:
    """Feedback of one answer, valid for all calls with its label."""

    label: str | None = None
    """Label under which the server counts the operation, if stated."""
    count: int | None = None
    """Calls that the server allows in the period of the limit."""
    pause: float = 0.0
    """Seconds for which nothing should be sent."""
    used_up_until: float | None = None
    """Unix time at which the used-up daily quota resets; None if it is not used up."""
    remaining_today: int | None = None


def kind_of(status: int, headers: Mapping[str, str], message: str | None, *, now: float) -> Kind | None:
    """Return the kind of limit that an answer means; None unless its *status* is 429.

    per second      the label's window is full: wait
    daily           the label's quota of the day is used up
    per user daily  one user's or registrant's quota of the day is used up; no header says so
    concurrent      Zoom is handling another request for the same resource, and holds its lock

    *now*: seconds since 1970.
    """
    if status != 429:
        return None
    kind: Kind | None = next((kind for kind, matches in _SIGNS if matches(headers, message or "", now)), None)
    return kind or "per second"


def _is_per_user(headers: Mapping[str, str], message: str, now: float) -> bool:
    return PER_USER.search(message) is not None


def _is_concurrent(headers: Mapping[str, str], message: str, now: float) -> bool:
    return "too many concurrent requests" in message.lower()


def _is_of_the_day(headers: Mapping[str, str], message: str, now: float) -> bool:
    return _is_daily(headers) or "daily rate limit" in message.lower() or _waits_like_a_day(headers, now)


def _is_daily(headers: Mapping[str, str]) -> bool:
    """Whether the header says that the limit is a daily one: Zoom's other type is QPS."""
    return headers.get("x-ratelimit-type", "").strip().lower().startswith("daily")


def _waits_like_a_day(headers: Mapping[str, str], now: float) -> bool:
    """Whether `Retry-After` is a date that is midnight or hours away. A number of seconds, however large, does not count."""
    text = headers.get("retry-after", "")
    seconds = requested_wait(headers, now=now)
    if seconds is None or ":" not in text:
        return False
    is_midnight = round(server_time(headers, now) + seconds, 3) % SECONDS_OF_A_DAY == 0
    return seconds >= LONG_RETRY_AFTER or (seconds > 0 and is_midnight)


_SIGNS: Final[tuple[tuple[Kind, Callable[[Mapping[str, str], str, float], bool]], ...]] = (
    ("per user daily", _is_per_user),
    ("concurrent", _is_concurrent),
    ("daily", _is_of_the_day),
)


def resets_at(headers: Mapping[str, str], *, now: float) -> float:
    """Return when the quota behind a 429 resets: its `Retry-After`, or the next 00:00 UTC.

    In seconds since 1970 by our clock, like *now*, because waits are measured by it. The midnight is by the provider's clock.
    """
    theirs, seconds = server_time(headers, now), requested_wait(headers, now=now)
    moment = next_midnight(theirs) if seconds is None or seconds > SECONDS_OF_A_DAY else theirs + seconds
    return round(moment - (theirs - now), 3)


def daily_limit_error(
    operation: Operation, status: int, headers: Mapping[str, str], message: str | None, *, now: float
) -> DailyLimitReached | None:
    """Return the error for an answer that means a used-up daily quota, also that of one user; None for any other answer."""
    kind = kind_of(status, headers, message, now=now)
    if kind not in ("daily", "per user daily"):
        return None
    return used_up(operation, resets_at(headers, now=now), message or "the limit of the day is used up")


def read_rate_headers(headers: Mapping[str, str], *, now: float) -> RateHeaders | None:
    """Return the content of the `X-RateLimit` headers, or None if they state no number. *now*: seconds since 1970."""
    limit = _count(headers.get("x-ratelimit-limit"))
    remaining = _count(headers.get("x-ratelimit-remaining"))
    if limit is None and remaining is None:
        return None
    return RateHeaders(
        label=headers.get("x-ratelimit-category", "").strip().upper().replace("-", "_").replace(" ", "_") or None,
        daily=_is_daily(headers),
        limit=limit or None,
        remaining=remaining,
        seconds_to_reset=seconds_to_reset(headers, now=now),
    )


def seconds_to_reset(headers: Mapping[str, str], *, now: float) -> float | None:
    """Return the seconds to `X-RateLimit-Reset`: Zoom sends seconds since 1970, Pyas a date, both by the provider's clock."""
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


def feedback_of(
    status: int, headers: Mapping[str, str], message: str | None, *, limit: Limit, now: float
) -> RateFeedback | None:
    """Return the feedback in an answer, or None. *limit*: the current limit of the operation. *now*: seconds since 1970."""
    kind = kind_of(status, headers, message, now=now)
    stated = read_rate_headers(headers, now=now)
    if kind is None and stated is None:
        return None
    remaining_today = _remaining_today(stated, headers, now) if kind is None else None
    return RateFeedback(
        label=stated.label if stated else None,
        count=stated.limit if stated and not stated.daily else None,
        pause=_requested_pause(headers, now) if kind == "per second" else _rest_of_full_window(stated, limit),
        used_up_until=resets_at(headers, now=now) if kind == "daily" or remaining_today == 0 else None,
        remaining_today=remaining_today,
    )


def _remaining_today(stated: RateHeaders | None, headers: Mapping[str, str], now: float) -> int | None:
    theirs = server_time(headers, now)
    another_day = theirs // SECONDS_OF_A_DAY != now // SECONDS_OF_A_DAY
    just_after_midnight = theirs % SECONDS_OF_A_DAY < SECONDS_OF_MIDNIGHT
    return stated.remaining if stated and stated.daily and not (another_day or just_after_midnight) else None


def _requested_pause(headers: Mapping[str, str], now: float) -> float:
    """Return the seconds of pause that a 429 asks for, a day at most."""
    seconds = requested_wait(headers, now=now)
    if seconds is None:
        seconds = seconds_to_reset(headers, now=now)
    return DEFAULT_PAUSE if seconds is None else min(seconds, SECONDS_OF_A_DAY)


def _rest_of_full_window(stated: RateHeaders | None, limit: Limit) -> float:
    """Return the seconds left of a window that the server counts as full: other programs may use the same account."""
    if stated is None or stated.daily or stated.remaining != 0 or limit.per <= RESET_RESOLUTION:
        return 0.0
    return min(stated.seconds_to_reset or 0.0, limit.per)
