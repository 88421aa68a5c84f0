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
from .fitting import fitted, of_listed
from .limits import ZoomLimits
from .mapped import Mapped, Mode
from .obstacles import Capabilities
from .occurrences import listed_occurrences
from .planning import Dialect, map_series
from .readings import UNDOCUMENTED, possible_rules
from .rewrites import Rewrite
from .rule import Recurrence
from .series import Series
from .wire import ONCE, Fields, kept_raw, possible_series, start_notes, with_notes
from .zone_names import zone_named
from .zoom_payload import NO_END, PROVIDER, TYPES, agreeing_ends, decode

__all__ = ("from_zoom", "to_zoom")

_WEEKS: Final = frozenset({1, 2, 3, 4, -1})


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
    """Read the recurrence of a Zoom meeting; *start* is its local start in *time_zone*. None is a meeting that takes place once.

    Only the members that belong to its type count, and `monthly_week` with `monthly_week_day` wins over `monthly_day`, since Zoom
    fills in the others. Without an end it is one meeting, as Zoom has it.

    *occurrences*, the ones that came with the meeting, settle what the documents leave open: the reading that agrees with them best
    is taken. Those that were deleted or moved, or are missing in between, become excluded and added dates; what comes before the
    first one follows from the rule, and nothing comes after the last one unless the series has no end or as many are listed as Zoom
    lists at most, 50. Without a recurrence they are taken one by one.

    The series' `notes` tell what was assumed. Raises `UnknownRecurrence` for what Zoom does not document and for what contradicts
    itself, such as an end that is no date.
    """
    time_zone, zone_notes = zone_named(time_zone)
    once = Series(start, time_zone, duration, ONCE)
    listing = listed_occurrences(occurrences).complete()
    if payload is None:
        series = of_listed(once, listing) if listing.entries else once
        return with_notes(series, (*zone_notes, *listing.notes, *series.notes))
    with kept_raw(PROVIDER, payload):
        fields = Fields.of(payload, PROVIDER)
        rules = possible_rules(decode(fields, start, time_zone))
        candidates = possible_series(rules, start=start, time_zone=time_zone, duration=duration)
        series = fitted(agreeing_ends(fields, candidates), listing)
        return with_notes(
            series, (*zone_notes, *fields.notes, *listing.notes, *start_notes(series, once.start), *series.notes)
        )


def _encode(draft: Draft) -> ZoomRecurrence:
    rule = draft.rule
    return ZoomRecurrence(type_=TYPES[rule.frequency], repeat_interval=rule.interval, **_days(rule), **_end(draft))


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
        return {"end_times": NO_END}
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
    return decode(Fields.of(payload, PROVIDER), start, time_zone)
