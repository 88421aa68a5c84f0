"""The recurrence set of a series (RFC 5545, section 3.8.5): its local starts, and the effect of its exceptions."""

from collections.abc import Callable, Iterator, Mapping
from datetime import MAXYEAR, datetime, time, timedelta
from heapq import merge
from itertools import groupby, islice, takewhile
from typing import Any, Final
from zoneinfo import ZoneInfo

from attrs import define

from .._errors import InvalidRecurrence
from .expansion import expand
from .lookup import expand_from, given, last_start, total
from .recurrence import ONCE, Recurrence, local_time
from .zones import resolve

__all__ = ("RecurrenceSet", "check_still_deleted", "same_moment_twice", "trimmed", "with_dates_moved")

_FIRST_STEP_BACK: Final = 32
_WALKED: Final = 1_000
_NEARLY_A_DAY: Final = timedelta(hours=20)
_AROUND: Final = timedelta(days=2)
_HOUR: Final = timedelta(hours=1)


@define(frozen=True)
class RecurrenceSet:
    """The local starts of a rule from *start* on, without the excluded ones, and with the added ones."""

    start: datetime
    rule: Recurrence
    excluded: frozenset[datetime]
    added: frozenset[datetime]

    def local_starts(self, *, exists: Callable[[datetime], bool] | None = None) -> Iterator[datetime]:
        """Yield the local starts in order. Those of the rule for which *exists* is false are neither yielded nor counted."""
        starts = expand(self.rule, self.start, exists=exists)
        if self.added:
            starts = (start for start, _ in groupby(merge(starts, sorted(self.added))))
        return (start for start in starts if start not in self.excluded) if self.excluded else starts

    def count(self) -> int | None:
        """Return the number of local starts; None if there is no end."""
        if not self.rule.bounded:
            return None
        left_out = given(self.rule, self.start, self.excluded)
        beside = self.added - self.excluded - given(self.rule, self.start, self.added)
        return total(self.rule, self.start) - len(left_out) + len(beside)

    def without_effect(self) -> frozenset[datetime]:
        """Return the excluded dates that are not occurrences, neither of the rule nor added ones."""
        if not self.excluded:
            return self.excluded
        return self.excluded - self.added - given(self.rule, self.start, self.excluded)


def trimmed(dates: RecurrenceSet) -> RecurrenceSet:
    """Return the same local starts with as few exceptions as possible.

    Excluded dates at the beginning move the start, and those at the end move the end; added dates that are the next occurrences of the
    rule move the end too. Dates without effect are dropped. If all starts of the rule are excluded, the first added date is the start;
    if there is none, there are no occurrences, and the set is returned unchanged.
    """
    rule = _within_the_calendar(dates)
    last = last_start(rule, dates.start) if rule.bounded else None
    excluded = given(rule, dates.start, dates.excluded)
    added = dates.added - dates.excluded - given(rule, dates.start, dates.added)
    dropped = list(takewhile(excluded.__contains__, expand(rule, dates.start)))
    start = next(islice(expand(rule, dates.start), len(dropped), None), None)
    if start is None:
        return _of_added(added) if added else dates
    if last is not None:
        kept, after = _last_kept(rule, dates.start, last, excluded)
        more = _taken_in(dates, last, added) if dates.start != last == kept else []
        if rule.count is not None:
            rule = rule.replace(count=rule.count - len(dropped) - after + len(more))
        elif more or kept != last:
            rule = rule.replace(until=more[-1] if more else kept)
        added -= frozenset(more)
        last = kept
    excluded = frozenset(when for when in excluded if start < when and (last is None or when < last))
    return RecurrenceSet(start, rule, excluded, added)


def _within_the_calendar(dates: RecurrenceSet) -> Recurrence:
    """Return the rule; if its count goes beyond the year 9999, with its last start as the end."""
    rule = dates.rule
    if rule.count is None:
        return rule
    last = last_start(rule, dates.start)
    goes_on = next(islice(expand_from(rule, dates.start, last), 1, None), None) is not None
    return rule if goes_on else rule.replace(count=None, until=last)


def _last_kept(
    rule: Recurrence, start: datetime, last: datetime, excluded: frozenset[datetime]
) -> tuple[datetime, int]:
    """Return the last start that is not excluded (there must be one), and the number of starts after it."""
    back = _FIRST_STEP_BACK
    while True:
        begin = last - timedelta(days=back) if (last - start).days > back else start
        starts = list(takewhile(lambda when: when <= last, expand_from(rule, start, begin)))
        after = len(list(takewhile(excluded.__contains__, reversed(starts))))
        if after < len(starts):
            return starts[-1 - after], after
        back *= 2


def _taken_in(dates: RecurrenceSet, last: datetime, added: frozenset[datetime]) -> list[datetime]:
    """Return the added dates that would be the next occurrences of the rule after its last start."""
    endless = dates.rule.replace(count=None, until=None)
    return list(takewhile(added.__contains__, islice(expand_from(endless, dates.start, last), 1, None)))


