"""Series of meetings: a start, a time zone, a duration, and the rule to repeat by."""

from collections.abc import Iterable, Iterator
from datetime import MAXYEAR, MINYEAR, datetime, timedelta
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from attrs import define, evolve, field

from .._errors import InvalidDateTime, InvalidDuration, InvalidRecurrence, StartNotInRule, UntilBeforeStart
from .._findings import Note, Rewrite
from .expansion import expand, explicit
from .lookup import last_start
from .recurrence import ONCE, Recurrence, local_time
from .recurrence_set import RecurrenceSet, check_still_deleted, same_moment_twice, with_dates_moved
from .recurrence_set import trimmed as trimmed_set
from .rewrites import plainest, rewrite_steps
from .rrule import read, rule_text, write
from .zones import Gap, instants, resolve, time_zone

__all__ = ("Series", "exact_rewrites", "recurrence_set", "start_notes", "trimmed", "with_notes")


def _start(value: datetime) -> datetime:
    return _in_the_calendar(local_time(value, "start"), "start")


def _in_the_calendar(value: datetime, name: str) -> datetime:
    if MINYEAR < value.year < MAXYEAR:
        return value
    raise InvalidDateTime(
        f"{name} is {value.isoformat()}: use the years 2 to 9998, where every time zone has a time in UTC"
    )


def _excluded(values: Iterable[datetime]) -> frozenset[datetime]:
    return _local_times(values, "excluded")


def _added(values: Iterable[datetime]) -> frozenset[datetime]:
    return frozenset(_in_the_calendar(value, "added") for value in _local_times(values, "added"))


