"""Zoom: a series as the `recurrence` of a meeting of type 8, and back.

Zoom counts days of the week from Sunday, has no years, and ends a series after a number of occurrences or at a moment in UTC. Its
documents leave open what a month without the wanted day does, where the week begins, and whether the end belongs to the series.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from polymeet_api.zoom.models import Occurrence
from polymeet_api.zoom.models import Recurrence as ZoomRecurrence

from .drafts import Draft
from .ends import end_of_last_day
from .expansion import expand
from .limits import ZoomLimits
from .mapped import Mapped, Mode
from .obstacles import Capabilities
from .occurrences import best_match, listed_occurrences, with_exceptions
from .planning import Dialect, map_series
from .readings import UNDOCUMENTED, possible_rules
from .rewrites import Rewrite
from .rule import Frequency, NDay, Recurrence
from .series import Series
from .weekday import Weekday
from .wire import ONCE, Fields, kept_raw, possible_series
from .zones import time_zone as zone_of
from .zones import until_as_local

__all__ = ("from_zoom", "to_zoom")

_PROVIDER: Final = "Zoom"
_TYPES: Final[Mapping[Frequency, int]] = {"daily": 1, "weekly": 2, "monthly": 3}
_FREQUENCIES: Final[Mapping[int, Frequency]] = {number: frequency for frequency, number in _TYPES.items()}
_WEEKS: Final = frozenset({1, 2, 3, 4, -1})
_NO_END: Final = 0
_DEFAULT_END: Final = 1
_DEFAULT_DAY: Final = 1
_DEFAULT_DAYS: Final = "1"
_DAY_NUMBERS: Final = frozenset(str(day.zoom) for day in Weekday)


def to_zoom(
    series: Series,
    *,
    mode: Mode = "strict",
    limits: ZoomLimits | None = None,
    horizon: datetime | None = None,
    max_meetings: int = 60,
) -> Mapped[ZoomRecurrence]:
    """Map a series to the recurrence of a Zoom meeting of type 8; the payload is None where one meeting of type 2 is enough.

    Strict: Zoom will hold exactly the occurrences of the series, however its documents are read, or `NotRepresentable` is raised with
    every reason in `losses`. Lossy: what comes nearest, which may be several meetings. Materialise: single meetings up to the end or
    *horizon*, at most *max_meetings*; `TooManyMeetings` is raised above. *limits* default to `ZoomLimits()`.
    """
    dialect = Dialect(
        provider=_PROVIDER,
        capabilities=_capabilities(limits or ZoomLimits()),
        readings=UNDOCUMENTED,
        encode=_encode,
        decode=_decode,
        rewritten_end=_rewritten_end,
    )
    return map_series(series, dialect, mode=mode, horizon=horizon, max_meetings=max_meetings)


def _capabilities(limits: ZoomLimits) -> Capabilities:
    """Return the patterns that Zoom has."""
    return Capabilities(
        intervals={"daily": limits.daily, "weekly": limits.weekly, "monthly": limits.monthly},
        occurrences=limits.occurrences,
        ordinals=_WEEKS,
        weekday_sets=False,
        last_day=False,
        open_end=True,
        ordinal_code="monthly_week_out_of_range",
        month_day_code="negative_month_day",
        short_month_code="short_month_undocumented",
        overflow_code="more_than_60_occurrences",
    )


def from_zoom(
    payload: ZoomRecurrence | Mapping[str, Any] | None,
    *,
    start: datetime,
    time_zone: str,
    duration: timedelta,
    occurrences: Iterable[Occurrence | Mapping[str, Any]] = (),
) -> Series:
    """Read the recurrence of a Zoom meeting; *start* is its local start in *time_zone*. None is a meeting that takes place once.

    Only the members that belong to its type count, and `monthly_week` wins over `monthly_day`, since Zoom fills in the others. Without
    an end it is one meeting, as Zoom has it. *occurrences*, the ones that came with the meeting, settle what the documents leave
    open: the reading that agrees with them best is taken. Those that were deleted or moved, or are missing in between, become
    excluded and added dates. Raises `UnknownRecurrence` for what Zoom does not document.
    """
    once = Series(start, time_zone, duration, ONCE)
    if payload is None:
        return once
    listed = listed_occurrences(occurrences)
    with kept_raw(_PROVIDER, payload):
        rules = possible_rules(_decode(payload, start, time_zone))
        candidates = possible_series(rules, start=start, time_zone=time_zone, duration=duration)
        return with_exceptions(best_match(candidates, listed), listed)


def _encode(draft: Draft) -> ZoomRecurrence:
    rule = draft.rule
    return ZoomRecurrence(type_=_TYPES[rule.frequency], repeat_interval=rule.interval, **_days(rule), **_end(draft))


def _days(rule: Recurrence) -> dict[str, Any]:
    if rule.frequency == "daily":
        return {}
    if rule.frequency == "weekly":
        return {"weekly_days": ",".join(str(number) for number in sorted(day.zoom for day in rule.weekdays))}
    if rule.by_day:
        return {"monthly_week": rule.by_day[0].nth, "monthly_week_day": rule.by_day[0].day.zoom}
    return {"monthly_day": rule.by_month_day[0]}


def _end(draft: Draft) -> dict[str, Any]:
    if draft.last is None:
        return {"end_times": _NO_END}
    if draft.rule.count is not None:
        return {"end_times": draft.rule.count}
    end = end_of_last_day(draft.last, draft.zone)
    return {"end_times": _occurrences(draft)} if end is None else {"end_date_time": end}


def _occurrences(draft: Draft) -> int:
    return sum(1 for _ in expand(draft.rule, draft.start))


def _rewritten_end(draft: Draft) -> Rewrite | None:
    if draft.last is None or draft.rule.count is not None:
        return None
    end = _end(draft)
    code = "until_to_count" if "end_times" in end else "until_to_end_of_last_day"
    return Rewrite(code, f"until {draft.rule.until}", ", ".join(f"{name} {value}" for name, value in end.items()))


def _decode(payload: ZoomRecurrence | Mapping[str, Any], start: datetime, time_zone: str) -> Recurrence:
    fields = Fields.of(payload, _PROVIDER)
    frequency = _FREQUENCIES.get(fields.number("type"))
    if frequency is None:
        fields.unknown(f"type is {fields.text('type')!r}; known are 1 (daily), 2 (weekly) and 3 (monthly)")
    return Recurrence(
        frequency,
        interval=fields.number("repeat_interval") or 1,
        **_read_days(fields, frequency),
        **_read_end(fields, start, time_zone),
    )


def _read_days(fields: Fields, frequency: Frequency) -> dict[str, Any]:
    if frequency == "daily":
        return {}
    if frequency == "weekly":
        return {"by_day": [_weekday(fields, word) for word in fields.words("weekly_days") or [_DEFAULT_DAYS]]}
    week, day = fields.number("monthly_week"), fields.text("monthly_week_day")
    if not week or day in ("", "0"):
        return {"by_month_day": (fields.number("monthly_day") or _DEFAULT_DAY,)}
    if week not in _WEEKS:
        fields.unknown(f"monthly_week is {week}; known are 1 to 4 and -1 (the last)")
    return {"by_day": (NDay(_weekday(fields, day), week),)}


def _weekday(fields: Fields, word: str) -> Weekday:
    if word not in _DAY_NUMBERS:
        fields.unknown(f"{word!r} is no day; known are 1 (Sunday) to 7 (Saturday)")
    return Weekday.from_zoom(int(word))


def _read_end(fields: Fields, start: datetime, time_zone: str) -> dict[str, Any]:
    """Return the end. Where both are there, the date counts: the number has a default that may be filled in, the date has none."""
    end = fields.moment("end_date_time")
    if end is not None:
        return {"until": until_as_local(end, start, zone_of(time_zone))}
    times = fields.number("end_times") if fields.text("end_times") else _DEFAULT_END
    return {} if times == _NO_END else {"count": times}
