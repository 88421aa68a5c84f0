"""Microsoft Graph: a series as `patternedRecurrence`, and back.

Graph has a pattern (which days) and a range (from when to when), both in local days. A day of the month that a month lacks means its
last day (Exchange Web Services, AbsoluteMonthlyRecurrence), and with several days of the week a monthly pattern takes one of them a
month: the first day that fits, or the one that `index` says.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from polymeet_api.pyas.models import MicrosoftRecurrence

from .drafts import Draft
from .graph_reading import INDEXES, GraphReading
from .limits import GraphLimits
from .mapped import Mapped, Mode
from .obstacles import Capabilities
from .planning import Dialect, map_series
from .readings import CLAMPING, read_as
from .rewrites import Rewrite
from .rule import Recurrence
from .series import Series
from .weekday import Weekday
from .wire import ONCE, Fields, kept_raw, read_series, start_notes, with_notes
from .zone_names import zone_named

__all__ = ("from_graph", "to_graph")

_PROVIDER: Final = "Microsoft Graph"
_INDEX_NAMES: Final = {position: name for name, position in INDEXES.items()}


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
    `Series.notes` says what was assumed. Raises `UnknownRecurrence` for a pattern, a range, a day or an index that Graph does not
    document, and for what contradicts itself, such as a `startDate` that is no day of the series.
    """
    name, notes = zone_named(time_zone)
    once = Series(start, name, duration, ONCE, notes=notes)
    if payload is None:
        return once
    with kept_raw(_PROVIDER, payload):
        reading = GraphReading(Fields.of(payload, _PROVIDER))
        local, zone_name = reading.in_recurrence_zone(once)
        rule = read_as(reading.rule(local), CLAMPING[0])
        series = read_series(rule, start=local, time_zone=zone_name, duration=duration)
        reading.check_start_date(series, local)
        return with_notes(series, (*notes, *reading.notes, *start_notes(series, local)))


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
    return GraphReading(Fields.of(payload, _PROVIDER)).rule(start)
