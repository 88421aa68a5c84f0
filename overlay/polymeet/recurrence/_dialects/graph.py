"""Microsoft Graph: a series as `patternedRecurrence`, and back.

Graph has a pattern (the days) and a range (first and last date), both in local days. A day of the month that a month lacks means its
last day (Exchange Web Services, AbsoluteMonthlyRecurrence), and with several days of the week a monthly pattern has one of them per
month: the first day that fits, or the one of `index`. Graph's answers have fillers in the members that a type of pattern or range does not
use, so only the members of the type are read. A missing member is taken from the start, with a note, if that is the only possible reading;
contradictions are refused.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final, TypeVar

from polymeet_api.pyas.models import MicrosoftRecurrence

from .._errors import UnknownTimeZone
from .._findings import Note, Rewrite
from .._mapping.capabilities import Capabilities, GraphLimits, Pattern
from .._mapping.meetings import Mapped, Mode
from .._mapping.planning import Dialect, map_series
from .._mapping.readings import CLAMPING, read_as, read_series, week_start_matters
from .._rule.days import NDay, Weekday
from .._rule.recurrence import ONCE, Frequency, Recurrence
from .._rule.series import Series, start_notes, with_notes
from .._rule.zones import resolve, time_zone, zone_named
from .fields import Fields, kept_raw, shown

__all__ = ("PROVIDER", "from_graph", "to_graph")

PROVIDER: Final = "Microsoft Graph"
_INDEXES: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
_DEFAULT_INDEX: Final = "first"
_DEFAULT_FIRST_DAY: Final = "sunday"
_NO_DATE: Final = date(1, 1, 1)
_LONGEST_MONTH: Final = 31
_PATTERNS: Final[Mapping[str, tuple[Frequency, frozenset[str]]]] = {
    "daily": ("daily", frozenset()),
    "weekly": ("weekly", frozenset({"daysOfWeek"})),
    "absolutemonthly": ("monthly", frozenset({"dayOfMonth"})),
    "relativemonthly": ("monthly", frozenset({"daysOfWeek", "index"})),
    "absoluteyearly": ("yearly", frozenset({"dayOfMonth", "month"})),
    "relativeyearly": ("yearly", frozenset({"daysOfWeek", "index", "month"})),
}
"""The frequency of each type of pattern, and its members in addition to `interval` and `firstDayOfWeek`."""
_FILLERS: Final = {"daysOfWeek": "", "dayOfMonth": "0", "index": _DEFAULT_INDEX, "month": "0"}
_ENDS: Final[Mapping[str, str]] = {"enddate": "endDate", "numbered": "numberOfOccurrences", "noend": ""}
_INDEX_NAMES: Final = {position: name for name, position in _INDEXES.items()}

T = TypeVar("T")


def to_graph(
    series: Series,
    *,
    mode: Mode = "strict",
    limits: GraphLimits | None = None,
    horizon: datetime | None = None,
    max_meetings: int = 60,
) -> Mapped[MicrosoftRecurrence]:
    """Map a series to the `recurrence` of an event; the payload is None if a single event is enough.

    Modes, *horizon* and *max_meetings* are those of `to_zoom`. *limits* default to `GraphLimits()`. The event's start has to be in the
    series' time zone, which is sent as `recurrenceTimeZone` too.
    """
    dialect = Dialect(
        provider=PROVIDER,
        capabilities=_capabilities(limits or GraphLimits()),
        readings=CLAMPING,
        encode=_encode,
        decode=_decode,
        rewritten_end=_rewritten_end,
    )
    return map_series(series, dialect, mode=mode, horizon=horizon, max_meetings=max_meetings)


def _capabilities(limits: GraphLimits) -> Capabilities:
    return Capabilities(
        intervals={
            "daily": limits.daily,
            "weekly": limits.weekly,
            "monthly": limits.monthly,
            "yearly": limits.yearly,
        },
        occurrences=limits.occurrences,
        ordinals=frozenset(_INDEX_NAMES),
        weekday_sets=True,
        last_day=True,
        open_end=True,
        ordinal_code="index_out_of_range",
        month_day_code="index_out_of_range",
        short_month_code="graph_clamps_short_months",
        overflow_code="more_than_999_occurrences",
    )


def from_graph(
    payload: MicrosoftRecurrence | Mapping[str, Any] | None, *, start: datetime, time_zone: str, duration: timedelta
) -> Series:
    """Read the recurrence of an event; *start* is its local start in *time_zone*. None is a single event.

    *time_zone* may be an IANA name or one of Windows. The days of the pattern are those of `recurrenceTimeZone`: if that is another
    zone, the series is in that one, because Graph often returns the start in UTC; if it is blank or unknown, in *time_zone*.
    `Series.notes` has the assumptions. Raises `UnknownRecurrence` for a pattern, a range, a day or an index that Graph does not
    document, and for contradictions, such as a `startDate` that is not a day of the series.
    """
    name, notes = zone_named(time_zone)
    once = Series(start, name, duration, ONCE, notes=notes)
    if payload is None:
        return once
    with kept_raw(PROVIDER, payload):
        reading = _Reading(Fields.of(payload, PROVIDER))
        local, zone_name = reading.in_recurrence_zone(once)
        rule = read_as(reading.rule(local), CLAMPING[0])
        series = read_series(rule, start=local, time_zone=zone_name, duration=duration)
        reading.check_start_date(series, local)
        return with_notes(series, (*notes, *reading.notes, *start_notes(series, local)))


def _encode(pattern: Pattern) -> MicrosoftRecurrence:
    return MicrosoftRecurrence(pattern=_pattern(pattern.rule), range_=_range(pattern))


def _pattern(rule: Recurrence) -> dict[str, Any]:
    if rule.frequency == "daily":
        return {"type": "daily", "interval": rule.interval}
    if rule.frequency == "weekly":
        first_day = {"firstDayOfWeek": rule.first_day_of_week.english}
        return {"type": "weekly", "interval": rule.interval, "daysOfWeek": _names(rule.weekdays), **first_day}
    month = {"month": rule.by_month[0]} if rule.frequency == "yearly" else {}
    period = rule.frequency.capitalize()
    if not rule.by_day and rule.by_month_day != (-1,):
        return {"type": f"absolute{period}", "interval": rule.interval, "dayOfMonth": rule.by_month_day[0], **month}
    days, position = _days_and_position(rule)
    return {
        "type": f"relative{period}",
        "interval": rule.interval,
        "daysOfWeek": _names(days),
        "index": _INDEX_NAMES[position],
        **month,
    }


def _days_and_position(rule: Recurrence) -> tuple[tuple[Weekday, ...], int]:
    if not rule.by_day:
        return tuple(Weekday), -1
    return rule.weekdays, rule.by_day[0].nth or rule.by_set_position[0]


def _names(days: tuple[Weekday, ...]) -> list[str]:
    return [day.english for day in days]


def _range(pattern: Pattern) -> dict[str, Any]:
    start = {"startDate": pattern.start.date().isoformat()}
    zone = {"recurrenceTimeZone": pattern.time_zone}
    if pattern.last is None:
        return {"type": "noEnd", **start, **zone}
    if pattern.rule.count is not None:
        return {"type": "numbered", **start, "numberOfOccurrences": pattern.rule.count, **zone}
    return {"type": "endDate", **start, "endDate": pattern.last.date().isoformat(), **zone}


def _rewritten_end(pattern: Pattern) -> Rewrite | None:
    if pattern.last is None or pattern.rule.count is not None:
        return None
    return Rewrite("until_to_date_of_last", f"until {pattern.rule.until}", f"endDate {pattern.last.date()}")


def _decode(payload: MicrosoftRecurrence | Mapping[str, Any], start: datetime, time_zone: str) -> Recurrence:
    return _Reading(Fields.of(payload, PROVIDER)).rule(start)


class _Reading:
    """A recurrence of Graph while it is read; `notes` collects the assumptions."""

    def __init__(self, fields: Fields) -> None:
        self.notes: list[Note] = fields.notes
        self._pattern = fields.part("pattern")
        self._range = fields.part("range")

    def in_recurrence_zone(self, once: Series) -> tuple[datetime, str]:
        """Return the start in the zone of the pattern's days, and the name of that zone."""
        text = self._range.text("recurrenceTimeZone")
        if not text:
            return once.start, once.time_zone
        try:
            name, notes = zone_named(text)
        except UnknownTimeZone:
            message = f"recurrenceTimeZone is {shown(text)}, which is no time zone: read as {once.time_zone}, that of the start"
            self._range.note("zone_unknown", message)
            return once.start, once.time_zone
        self.notes += notes
        if name == once.time_zone:
            return once.start, name
        return resolve(once.start, once.zone).astimezone(time_zone(name)).replace(tzinfo=None, fold=0), name

    def rule(self, start: datetime) -> Recurrence:
        """Return the rule, given the start in its zone. Raises `UnknownRecurrence`."""
        kind = self._pattern.word("type")
        if kind not in _PATTERNS:
            self._pattern.unknown(f"the type of pattern is {kind!r}, which Graph does not document")
        frequency, used = _PATTERNS[kind]
        for name, filler in _FILLERS.items():
            if name not in used:
                self._pass_over(self._pattern, name, f"a pattern of type {kind}", filler)
        interval = self._pattern.number("interval")
        rule = Recurrence(
            frequency,
            interval=interval or self._assumed("interval", 1),
            **self._days(kind, start),
            **self._end(),
        )
        if week_start_matters(rule) and not self._pattern.word("firstDayOfWeek"):
            self._assumed("firstDayOfWeek", _DEFAULT_FIRST_DAY)
        return rule

    def check_start_date(self, series: Series, start: datetime) -> None:
        """Raise `UnknownRecurrence` if `startDate` is not the day of the start, and would make it another series."""
        first = self._date("startDate")
        if first is None or first == start.date():
            return
        from_first = read_series(
            series.rule,
            start=datetime.combine(first, start.time()),
            time_zone=series.time_zone,
            duration=series.duration,
        )
        if from_first.start != series.start:
            self._range.unknown(
                f"startDate is {first.isoformat()}, but the start is {start.isoformat()} in {series.time_zone}, and the days of the "
                "pattern depend on it"
            )

    def _days(self, kind: str, start: datetime) -> dict[str, Any]:
        pattern = self._pattern
        if kind == "daily":
            return {}
        if kind == "weekly":
            first_day = pattern.weekday(pattern.word("firstDayOfWeek") or _DEFAULT_FIRST_DAY)
            days = self._weekdays() or [self._assumed("daysOfWeek", Weekday.of(start))]
            return {"by_day": days, "first_day_of_week": first_day}
        months = {}
        if kind.endswith("yearly"):
            months = {"by_month": (pattern.number("month") or self._assumed("month", start.month),)}
        if kind.startswith("absolute"):
            return {"by_month_day": (self._month_day() or self._assumed("dayOfMonth", start.day),), **months}
        index, days = pattern.word("index") or _DEFAULT_INDEX, self._weekdays()
        if index not in _INDEXES:
            pattern.unknown(f"index is {index!r}; known are {', '.join(_INDEXES)}")
        if not days:
            pattern.unknown(
                f"daysOfWeek is missing in a pattern of type {kind}, and nothing else says which days are meant"
            )
        if len(days) == 1:
            return {"by_day": (NDay(days[0], _INDEXES[index]),), **months}
        return {"by_day": days, "by_set_position": (_INDEXES[index],), **months}

    def _weekdays(self) -> list[Weekday]:
        return sorted({self._pattern.weekday(word) for word in self._pattern.words("daysOfWeek")})

    def _month_day(self) -> int:
        day = self._pattern.number("dayOfMonth")
        if not 0 <= day <= _LONGEST_MONTH:
            self._pattern.unknown(f"dayOfMonth is {day}; known are 1 to {_LONGEST_MONTH}")
        return day

    def _end(self) -> dict[str, Any]:
        kind = self._range.word("type")
        count, until = self._range.number("numberOfOccurrences"), self._date("endDate")
        said: dict[str, dict[str, Any]] = {"enddate": {"until": until}, "numbered": {"count": count}, "noend": {}}
        if not kind:
            kind = self._end_without_a_type(count, until)
        elif kind not in said:
            self._range.unknown(f"the type of range is {kind!r}, which Graph does not document")
        for other in ("endDate", "numberOfOccurrences"):
            if other != _ENDS[kind]:
                self._pass_over(self._range, other, f"a range of type {kind}", "0", _NO_DATE.isoformat())
        if not all(said[kind].values()):
            shown = self._range.text(_ENDS[kind]) or "missing"
            self._range.unknown(f"the type of range is {kind}, but {_ENDS[kind]} is {shown}: that is no end")
        return said[kind]

    def _end_without_a_type(self, count: int, until: date | None) -> str:
        if count and until:
            self._range.unknown(f"the range has no type, and two ends: {count} occurrences, and {until.isoformat()}")
        kind = "numbered" if count else "enddate" if until else "noend"
        self._range.default("type", f"{kind}, as its other members have it")
        return kind

    def _date(self, name: str) -> date | None:
        """Return a date of the range, even if a time follows it; None for the filler."""
        found = self._range.parsed(name)
        when = found.date() if isinstance(found, datetime) else found
        return None if when == _NO_DATE else when

    def _pass_over(self, fields: Fields, name: str, of: str, *fillers: str) -> None:
        value = ",".join(fields.words(name))
        if value and value not in fillers:
            fields.note("member_left_out", f"{name} is {fields.shown(name)}: left out, as {of} does not use it")

    def _assumed(self, name: str, value: T) -> T:
        self._pattern.default(name, value.english if isinstance(value, Weekday) else str(value))
        return value
