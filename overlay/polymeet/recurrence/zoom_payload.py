"""Reading the `recurrence` of a Zoom meeting: which members count, what stands for those that are left out, and what contradicts.

Zoom's own samples carry every member whatever the type, with the same values each time: those fillers say nothing. Anything else that
is not used is noted.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, Final

from .rule import Frequency, NDay, Recurrence
from .series import Series
from .weekday import Weekday
from .wire import Fields, read_until

__all__ = ("NO_END", "PROVIDER", "TYPES", "agreeing_ends", "decode")

PROVIDER: Final = "Zoom"
TYPES: Final[dict[Frequency, int]] = {"daily": 1, "weekly": 2, "monthly": 3}
NO_END: Final = 0
_FREQUENCIES: Final[dict[int, Frequency]] = {number: frequency for frequency, number in TYPES.items()}
_WEEKS: Final = frozenset({1, 2, 3, 4, -1})
_DEFAULT_END: Final = 1
_MOST_TIMES: Final = 1000
"""Documents say 50, 60 or 365 at most."""
_DEFAULT_DAY: Final = 1
_LAST_MONTH_DAY: Final = 31
_DEFAULT_DAYS: Final = "1"
_DAY_NUMBERS: Final = frozenset(str(day.zoom) for day in Weekday)
_DAY_MEMBERS: Final = ("weekly_days", "monthly_day", "monthly_week", "monthly_week_day")
_SAYS_NOTHING: Final = (None, "", "0", "1", 0, 1)
"""1 is the documented default of `weekly_days` and `monthly_day`, and what samples have in all four members."""


def decode(fields: Fields, start: datetime, time_zone: str) -> Recurrence:
    """Return the rule of a recurrence, as if nothing in Zoom's documents were open."""
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
    """Note members that are not used and say something."""
    for name in names:
        if fields.values.get(name) not in _SAYS_NOTHING:
            fields.note("member_left_out", f"{name} is {fields.shown(name)}: left out, as {reason}")


def _weekdays(fields: Fields) -> list[Weekday]:
    words = fields.words("weekly_days")
    if not words:
        fields.default("weekly_days", "1 (Sunday)")
    return [_weekday(fields, word) for word in words or [_DEFAULT_DAYS]]


def _read_month(fields: Fields) -> dict[str, Any]:
    """Return the day of the month, or the nth day of the week where both of its members are there."""
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
    """Return the end. Where both are there it is the date, which `agreeing_ends` compares with the number."""
    times = _times(fields)
    until = read_until(fields, "end_date_time", start, time_zone)
    if until is not None:
        return {"until": until}
    if times is None:
        fields.default("end_times", "1: the meeting takes place once")
    times = _DEFAULT_END if times is None else times
    return {} if times == NO_END else {"count": times}


def _times(fields: Fields) -> int | None:
    if not fields.text("end_times"):
        return None
    times = fields.number("end_times")
    if not NO_END <= times <= _MOST_TIMES:
        fields.unknown(f"end_times is {times}; known are 0 (no end) to {_MOST_TIMES}")
    return times


def agreeing_ends(fields: Fields, candidates: Sequence[Series]) -> Sequence[Series]:
    """Return the candidates whose end date gives as many occurrences as `end_times` says, where both ends are there.

    Zoom takes one of the two. Where they never agree the date counts if `end_times` is what Zoom has without one, 1, or 0. Raises
    `UnknownRecurrence` for other numbers.
    """
    times = _times(fields)
    if times is None or fields.day_or_moment("end_date_time") is None:
        return candidates
    agreeing = [series for series in candidates if _occurs(series, times)]
    if agreeing:
        return agreeing
    both = f"end_times is {times} and end_date_time {fields.shown('end_date_time')}"
    if times not in (_DEFAULT_END, NO_END):
        fields.unknown(f"{both}, which is another number of occurrences however it is read")
    fields.note("both_ends", f"{both}: the date counts, the number is what stands there when none is meant")
    return candidates


def _occurs(series: Series, times: int) -> bool:
    if times == NO_END:
        return not series.rule.bounded
    return series.rule.bounded and sum(1 for _ in islice(series.local_starts(), times + 1)) == times
