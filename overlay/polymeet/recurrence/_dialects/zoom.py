"""Zoom: a series as the `recurrence` of a meeting of type 8, and back.

Zoom counts days of the week from Sunday, has no yearly type, and ends a series after a number of occurrences or at an instant in UTC. Not
documented are: a month without the wanted day, the first day of the week, and whether the end is inclusive. Zoom's samples have every
member for every type, always with the same values: these fillers are ignored when a recurrence is read. Any other unused value gets a note.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import islice
from typing import Any, Final

from polymeet_api.zoom.models import Occurrence
from polymeet_api.zoom.models import Recurrence as ZoomRecurrence

from .._findings import Rewrite
from .._mapping.capabilities import Capabilities, Pattern, ZoomLimits
from .._mapping.meetings import Mapped, Mode
from .._mapping.planning import Dialect, map_series
from .._mapping.readings import UNDOCUMENTED, possible_rules, possible_series
from .._rule.days import NDay, Weekday
from .._rule.expansion import expand
from .._rule.recurrence import ONCE, Frequency, Recurrence
from .._rule.series import Series, start_notes, with_notes
from .._rule.zones import end_of_last_day, zone_named
from .fields import Fields, kept_raw, read_until
from .zoom_fitting import fitted, of_listed
from .zoom_occurrences import PROVIDER, listed_occurrences

__all__ = ("PROVIDER", "from_zoom", "to_zoom")

_TYPES: Final[dict[Frequency, int]] = {"daily": 1, "weekly": 2, "monthly": 3}
_NO_END: Final = 0
_FREQUENCIES: Final[dict[int, Frequency]] = {number: frequency for frequency, number in _TYPES.items()}
_WEEKS: Final = frozenset({1, 2, 3, 4, -1})
_DEFAULT_END: Final = 1
_MOST_TIMES: Final = 1000
"""The documents have maxima of 50, 60 or 365."""
_DEFAULT_DAY: Final = 1
_LAST_MONTH_DAY: Final = 31
_DEFAULT_DAYS: Final = "1"
_DAY_NUMBERS: Final = frozenset(str(day.zoom) for day in Weekday)
_DAY_MEMBERS: Final = ("weekly_days", "monthly_day", "monthly_week", "monthly_week_day")
_SAYS_NOTHING: Final = (None, "", "0", "1", 0, 1)
"""Fillers. 1 is the documented default of `weekly_days` and `monthly_day`, and the value of all four members in samples."""


def to_zoom(
    series: Series,
    *,
    mode: Mode = "strict",
    limits: ZoomLimits | None = None,
    horizon: datetime | None = None,
    max_meetings: int = 60,
) -> Mapped[ZoomRecurrence]:
    """Map a series to the recurrence of a Zoom meeting of type 8; the payload is None if one meeting of type 2 is enough.

    Strict: Zoom will hold exactly the occurrences of the series under every reading of its documents, or `NotRepresentable` is raised with
    every reason in `losses`. Lossy: the nearest plan, which may be several meetings. Materialise: single meetings up to the end or
    *horizon*, at most *max_meetings*; `TooManyMeetings` is raised above. *limits* default to `ZoomLimits()`.
    """
    dialect = Dialect(
        provider=PROVIDER,
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
    """Read the recurrence of a Zoom meeting; *start* is its local start in *time_zone*. None means a single occurrence.

    Only the members of its type count, and `monthly_week` with `monthly_week_day` takes precedence over `monthly_day`, because Zoom
    fills in the others. Without an end it is one meeting, as in Zoom.

    *occurrences*, the list in the meeting, decides between the readings of ambiguous documents: the reading that agrees best is used.
    Deleted, moved and missing occurrences become excluded and added dates. Occurrences before the first listed one follow from the rule;
    there are none after the last one, unless the series has no end or the list has Zoom's maximum of 50. Without a recurrence the listed
    occurrences are the series.

    The series' `notes` have the assumptions. Raises `UnknownRecurrence` for data that Zoom does not document and for contradictions,
    such as an end that is not a date.
    """
    time_zone, zone_notes = zone_named(time_zone)
    once = Series(start, time_zone, duration, ONCE)
    listing = listed_occurrences(occurrences).complete()
    if payload is None:
        series = of_listed(once, listing) if listing.entries else once
        return with_notes(series, (*zone_notes, *listing.notes, *series.notes))
    with kept_raw(PROVIDER, payload):
        fields = Fields.of(payload, PROVIDER)
        rules = possible_rules(_read(fields, start, time_zone))
        candidates = possible_series(rules, start=start, time_zone=time_zone, duration=duration)
        series = fitted(_agreeing_ends(fields, candidates), listing)
        return with_notes(
            series, (*zone_notes, *fields.notes, *listing.notes, *start_notes(series, once.start), *series.notes)
        )


def _encode(pattern: Pattern) -> ZoomRecurrence:
    rule = pattern.rule
    return ZoomRecurrence(type_=_TYPES[rule.frequency], repeat_interval=rule.interval, **_days(rule), **_end(pattern))


def _days(rule: Recurrence) -> dict[str, Any]:
    if rule.frequency == "daily":
        return {}
    if rule.frequency == "weekly":
        return {"weekly_days": ",".join(str(number) for number in sorted(day.zoom for day in rule.weekdays))}
    if rule.by_day:
        return {"monthly_week": rule.by_day[0].nth, "monthly_week_day": rule.by_day[0].day.zoom}
    return {"monthly_day": rule.by_month_day[0]}


def _end(pattern: Pattern) -> dict[str, Any]:
    if pattern.last is None:
        return {"end_times": _NO_END}
    if pattern.rule.count is not None:
        return {"end_times": pattern.rule.count}
    end = end_of_last_day(pattern.last, pattern.zone)
    return {"end_times": _occurrences(pattern)} if end is None else {"end_date_time": end}


def _occurrences(pattern: Pattern) -> int:
    return sum(1 for _ in expand(pattern.rule, pattern.start))


def _rewritten_end(pattern: Pattern) -> Rewrite | None:
    if pattern.last is None or pattern.rule.count is not None:
        return None
    end = _end(pattern)
    code = "until_to_count" if "end_times" in end else "until_to_end_of_last_day"
    return Rewrite(code, f"until {pattern.rule.until}", ", ".join(f"{name} {value}" for name, value in end.items()))


def _decode(payload: ZoomRecurrence | Mapping[str, Any], start: datetime, time_zone: str) -> Recurrence:
    return _read(Fields.of(payload, PROVIDER), start, time_zone)


def _read(fields: Fields, start: datetime, time_zone: str) -> Recurrence:
    """Return the rule of a recurrence, ignoring the ambiguities of Zoom's documents."""
    frequency = _FREQUENCIES.get(fields.number("type"))
    if frequency is None:
        fields.unknown(f"type is {fields.shown('type')}; known are 1 (daily), 2 (weekly) and 3 (monthly)")
    interval = fields.number("repeat_interval")
    if not interval:
        fields.default("repeat_interval", "1")
    return Recurrence(
        frequency,
        interval=interval or 1,
        **_read_days(fields, frequency),
        **_read_end(fields, start, time_zone),
    )


