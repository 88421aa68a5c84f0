"""Planning: from a series to the meetings that a provider can hold, exactly, approximately, or one by one.

The steps are the same for every provider that holds one pattern per series. Its patterns are data (`Capabilities`), and two functions
write and read its payload. A payload is exact if reading it back gives the series under every reading of the provider's documents.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, time, timedelta
from heapq import merge
from itertools import islice
from typing import Final, Generic, TypeVar

from attrs import define

from polymeet_runtime import Model

from .._errors import NotRepresentable
from .._findings import LOSS_CODES, Loss, Rewrite
from .._rule.expansion import expand
from .._rule.lookup import given
from .._rule.recurrence import ONCE, Recurrence
from .._rule.rrule import joined, rule_text
from .._rule.series import Series, exact_rewrites, trimmed
from .._rule.zones import end_of_last_day
from .capabilities import (
    Capabilities,
    Obstacle,
    Pattern,
    adapted,
    cut,
    rule_starts,
    shape_obstacles,
    size_obstacles,
)
from .comparing import difference, gives_the_same
from .meetings import Mapped, Mode, PlannedMeeting, check_options, materialised, single_meeting, warnings_for
from .near_rules import nearest, split
from .readings import Reading, read_as

__all__ = ("Dialect", "map_series")

PayloadT = TypeVar("PayloadT", bound=Model)

_DAY: Final = timedelta(days=1)
_SEVERAL: Final = 2


@define(frozen=True, kw_only=True)
class Dialect(Generic[PayloadT]):
    """Dialect of one provider: its capabilities, and the functions that write and read its payload."""

    provider: str
    capabilities: Capabilities
    readings: tuple[Reading, ...]
    encode: Callable[[Pattern], PayloadT]
    """Function that writes a pattern as a payload."""
    decode: Callable[[PayloadT, datetime, str], Recurrence]
    """Function that reads a payload with its start and time zone, ignoring ambiguities."""
    rewritten_end: Callable[[Pattern], Rewrite | None]
    """Function that returns the rewrite of the end, if the payload ends in another way than the rule."""
    needs_safe_end: bool = False
    """Whether every end is sent as the end of the last day."""


@define(frozen=True)
class _Part(Generic[PayloadT]):
    """One meeting of a plan: its first local start, its rule under each reading, and its rewrites."""

    meeting: PlannedMeeting[PayloadT]
    start: datetime
    rules: tuple[Recurrence, ...]
    rewrites: tuple[Rewrite, ...] = ()


def map_series(
    series: Series, dialect: Dialect[PayloadT], *, mode: Mode, horizon: datetime | None, max_meetings: int
) -> Mapped[PayloadT]:
    """Map a series to one provider; see the `to_...` functions."""
    check_options(series, mode, max_meetings)
    if mode == "materialise":
        return materialised(series, provider=dialect.provider, horizon=horizon, max_meetings=max_meetings)
    plain, rewrites = _plainest(series)
    part, obstacles = _one_meeting(plain, plain.rule, plain.start, dialect)
    obstacles += _exceptions(plain)
    if part is not None and not obstacles:
        return _mapped(plain, [part], rewrites)
    parts = _nearby(plain, dialect, max_meetings)
    losses = _losses(plain, parts, obstacles, dialect)
    if mode == "strict" or not parts:
        raise NotRepresentable(_refusal(dialect.provider, losses), provider=dialect.provider, losses=losses)
    return _mapped(series, parts, rewrites, losses)


def _plainest(series: Series) -> tuple[Series, tuple[Rewrite, ...]]:
    """Return the simplest equal series, as far as its exceptions allow."""
    short = trimmed(series)
    plain, rewrites = exact_rewrites(short)
    if (short.start, short.rule) == (series.start, series.rule):
        return plain, rewrites
    before, after = rule_text(series.rule), rule_text(short.rule)
    return plain, (Rewrite("exceptions_into_rule", before, f"{after} from {short.start.isoformat()}"), *rewrites)


def _one_meeting(
    series: Series, rule: Recurrence, start: datetime, dialect: Dialect[PayloadT]
) -> tuple[_Part[PayloadT] | None, tuple[Obstacle, ...]]:
    """Return the meeting that holds *rule*, cut to the provider's limits, and all obstacles to an exact one.

    The meeting is None if the provider has no pattern or no end for it. Time zone and duration are those of the series.
    """
    capabilities = dialect.capabilities
    rewrites: list[Rewrite] = []
    for code, after in adapted(rule, capabilities):
        rewrites.append(Rewrite(code, rule_text(rule), rule_text(after)))
        rule = after
    starts = rule_starts(rule, start, capabilities)
    if starts == (start,):
        return _single(series, start, dialect), ()
    shape = shape_obstacles(rule, capabilities)
    obstacles = shape + size_obstacles(rule, len(starts), capabilities)
    if shape or len(starts) < _SEVERAL:
        return None, obstacles
    pattern = cut(Pattern(rule, start, series.time_zone, None), starts, capabilities)
    if dialect.needs_safe_end and pattern.last is not None and end_of_last_day(pattern.last, series.zone) is None:
        return None, (*obstacles, Obstacle("end_undocumented", "until", pattern.last.isoformat()))
    payload = dialect.encode(pattern)
    decoded = dialect.decode(payload, start, series.time_zone)
    rules = tuple(read_as(decoded, reading) for reading in dialect.readings)
    if not all(_is_exact(rule, pattern) for rule in rules):
        obstacles += (_ambiguity(pattern.rule, capabilities),)
    if end := dialect.rewritten_end(pattern):
        rewrites.append(end)
    meeting = PlannedMeeting(start=start, time_zone=series.time_zone, duration=series.duration, payload=payload)
    return _Part(meeting, start, rules, tuple(rewrites)), obstacles


def _is_exact(rule: Recurrence, pattern: Pattern) -> bool:
    """Whether a rule that was read back equals that of the pattern; all ends between the last start and the next day are equal."""
    if rule.until is not None and pattern.last is not None:
        until = rule.until if isinstance(rule.until, datetime) else datetime.combine(rule.until, time.max)
        if timedelta() <= until - pattern.last < _DAY:
            rule = rule.replace(count=pattern.rule.count, until=pattern.rule.until)
    return gives_the_same(rule, pattern.rule, pattern.start)


def _ambiguity(rule: Recurrence, capabilities: Capabilities) -> Obstacle:
    if rule.frequency == "weekly":
        days = f"{joined(rule.by_day)}, weeks from {rule.first_day_of_week.name}"
        return Obstacle("week_start_undocumented", "first_day_of_week", days)
    return Obstacle(capabilities.short_month_code, "by_month_day", f"{joined(rule.by_month_day)}, else {rule.skip}")


def _exceptions(series: Series) -> tuple[Obstacle, ...]:
    obstacles: list[Obstacle] = []
    if series.excluded:
        obstacles.append(Obstacle("excluded_needs_second_step", "excluded", _dates(series.excluded)))
    if series.added:
        obstacles.append(Obstacle("added_needs_second_meeting", "added", _dates(series.added)))
    return tuple(obstacles)


def _dates(dates: frozenset[datetime]) -> str:
    return f"{len(dates)}, the first {min(dates).isoformat()}"


def _nearby(series: Series, dialect: Dialect[PayloadT], max_meetings: int) -> list[_Part[PayloadT]]:
    """Return the nearest meetings: a near rule, or parts that together are exact, or single meetings; empty if there are none."""
    parts = _near_parts(series, series.rule, series.start, dialect)
    if parts:
        held_anyway = series.added.intersection(*_which_are_held(series.added, parts))
        alone: Iterable[datetime] = series.added - held_anyway
    else:
        alone = series.local_starts() if series.rule.bounded else ()
    singles = sorted(islice(alone, max_meetings + 1))
    if len(singles) > max_meetings:
        return []
    return [*parts, *(_single(series, start, dialect) for start in singles)]


def _near_parts(series: Series, rule: Recurrence, start: datetime, dialect: Dialect[PayloadT]) -> list[_Part[PayloadT]]:
    part, obstacles = _one_meeting(series, rule, start, dialect)
    near = nearest(rule, start, obstacles)
    if near is not None:
        part = part or _one_meeting(series, near, start, dialect)[0]
        return [part] if part else []
    parts: list[_Part[PayloadT]] = []
    for own, first in split(rule, start, obstacles):
        found = _near_parts(series, own, first, dialect)
        if not found:
            return []
        parts += found
    return parts


def _single(series: Series, start: datetime, dialect: Dialect[PayloadT]) -> _Part[PayloadT]:
    return _Part(single_meeting(start, series), start, (ONCE,) * len(dialect.readings))


def _held(parts: list[_Part[PayloadT]], reading: int) -> Iterator[datetime]:
    """Yield the starts that the provider holds under one of the readings, in order."""
    return merge(*(expand(part.rules[reading], part.start) for part in parts))


def _which_are_held(dates: frozenset[datetime], parts: list[_Part[PayloadT]]) -> list[frozenset[datetime]]:
    """Return the dates that the provider holds, by reading."""
    distinct = {(rule, part.start) for part in parts for rule in part.rules}
    held = {(rule, start): given(rule, start, dates) for rule, start in distinct}
    readings = range(len(parts[0].rules))
    return [frozenset().union(*(held[part.rules[reading], part.start] for part in parts)) for reading in readings]


def _losses(
    series: Series, parts: list[_Part[PayloadT]], obstacles: tuple[Obstacle, ...], dialect: Dialect[PayloadT]
) -> tuple[Loss, ...]:
    if not parts:
        return tuple(Loss(code=one.code, field=one.field, wanted=one.wanted, sent=None) for one in obstacles)
    found = difference(series, [_held(parts, reading) for reading in range(len(dialect.readings))])
    sent = _sent(parts)
    return tuple(
        Loss(
            code=one.code,
            field=one.field,
            wanted=one.wanted,
            sent=sent,
            missing=found.missing,
            extra=found.extra,
            missing_total=found.missing_total,
            extra_total=found.extra_total,
            certainty="certain" if found.certain else "provider_undocumented",
        )
        for one in obstacles
    )


def _sent(parts: list[_Part[PayloadT]]) -> str:
    """Return a plan as text: its payload if it is one series, else the number of its meetings."""
    payloads = [part.meeting.payload for part in parts if part.meeting.payload is not None]
    if len(parts) == 1 and payloads:
        return str(payloads[0].to_dict())
    singles = len(parts) - len(payloads)
    counts = ((len(payloads), "series"), (singles, "single meetings" if singles > 1 else "single meeting"))
    return " and ".join(f"{number} {kind}" for number, kind in counts if number)


def _mapped(
    series: Series, parts: list[_Part[PayloadT]], rewrites: tuple[Rewrite, ...], losses: tuple[Loss, ...] = ()
) -> Mapped[PayloadT]:
    meetings = sorted((part.meeting for part in parts), key=lambda meeting: meeting.start)
    return Mapped(
        payload=meetings[0].payload if len(meetings) == 1 else None,
        meetings=tuple(meetings),
        rewrites=rewrites + tuple(rewrite for part in parts for rewrite in part.rewrites),
        losses=losses,
        warnings=warnings_for(series),
        pending_deletes=_pending_deletes(series, parts),
    )


def _pending_deletes(series: Series, parts: list[_Part[PayloadT]]) -> tuple[datetime, ...]:
    """Return the excluded starts that the provider will hold until they are deleted, under any reading."""
    return tuple(sorted(frozenset[datetime]().union(*_which_are_held(series.excluded, parts))))


def _refusal(provider: str, losses: tuple[Loss, ...]) -> str:
    reasons = "; ".join(f"{loss.code} ({loss.field}: {loss.wanted}): {LOSS_CODES[loss.code]}" for loss in losses)
    sent = losses[0].sent
    advice = f"; mode='lossy' would send {sent}" if sent else "; mode='materialise' makes single meetings of it"
    return f"{provider} cannot hold exactly this series: {reasons}{advice}"
