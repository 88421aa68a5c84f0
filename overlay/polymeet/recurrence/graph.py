"""Microsoft Graph: a series as `patternedRecurrence`, and back.

Graph has a pattern (which days) and a range (from when to when), both in local days. A day of the month that a month lacks means its
last day (Exchange Web Services, AbsoluteMonthlyRecurrence), and with several days of the week a monthly pattern takes one of them a
month: the first day that fits, or the one that `index` says. What Graph sends back holds fillers in the members that the type of
pattern does not use, so it is read by type alone.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from polymeet_api.pyas.models import MicrosoftRecurrence

from .drafts import Draft
from .errors import UnknownTimeZone
from .limits import GraphLimits
from .mapped import Mapped, Mode
from .obstacles import Capabilities
from .planning import Dialect, map_series
from .readings import CLAMPING, read_as
from .rewrites import Rewrite
from .rule import Frequency, NDay, Recurrence
from .series import Series
from .weekday import Weekday
from .windows_zones import WINDOWS_ZONES
from .wire import ONCE, Fields, kept_raw, read_series
from .zones import resolve
from .zones import time_zone as zone_of

__all__ = ("from_graph", "to_graph")

_PROVIDER: Final = "Microsoft Graph"
_INDEXES: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
_INDEX_NAMES: Final = {position: name for name, position in _INDEXES.items()}
_DEFAULT_INDEX: Final = "first"
_DEFAULT_FIRST_DAY: Final = "sunday"
_NO_DATE: Final = "0001-01-01"
_PATTERNS: Final[Mapping[str, Frequency]] = {
    "daily": "daily",
    "weekly": "weekly",
    "absolutemonthly": "monthly",
    "relativemonthly": "monthly",
    "absoluteyearly": "yearly",
    "relativeyearly": "yearly",
}


def to_graph(
    series: Series,
    *,
    mode: Mode = "strict",
    limits: GraphLimits | None = None,
    horizon: datetime | None = None,
    max_meetings: int = 60,
) -> Mapped[MicrosoftRecurrence]:
    """Map a series to the `recurrence` of an event; the payload is None where a single event is enough.

    Modes, *horizon* and *max_meetings* are those of `to_zoom`. *limits* default to `GraphLimits()`. The event's start has to be in the
    series' time zone, which is sent as `recurrenceTimeZone` too.
    """
    dialect = Dialect(
        provider=_PROVIDER,
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

    *time_zone* may be an IANA name or one of Windows. The days of the pattern are those of `recurrenceTimeZone`: where that is
    another zone, the series is in that one, as Graph often gives the start in UTC; where it is blank or unknown, in *time_zone*.
    Raises `UnknownRecurrence` for a pattern, a range, a day or an index that Graph does not document.
    """
    once = Series(start, WINDOWS_ZONES.get(time_zone, time_zone), duration, ONCE)
    if payload is None:
        return once
    with kept_raw(_PROVIDER, payload):
        local, zone_name = _in_recurrence_zone(Fields.of(payload, _PROVIDER), once)
        rule = read_as(_decode(payload, local, zone_name), CLAMPING[0])
        return read_series(rule, start=local, time_zone=zone_name, duration=duration)


def _encode(draft: Draft) -> MicrosoftRecurrence:
    return MicrosoftRecurrence(pattern=_pattern(draft.rule), range_=_range(draft))


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


def _range(draft: Draft) -> dict[str, Any]:
    start = {"startDate": draft.start.date().isoformat()}
    zone = {"recurrenceTimeZone": draft.time_zone}
    if draft.last is None:
        return {"type": "noEnd", **start, **zone}
    if draft.rule.count is not None:
        return {"type": "numbered", **start, "numberOfOccurrences": draft.rule.count, **zone}
    return {"type": "endDate", **start, "endDate": draft.last.date().isoformat(), **zone}


def _rewritten_end(draft: Draft) -> Rewrite | None:
    if draft.last is None or draft.rule.count is not None:
        return None
    return Rewrite("until_to_date_of_last", f"until {draft.rule.until}", f"endDate {draft.last.date()}")


def _decode(payload: MicrosoftRecurrence | Mapping[str, Any], start: datetime, time_zone: str) -> Recurrence:
    fields = Fields.of(payload, _PROVIDER)
    pattern = fields.part("pattern")
    kind = pattern.word("type")
    if kind not in _PATTERNS:
        fields.unknown(f"the type of pattern is {kind!r}, which Graph does not document")
    return Recurrence(
        _PATTERNS[kind],
        interval=pattern.number("interval") or 1,
        **_read_days(pattern, kind, start),
        **_read_end(fields.part("range")),
    )


def _read_days(pattern: Fields, kind: str, start: datetime) -> dict[str, Any]:
    if kind == "daily":
        return {}
    if kind == "weekly":
        first_day = pattern.weekday(pattern.word("firstDayOfWeek") or _DEFAULT_FIRST_DAY)
        return {"by_day": _read_weekdays(pattern, start), "first_day_of_week": first_day}
    months = {"by_month": (pattern.number("month") or start.month,)} if kind.endswith("yearly") else {}
    if kind.startswith("absolute"):
        return {"by_month_day": (pattern.number("dayOfMonth") or start.day,), **months}
    index = pattern.word("index") or _DEFAULT_INDEX
    if index not in _INDEXES:
        pattern.unknown(f"index is {index!r}; known are {', '.join(_INDEXES)}")
    days = _read_weekdays(pattern, start)
    if len(days) == 1:
        return {"by_day": (NDay(days[0], _INDEXES[index]),), **months}
    return {"by_day": days, "by_set_position": (_INDEXES[index],), **months}


def _read_weekdays(pattern: Fields, start: datetime) -> list[Weekday]:
    days = {pattern.weekday(word) for word in pattern.words("daysOfWeek")}
    return sorted(days) or [Weekday.of(start)]


def _read_end(limits: Fields) -> dict[str, Any]:
    kind = limits.word("type")
    if kind == "numbered":
        return {"count": limits.number("numberOfOccurrences") or None}
    if kind == "enddate":
        return {"until": _read_date(limits, "endDate")}
    if kind not in ("", "noend"):
        limits.unknown(f"the type of range is {kind!r}, which Graph does not document")
    return {}


def _read_date(limits: Fields, name: str) -> date | None:
    """Return a date, also where a time follows it; None for the filler."""
    value = limits.text(name)[: len(_NO_DATE)]
    try:
        return date.fromisoformat(value) if value != _NO_DATE else None
    except ValueError:
        return limits.unknown(f"{name} is {value!r}, not a date")


def _in_recurrence_zone(fields: Fields, once: Series) -> tuple[datetime, str]:
    """Return the start in the zone whose days the pattern means, and the name of that zone."""
    zone = _known_zone(fields.part("range").text("recurrenceTimeZone"))
    if zone is None or zone.key == once.time_zone:
        return once.start, once.time_zone
    return resolve(once.start, once.zone).astimezone(zone).replace(tzinfo=None, fold=0), zone.key


def _known_zone(name: str) -> ZoneInfo | None:
    try:
        return zone_of(WINDOWS_ZONES.get(name, name))
    except UnknownTimeZone:
        return None