def _read_days(fields: Fields, frequency: Frequency) -> dict[str, Any]:
    if frequency == "weekly":
        _leave_out(fields, _DAY_MEMBERS[1:], "it belongs to type 3")
        return {"by_day": _weekdays(fields)}
    if frequency == "monthly":
        _leave_out(fields, _DAY_MEMBERS[:1], "it belongs to type 2")
        return _read_month(fields)
    _leave_out(fields, _DAY_MEMBERS, "type 1 is every day")
    return {}


def _leave_out(fields: Fields, names: Iterable[str], reason: str) -> None:
    """Note unused members with a value that is not a filler."""
    for name in names:
        if fields.values.get(name) not in _SAYS_NOTHING:
            fields.note("member_left_out", f"{name} is {fields.shown(name)}: left out, as {reason}")


def _weekdays(fields: Fields) -> list[Weekday]:
    words = fields.words("weekly_days")
    if not words:
        fields.default("weekly_days", "1 (Sunday)")
    return [_weekday(fields, word) for word in words or [_DEFAULT_DAYS]]


def _read_month(fields: Fields) -> dict[str, Any]:
    """Return the day of the month, or the nth day of the week if both of its members are set."""
    week, day = fields.number("monthly_week"), fields.number("monthly_week_day")
    if week and day:
        _leave_out(fields, ["monthly_day"], "monthly_week and monthly_week_day are there")
        if week not in _WEEKS:
            fields.unknown(f"monthly_week is {week}; known are 1 to 4 and -1 (the last)")
        return {"by_day": (NDay(_weekday(fields, str(day)), week),)}
    month_day = fields.number("monthly_day")
    if not month_day and (week or day):
        there, missing = ("monthly_week", "monthly_week_day") if week else ("monthly_week_day", "monthly_week")
        fields.unknown(f"{there} is {fields.shown(there)}, but {missing} is left out, and so is monthly_day")
    _leave_out(fields, ["monthly_week", "monthly_week_day"], "the other one of the two is not there")
    if not month_day:
        fields.default("monthly_day", "1")
    if not 0 <= month_day <= _LAST_MONTH_DAY:
        fields.unknown(f"monthly_day is {month_day}; known are 1 to {_LAST_MONTH_DAY}")
    return {"by_month_day": (month_day or _DEFAULT_DAY,)}


