"""Pyas: a series as the `recurrence` of its Zoom meetings and of its Microsoft events, and back.

Both accept the same object: days, weeks or months, and an end date. There is no count, no nth weekday and no first day of the week.
Pyas forwards it, so the limits are those of Zoom and Microsoft. Not documented are: a month without the wanted day, the first day of the
week, whether the end is inclusive, and a series without an end.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final, Literal

from polymeet_api.pyas.models import Recurrence as PyasRecurrence

from ..._providers import PROVIDERS
from .._errors import InvalidRecurrence
from .._findings import Rewrite
from .._mapping.capabilities import Capabilities, GraphLimits, Pattern, ZoomLimits
from .._mapping.meetings import Mapped, Mode
from .._mapping.planning import Dialect, map_series
from .._mapping.readings import UNDOCUMENTED, most_likely, possible_rules, possible_series
from .._rule.days import Weekday
from .._rule.recurrence import ONCE, Frequency, Recurrence
from .._rule.series import Series, start_notes, with_notes
from .._rule.zones import end_of_last_day, local_start, zone_named
from .._rule.zones import time_zone as zone_of
from .fields import Fields, kept_raw, read_until

__all__ = ("PROVIDER", "PyasCalendar", "from_pyas", "to_pyas")

PyasCalendar = Literal["zoom", "microsoft"]
"""The calendar to which Pyas forwards."""

PROVIDER: Final = PROVIDERS["pyas"].name
_TYPES: Final[Mapping[str, Frequency]] = {"daily": "daily", "weekly": "weekly", "monthly": "monthly"}
_OWNERS: Final[Mapping[str, Frequency | None]] = {"daysOfWeek": "weekly", "dayOfMonth": "monthly", "month": None}
"""The type of each member; the effect of `month` on a monthly series is not documented."""
_SAYS_NOTHING: Final[tuple[Any, ...]] = (None, "", "0", 0, [])
_LAST_MONTH_DAY: Final = 31


def to_pyas(
    series: Series,
    *,
    calendar: PyasCalendar = "zoom",
    mode: Mode = "strict",
    limits: ZoomLimits | GraphLimits | None = None,
    horizon: datetime | None = None,
    max_meetings: int = 60,
) -> Mapped[PyasRecurrence]:
    """Map a series to the recurrence of a Pyas meeting (`zoom`, type 8) or event (`microsoft`); None if it needs no recurrence.

    Modes, *horizon* and *max_meetings* are those of `to_zoom`. *limits* default to those of Zoom, `ZoomLimits()`, and of Microsoft's
    calendars, `GraphLimits()`. A count becomes an end date, so map the series again after a change of start, zone or rule. Strict mode
    refuses a series without an end, because Pyas does not document it.
    """
    if calendar not in _CALENDARS:
        raise InvalidRecurrence(f"calendar is {calendar!r}: use one of {', '.join(_CALENDARS)}")
    dialect = Dialect(
        provider=f"{PROVIDER} ({calendar})",
        capabilities=_capabilities(limits or _CALENDARS[calendar]()),
        readings=UNDOCUMENTED,
        encode=_encode_for_microsoft if calendar == "microsoft" else _encode,
        decode=_decode,
        rewritten_end=_rewritten_end,
        needs_safe_end=True,
    )
    return map_series(series, dialect, mode=mode, horizon=horizon, max_meetings=max_meetings)


_CALENDARS: Final[Mapping[PyasCalendar, type[ZoomLimits] | type[GraphLimits]]] = {
    "zoom": ZoomLimits,
    "microsoft": GraphLimits,
}


def _capabilities(limits: ZoomLimits | GraphLimits) -> Capabilities:
    is_zoom = isinstance(limits, ZoomLimits)
    return Capabilities(
        intervals={"daily": limits.daily, "weekly": limits.weekly, "monthly": limits.monthly},
        occurrences=limits.occurrences,
        ordinals=frozenset(),
        weekday_sets=False,
        last_day=False,
        open_end=False,
        ordinal_code="nth_weekday",
        month_day_code="negative_month_day",
        short_month_code="short_month_undocumented",
        overflow_code="more_than_60_occurrences" if is_zoom else "more_than_999_occurrences",
    )


def from_pyas(
    payload: PyasRecurrence | Mapping[str, Any] | None, *, start: datetime, time_zone: str, duration: timedelta
) -> Series:
    """Read a recurrence of a request to Pyas; *start* is the local start in *time_zone*. None means a single occurrence.

    Answers of Pyas have Zoom's or Microsoft's own object: read it with `from_zoom` or `from_graph`. Numbers may be text, and only
    the members of the type count. Without an end date the series has no end.

    The series' `notes` have the assumptions. Raises `UnknownRecurrence` for a type or a day that Pyas does not document, and for an
    end that is not a date.
    """
    time_zone, zone_notes = zone_named(time_zone)
    once = Series(start, time_zone, duration, ONCE, notes=zone_notes)
    if payload is None:
        return once
    with kept_raw(PROVIDER, payload):
        fields = Fields.of(payload, PROVIDER)
        rules = possible_rules(_read(fields, start, time_zone))
        series = most_likely(possible_series(rules, start=start, time_zone=time_zone, duration=duration))
        return with_notes(series, (*once.notes, *fields.notes, *start_notes(series, once.start), *series.notes))


def _encode(pattern: Pattern) -> PyasRecurrence:
    assert pattern.last is not None  # a series without an end was cut
    end = end_of_last_day(pattern.last, pattern.zone)
    assert end is not None  # the dialect needs a safe end
    rule = pattern.rule
    return PyasRecurrence(type_=rule.frequency, interval=rule.interval, **_days(rule), end_date=end)


def _encode_for_microsoft(pattern: Pattern) -> PyasRecurrence:
    payload = _encode(pattern)
    payload.start_date = pattern.start.replace(tzinfo=pattern.zone)
    return payload


def _days(rule: Recurrence) -> dict[str, Any]:
    if rule.frequency == "weekly":
        return {"days_of_week": [day.english for day in rule.weekdays]}
    return {"day_of_month": rule.by_month_day[0]} if rule.by_month_day else {}


def _rewritten_end(pattern: Pattern) -> Rewrite | None:
    rule = pattern.rule
    code, before = ("until_to_end_of_last_day", f"until {rule.until}")
    if rule.count is not None:
        code, before = ("count_to_end_date", f"count {rule.count}")
    return Rewrite(code, before, f"endDate {_encode(pattern)['endDate']}")


def _decode(payload: PyasRecurrence | Mapping[str, Any], start: datetime, time_zone: str) -> Recurrence:
    return _read(Fields.of(payload, PROVIDER), start, time_zone)


def _read(fields: Fields, start: datetime, time_zone: str) -> Recurrence:
    frequency = _TYPES.get(fields.word("type"))
    if frequency is None:
        fields.unknown(f"type is {fields.shown('type')}; known are {', '.join(_TYPES)}")
    interval = fields.number("interval")
    if not interval:
        fields.default("interval", "1")
    until = read_until(fields, "endDate", start, time_zone)
    if until is None:
        fields.default("endDate", "no end")
    _compare_start(fields, start, time_zone)
    return Recurrence(frequency, interval=interval or 1, until=until, **_read_days(fields, frequency, start))


def _compare_start(fields: Fields, start: datetime, time_zone: str) -> None:
    """Note a start of the recurrence that differs from the given one."""
    begin = fields.day_or_moment("startDate")
    agrees = (
        local_start(begin, start, zone_of(time_zone)) == start
        if isinstance(begin, datetime)
        else begin in (None, start.date())
    )
    if not agrees:
        reason = f"the start is {start.isoformat()}"
        fields.note("member_left_out", f"startDate is {fields.shown('startDate')}: left out, as {reason}")


def _read_days(fields: Fields, frequency: Frequency, start: datetime) -> dict[str, Any]:
    for name, owner in _OWNERS.items():
        if owner != frequency and fields.values.get(name) not in _SAYS_NOTHING:
            reason = f"it belongs to type {owner}" if owner else "only Microsoft and Google have it"
            fields.note("member_left_out", f"{name} is {fields.shown(name)}: left out, as {reason}")
    if frequency == "weekly":
        days = [fields.weekday(word) for word in fields.words("daysOfWeek")]
        if not days:
            fields.default("daysOfWeek", f"{Weekday.of(start).english}, that of the start")
        return {"by_day": days or [Weekday.of(start)]}
    return {"by_month_day": (_month_day(fields, start),)} if frequency == "monthly" else {}


def _month_day(fields: Fields, start: datetime) -> int:
    day = fields.number("dayOfMonth")
    if not day:
        fields.default("dayOfMonth", f"{start.day}, that of the start")
    if not 0 <= day <= _LAST_MONTH_DAY:
        fields.unknown(f"dayOfMonth is {day}; known are 1 to {_LAST_MONTH_DAY}")
    return day or start.day