def _local_times(values: Iterable[datetime], name: str) -> frozenset[datetime]:
    if not isinstance(values, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidDateTime(f"{name} is {values!r}: give a set of local date-times")
    return frozenset(local_time(value, name) for value in values)


@define(frozen=True)
class Series:
    """A series of meetings in time. Immutable and hashable; `replace` makes changed copies.

    All times are local, in `time_zone`: the wall clock is kept when clocks change. The start is the first occurrence of the rule,
    and the days and months that a rule leaves open are filled in from it.

    Raises an `InvalidRecurrence`: `StartNotInRule` if the start is not an occurrence of the rule (`Series.aligned` moves it),
    `UntilBeforeStart`, `UnknownTimeZone`, `AwareStart`, `SubSecond` or `InvalidDuration`.
    """

    start: datetime = field(converter=_start)
    """The first start, local."""
    time_zone: str
    """An IANA name such as `Europe/Riga`; not an offset."""
    duration: timedelta
    """Length of each meeting: whole seconds, more than 0. It is elapsed time, also across a change of clocks."""
    rule: Recurrence
    excluded: frozenset[datetime] = field(default=frozenset[datetime](), converter=_excluded)
    """Local starts that do not take place (RFC 5545: EXDATE). The rule's `count` includes them.

    A date that is not an occurrence has no effect: calendars leave such dates behind when they shorten a series.
    """
    added: frozenset[datetime] = field(default=frozenset[datetime](), converter=_added)
    """Local starts in addition to those of the rule (RFC 5545: RDATE). The rule's `count` does not include them."""
    notes: tuple[Note, ...] = field(default=(), eq=False)
    """Assumptions made when the series was read from a text or a provider; ignored when series are compared."""

    def __attrs_post_init__(self) -> None:
        _check_duration(self.duration)
        if not isinstance(self.rule, Recurrence):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidRecurrence(f"rule is {self.rule!r}: give a Recurrence")
        time_zone(self.time_zone)
        object.__setattr__(self, "rule", explicit(self.rule, self.start))
        first = _first(self.rule, self.start)
        if first != self.start:
            raise StartNotInRule(
                f"the rule does not give the start {self.start.isoformat()}: "
                + (
                    f"start at {first.isoformat()}, as Series.aligned() does"
                    if first
                    else "it gives nothing after it either"
                ),
                first=first,
            )

    @classmethod
    def aligned(
        cls,
        *,
        start: datetime,
        time_zone: str,
        duration: timedelta,
        rule: Recurrence,
        excluded: Iterable[datetime] = (),
        added: Iterable[datetime] = (),
    ) -> "Series":
        """Make a series that starts at the rule's first occurrence at or after `start`. Its interval counts from there.

        Nothing else moves, and a count is the number of occurrences from the new start on. Raises the errors of the class, but
        `StartNotInRule` only if the rule has no occurrence at all.
        """
        local = local_time(start, "start")
        full = explicit(rule, local)
        first = _first(full, local) or local
        return cls(first, time_zone, duration, full, frozenset(excluded), frozenset(added))

    @classmethod
    def from_rrule(
        cls, text: str, *, start: datetime, time_zone: str, duration: timedelta, align: bool = False
    ) -> "Series":
        """Read a rule of RFC 5545: `FREQ=...`, or lines `RRULE:...`, `EXDATE...:...` and `RDATE...:...` as in Google Calendar.

        `UNTIL` may be UTC, as the RFC requires, or local, or a date, which means that whole local day. A `DTSTART` line must agree
        with `start` and `time_zone`. With `align`, a start that is not an occurrence moves to the next one. Excluded dates that are
        not occurrences have no effect, and are listed in the series' `notes`.

        Raises `InvalidRRule` for any other text, `UnsupportedRRule` for a rule that `Recurrence` cannot express, and the errors of the
        class.
        """
        found = read(text, start=start, zone_name=time_zone)
        make = cls.aligned if align else cls
        series = make(
            start=found.start,
            time_zone=found.time_zone,
            duration=duration,
            rule=found.rule,
            excluded=found.excluded,
            added=found.added,
        )
        return with_notes(series, (*found.notes, *start_notes(series, found.start), *_excluded_notes(series)))

    def to_rrule(self) -> str:
        """Return the rule in the syntax of RFC 5545: `FREQ=...`, or lines with `RRULE:`, `EXDATE` and `RDATE` if there are such dates.

        The text does not contain the start, the time zone or the duration. `UNTIL` is in UTC.
        """
        return write(recurrence_set(self), self.zone)

    @property
    def zone(self) -> ZoneInfo:
        """The time zone."""
        return time_zone(self.time_zone)

    @property
    def single(self) -> bool:
        """Whether there is exactly one occurrence."""
        return len(list(islice(self.local_starts(), 2))) == 1

    def local_starts(self) -> Iterator[datetime]:
        """Yield the local starts in order: those of the rule and the added ones, without the excluded ones."""
        return recurrence_set(self).local_starts()

    def occurrences(self, *, gap: Gap = "forward") -> Iterator[datetime]:
        """Yield the starts in order, aware, in the series' time zone; without end if the rule has none.

        A local time that occurs twice means the first one. A local time in a gap gets the offset from before the gap, so 02:30
        becomes 03:30; with `gap="skip"` it is not an occurrence and is not counted. RFC 5545 has both rules, in sections 3.3.5 and
        3.3.10. Calendars do not drop such a day, so the first is the default.
        """
        zone = self.zone
        if gap == "forward":
            return instants(self.local_starts(), zone)
        starts = recurrence_set(self).local_starts(exists=lambda local: resolve(local, zone, gap="skip") is not None)
        return (moment for moment in (resolve(local, zone, gap=gap) for local in starts) if moment is not None)

    def occurrence_count(self) -> int | None:
        """Return the number of local starts; None if there is no end. If clocks skip a day, two of them may be the same instant."""
        return recurrence_set(self).count()

    def normal_form(self) -> "Series":
        """Return the simplest series with the same occurrences; equal normal forms mean equal occurrences.

        An end becomes the local start of the rule's last occurrence. Short series with different normal forms may still have the same
        occurrences: three Fridays in a row may come from a weekly and from a monthly rule.
        """
        short = trimmed(self)
        return short.replace(rule=plainest(_tight(short.rule, short.start), short.start))

    def replace(self, **changes: Any) -> "Series":
        """Return a copy with other values in some fields; the notes stay. Raises the errors of the class.

        If the time of day of the start changes, excluded and added dates at the old time get the new one on the same day, and the end
        of the rule includes the same days: deleted occurrences stay deleted. Added dates at other times stay, and so do all dates if only
        the date of the start changes. Raises `InvalidRecurrence` if date and time change at once and there are dates that would have to
        move, and for another date of the start if excluded dates after it would no longer be occurrences; pass `excluded` and `added`
        as well in these cases.
        """
        if "start" not in changes:
            return evolve(self, **changes)
        changed = evolve(self, **with_dates_moved(recurrence_set(self), changes))
        if "excluded" not in changes:
            check_still_deleted(recurrence_set(self), recurrence_set(changed))
        return changed


def recurrence_set(series: Series) -> RecurrenceSet:
    """Return the start, the rule and the exceptions of a series."""
    return RecurrenceSet(series.start, series.rule, series.excluded, series.added)


def trimmed(series: Series) -> Series:
    """Return the series with the same occurrences and as few exceptions as possible."""
    if not series.excluded and not series.added:
        return series
    dates = trimmed_set(recurrence_set(series))
    return evolve(series, start=dates.start, rule=dates.rule, excluded=dates.excluded, added=dates.added)


def exact_rewrites(series: Series) -> tuple[Series, tuple[Rewrite, ...]]:
    """Return the series with the simplest rule that has the same occurrences, and the rewrites applied, in order."""
    rule, steps = series.rule, list[Rewrite]()
    for code, after in rewrite_steps(rule, series.start):
        steps.append(Rewrite(code, rule_text(rule), rule_text(after)))
        rule = after
    return (series.replace(rule=rule) if steps else series), tuple(steps)


def with_notes(series: Series, notes: Iterable[Note]) -> Series:
    """Return the series with these notes, each once."""
    each = tuple(dict.fromkeys(notes))
    return series.replace(notes=each) if each else series


def start_notes(series: Series, start: datetime) -> Iterator[Note]:
    """Yield a note if the start of a series that was read differs from *start*, and one if two starts are the same instant."""
    if series.start != start:
        message = f"the rule does not give the start {start.isoformat()}: moved to {series.start.isoformat()}, the first that fits"
        yield Note("start_moved", message)
    if twice := same_moment_twice(recurrence_set(series), series.zone):
        yield Note("same_moment_twice", f"{twice}: read as one")


def _excluded_notes(series: Series) -> Iterator[Note]:
    """Yield a note if excluded dates are not occurrences."""
    if left := sorted(recurrence_set(series).without_effect()):
        message = (
            f"{len(left)} excluded dates are no occurrences and change nothing, the first one {left[0].isoformat()}"
        )
        yield Note("excluded_not_in_rule", message)


def _tight(rule: Recurrence, start: datetime) -> Recurrence:
    """Return a bounded rule that ends with its last occurrence; for a single occurrence a daily rule with a count of 1."""
    if not rule.bounded:
        return rule
    last = last_start(rule, start)
    return ONCE if last == start else rule.replace(count=None, until=last)


def _first(rule: Recurrence, start: datetime) -> datetime | None:
    first = next(expand(rule, start), None)
    if first is None and rule.until is not None and not _may_start(rule, start):
        raise UntilBeforeStart(f"until is {rule.until.isoformat()}, before the start {start.isoformat()}")
    return first


def _may_start(rule: Recurrence, start: datetime) -> bool:
    if isinstance(rule.until, datetime):
        return rule.until >= start
    return rule.until is None or rule.until >= start.date()


def _check_duration(duration: object) -> None:
    if not isinstance(duration, timedelta):
        raise InvalidDuration(f"duration is {duration!r}: give a timedelta")
    if duration <= timedelta() or duration.microseconds:
        raise InvalidDuration(f"duration is {duration}: give a whole, positive number of seconds")