def _weekday(fields: Fields, word: str) -> Weekday:
    if word not in _DAY_NUMBERS:
        fields.unknown(f"{word!r} is no day; known are 1 (Sunday) to 7 (Saturday)")
    return Weekday.from_zoom(int(word))


def _read_end(fields: Fields, start: datetime, time_zone: str) -> dict[str, Any]:
    """Return the end: a date or a number of occurrences. If both are set, the date, which `_agreeing_ends` compares with the number."""
    times = _times(fields)
    until = read_until(fields, "end_date_time", start, time_zone)
    if until is not None:
        return {"until": until}
    if times is None:
        fields.default("end_times", "1: the meeting takes place once")
    times = _DEFAULT_END if times is None else times
    return {} if times == _NO_END else {"count": times}


def _times(fields: Fields) -> int | None:
    if not fields.text("end_times"):
        return None
    times = fields.number("end_times")
    if not _NO_END <= times <= _MOST_TIMES:
        fields.unknown(f"end_times is {times}; known are 0 (no end) to {_MOST_TIMES}")
    return times


def _agreeing_ends(fields: Fields, candidates: Sequence[Series]) -> Sequence[Series]:
    """Return the candidates whose end date agrees with the number in `end_times`, if both ends are set.

    Zoom uses one of the two. If they never agree, the date counts if `end_times` is 1, Zoom's default, or 0. Raises
    `UnknownRecurrence` for other numbers.
    """
    times = _times(fields)
    if times is None or fields.day_or_moment("end_date_time") is None:
        return candidates
    agreeing = [series for series in candidates if _occurs(series, times)]
    if agreeing:
        return agreeing
    both = f"end_times is {times} and end_date_time {fields.shown('end_date_time')}"
    if times not in (_DEFAULT_END, _NO_END):
        fields.unknown(f"{both}, which is another number of occurrences however it is read")
    fields.note("both_ends", f"{both}: the date counts, the number is what stands there when none is meant")
    return candidates


def _occurs(series: Series, times: int) -> bool:
    if times == _NO_END:
        return not series.rule.bounded
    return series.rule.bounded and sum(1 for _ in islice(series.local_starts(), times + 1)) == times