def _of_added(added: frozenset[datetime]) -> RecurrenceSet:
    first = min(added)
    return RecurrenceSet(first, ONCE, frozenset(), added - {first})


def with_dates_moved(dates: RecurrenceSet, changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return the changes of `Series.replace`, completed with those that follow from another start.

    Excluded and added dates at the old time of day get the new time on the same day, and the end of the rule includes the same days,
    unless they are changed as well. Excluded dates at other times only affected added ones; both are dropped together.
    """
    start, old = local_time(changes["start"], "start"), dates.start
    if start.time() == old.time():
        return dict(changes)

    def move(when: datetime) -> datetime:
        return datetime.combine(when, start.time()) if when.time() == old.time() else when

    _check_one_change(dates, start, changes)
    takes_place = frozenset(map(move, dates.added - dates.excluded))
    deleted = frozenset(move(when) for when in dates.excluded if when.time() == old.time())
    rule = _with_end_moved(dates.rule, old.time(), start.time())
    return {"excluded": deleted - takes_place, "added": takes_place, "rule": rule, **changes}


def _with_end_moved(rule: Recurrence, old: time, new: time) -> Recurrence:
    """Return the rule with an end that includes the same days at the new time of day as at the old one."""
    until = rule.until
    if not isinstance(until, datetime) or (until.time() < old) == (until.time() < new):
        return rule
    return rule.replace(until=until + (datetime.combine(until, new) - datetime.combine(until, old)))


def check_still_deleted(before: RecurrenceSet, after: RecurrenceSet) -> None:
    """Raise `InvalidRecurrence` if the start has another date, and excluded dates are no longer occurrences.

    It is ambiguous whether the occurrences in their place should be excluded too. Dates before the new start do not matter.
    """
    if after.start.time() != before.start.time() or after.start == before.start:
        return
    lost = sorted(when for when in after.without_effect() - before.without_effect() if when > after.start)
    if lost:
        raise InvalidRecurrence(
            f"start moves from {before.start.isoformat()} to {after.start.isoformat()}, where "
            f"{', '.join(when.isoformat() for when in lost[:3])} is no occurrence any more, so it is not clear what stays deleted: "
            "give excluded too"
        )


def _check_one_change(dates: RecurrenceSet, start: datetime, changes: Mapping[str, Any]) -> None:
    """Raise `InvalidRecurrence` if the date changes too, because the new day of a date that has to move is ambiguous."""
    left = {name: beside for name in ("excluded", "added") if name not in changes and (beside := getattr(dates, name))}
    moving = sorted(when for beside in left.values() for when in beside if when.time() == dates.start.time())
    if moving and start.date() != dates.start.date():
        raise InvalidRecurrence(
            f"start moves from {dates.start.isoformat()} to {start.isoformat()}, another date and another time of day, so it "
            f"is not clear where {', '.join(when.isoformat() for when in moving[:3])} goes: give {' and '.join(left)} too, or "
            "change the date and the time of day one after the other"
        )


def same_moment_twice(dates: RecurrenceSet, zone: ZoneInfo) -> str | None:
    """Return two occurrences at the same instant as text, or None: a time in a gap is moved to one after it."""
    shown: dict[datetime, datetime] = {}
    for start in _suspects(dates, zone):
        clock = resolve(start, zone).replace(tzinfo=None, fold=0)
        other = shown.setdefault(clock, start)
        if other != start:
            return f"{other.isoformat()} and {start.isoformat()} are one moment in {zone.key}"
    return None


def _suspects(dates: RecurrenceSet, zone: ZoneInfo) -> Iterator[datetime]:
    """Yield the starts that may be at the same instant as another one.

    A rule has one time a day, so this needs a skipped day, or added dates.
    """
    if dates.added:
        yield from islice(dates.local_starts(), _WALKED)
    jump = _skipped_day(dates.start, zone)
    if jump is not None:
        end = min(jump + _AROUND, last_start(dates.rule, dates.start))
        around = takewhile(lambda start: start <= end, expand_from(dates.rule, dates.start, jump - _AROUND))
        added = (start for start in dates.added if abs(start - jump) <= _AROUND)
        yield from sorted({*around, *added} - dates.excluded)


def _skipped_day(start: datetime, zone: ZoneInfo) -> datetime | None:
    """Return the time, to the hour, at which clocks skip a whole day after the start; found by the change of their offset."""
    before, after = start, start.replace(year=MAXYEAR, day=1)
    offset = zone.utcoffset(before)

    def has_jumped(when: datetime) -> bool:
        now = zone.utcoffset(when)
        return offset is not None and now is not None and now - offset > _NEARLY_A_DAY

    if not has_jumped(after):
        return None
    while after - before > _HOUR:
        middle = before + (after - before) / 2
        before, after = (before, middle) if has_jumped(middle) else (middle, after)
    return after
