"""Reading and writing the text of a rule in the syntax of RFC 5545 and RFC 7529."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, time
from math import gcd
from typing import Final
from zoneinfo import ZoneInfo

from attrs import define

from .._errors import InvalidRRule, InvalidSetPosition, UnsupportedRRule, UntilBeforeStart
from .._findings import Note
from .days import NDay, Weekday
from .expansion import explicit
from .recurrence import Frequency, Recurrence, local_time
from .recurrence_set import RecurrenceSet
from .rewrites import plainest, without_positions
from .rrule_text import Line, day_entries, lines, listed, moment, moment_text, number, numbers, parts
from .zones import local_start, time_zone, until_as_instant, until_as_local, zone_named

__all__ = ("ReadRule", "joined", "read", "rule_text", "write")

_FREQUENCIES: Final[Mapping[str, Frequency]] = {
    "DAILY": "daily",
    "WEEKLY": "weekly",
    "MONTHLY": "monthly",
    "YEARLY": "yearly",
}
_OUTSIDE: Final = ("BYYEARDAY", "BYWEEKNO")
_TIMES: Final = {"BYHOUR": "hour", "BYMINUTE": "minute", "BYSECOND": "second"}
_LARGEST_ORDINAL: Final = 5
_LAST_SECOND: Final = time(23, 59, 59)
_SHORTEST_MONTH: Final = 28
_EVERY_MONTH: Final = (
    "{text} has BYMONTHDAY without BYMONTH: read as in every month, as the table of RFC 5545, section 3.3.10, has it, where "
    "libical, ical.js, ical.net and Google Calendar take the month of the start: if that is meant, add BYMONTH={month}"
)


@define(frozen=True)
class ReadRule:
    """A rule with its exceptions, as read for a start and a time zone."""

    start: datetime
    time_zone: str
    rule: Recurrence
    excluded: frozenset[datetime]
    added: frozenset[datetime]
    notes: tuple[Note, ...]


def read(text: str, *, start: datetime, zone_name: str) -> ReadRule:
    """Read a rule: see `Series.from_rrule`."""
    local = local_time(start, "start")
    name, notes = zone_named(zone_name)
    reader = _Reader(local, name, notes)
    rules: list[str] = []
    dates: dict[str, set[datetime]] = {"EXDATE": set(), "RDATE": set()}
    for line in lines(text):
        if line.name == "RRULE":
            rules.append(line.value)
        elif line.name in dates:
            dates[line.name].update(reader.dates(line))
        elif line.name == "DTSTART":
            reader.check_start(line)
        else:
            raise InvalidRRule(f"{line.name!r} is no line of a rule: give RRULE, EXDATE and RDATE")
    if len(rules) != 1:
        raise InvalidRRule(f"{text!r} has {len(rules)} rules: give one")
    rule = reader.rule(rules[0])
    return ReadRule(local, name, rule, frozenset(dates["EXDATE"]), frozenset(dates["RDATE"]), tuple(reader.notes))


class _Reader:
    """Reader of a rule and its dates, which depend on the start and the time zone."""

    def __init__(self, start: datetime, zone_name: str, notes: Iterable[Note]) -> None:
        self._start = start
        self._zone_name = zone_name
        self._zone = time_zone(zone_name)
        self.notes = list(notes)
        """Assumptions so far."""

    def rule(self, text: str) -> Recurrence:
        found = parts(text)
        self._refuse_outside(found)
        if found["FREQ"] == "YEARLY" and "BYMONTHDAY" in found and "BYMONTH" not in found:
            self._note("calendars_differ", _EVERY_MONTH.format(text=text, month=self._start.month))
        by_day = _by_day(found)
        rule = Recurrence(
            _FREQUENCIES[found["FREQ"]],
            interval=number("INTERVAL", found.get("INTERVAL", "1")),
            by_day=by_day,
            by_month_day=numbers("BYMONTHDAY", found),
            first_day_of_week=Weekday.from_code(found.get("WKST", "MO")),
            count=number("COUNT", found["COUNT"]) if "COUNT" in found else None,
            until=self._until(found["UNTIL"]) if "UNTIL" in found else None,
        )
        rule = _with_skip(rule, found.get("SKIP", "OMIT"))
        return _narrowed(
            rule, positions=numbers("BYSETPOS", found), months=numbers("BYMONTH", found), start=self._start
        )

    def dates(self, line: Line) -> Iterable[datetime]:
        if line.parameters.get("VALUE", "").upper() == "PERIOD":
            raise UnsupportedRRule(f"{line.name} has periods, which have a length of their own", part=line.name)
        values = listed(line.name, line.value)
        if any("T" not in value.upper() for value in values):
            time = self._start.time().isoformat()
            self._note("date_without_time", f"{line.name} has dates without a time; read as {time} of those days")
        return [self._local(value, line) for value in values]

    def check_start(self, line: Line) -> None:
        if self._local(line.value, line) != self._start:
            raise InvalidRRule(
                f"DTSTART is {';'.join((*line.parameters.values(), line.value))}, but start is {self._start.isoformat()} "
                f"in {self._zone_name}: make them agree, or leave DTSTART out"
            )

    def _local(self, value: str, line: Line) -> datetime:
        when = moment(value.strip(), line.name)
        if not isinstance(when, datetime):
            return datetime.combine(when, self._start.time())
        name, notes = zone_named(line.parameters.get("TZID", self._zone_name))
        self.notes += notes
        zone = time_zone(name)
        if when.tzinfo is None and zone is self._zone:
            return when
        return local_start(when if when.tzinfo else when.replace(tzinfo=zone), self._start, self._zone)

    def _until(self, value: str) -> date | datetime:
        until = moment(value, "UNTIL")
        if isinstance(until, datetime) and until.tzinfo is not None:
            until = until_as_local(until, self._start, self._zone)
        elif isinstance(until, datetime):
            message = f"UNTIL is {value}, and not in UTC as RFC 5545 wants it: read as local in {self._zone_name}"
            self._note("offset_left_out", message)
        else:
            self._note("end_without_time", f"UNTIL is {value}, without a time: read as the whole of that day")
        if until < (self._start if isinstance(until, datetime) else self._start.date()):
            raise UntilBeforeStart(
                f"UNTIL is {value}, {until.isoformat()} in {self._zone_name}: before the start {self._start.isoformat()}"
            )
        return until

    def _note(self, code: str, message: str) -> None:
        self.notes.append(Note(code, message))

    def _refuse_outside(self, found: Mapping[str, str]) -> None:
        if found["FREQ"] not in _FREQUENCIES:
            raise _unsupported("FREQ", found["FREQ"], "meetings repeat by days, weeks, months or years")
        for name in _OUTSIDE:
            if name in found:
                raise _unsupported(name, found[name], "Recurrence has no such field")
        for name, unit in _TIMES.items():
            if name in found and numbers(name, found) != (getattr(self._start, unit),):
                raise _unsupported(
                    name, found[name], "all occurrences start at the same time of day, that of the start"
                )
        if found.get("RSCALE", "GREGORIAN") != "GREGORIAN":
            raise _unsupported("RSCALE", found["RSCALE"], "only the Gregorian calendar is known")


def _unsupported(name: str, value: str, reason: str) -> UnsupportedRRule:
    return UnsupportedRRule(f"{name}={value}: {reason}; RawRule can list it and make single meetings of it", part=name)


def _by_day(found: Mapping[str, str]) -> tuple[NDay, ...]:
    """Read `BYDAY`. Where some days have ordinals and some have none, those without get all five."""
    entries = day_entries(found)
    in_a_month = found["FREQ"] == "MONTHLY" or "BYMONTH" in found
    if not in_a_month and found["FREQ"] == "YEARLY" and any(nth and 5 < abs(nth) <= 53 for _, nth in entries):
        raise _unsupported("BYDAY", found["BYDAY"], f"ordinals go up to {_LARGEST_ORDINAL}")
    mixed = len({nth is None for _, nth in entries}) == 2
    if mixed and found["FREQ"] == "YEARLY" and not in_a_month:
        raise _unsupported("BYDAY", found["BYDAY"], "days with and without ordinals cannot be mixed in a year")
    every = tuple(range(1, _LARGEST_ORDINAL + 1)) if mixed else (None,)
    return tuple(
        NDay(Weekday.from_code(code), place) for code, nth in entries for place in (every if nth is None else (nth,))
    )


def _with_skip(rule: Recurrence, skip: str) -> Recurrence:
    if skip not in ("OMIT", "BACKWARD"):
        raise UnsupportedRRule(f"SKIP={skip}: days that a month lacks are left out or moved back", part="SKIP")
    has_weekdays_only = rule.by_day and not rule.by_month_day
    exist_always = rule.by_month_day and all(abs(day) <= _SHORTEST_MONTH for day in rule.by_month_day)
    if skip == "OMIT" or rule.frequency in ("daily", "weekly") or has_weekdays_only or exist_always:
        return rule
    return rule.replace(skip="backward")


def _narrowed(rule: Recurrence, *, positions: tuple[int, ...], months: tuple[int, ...], start: datetime) -> Recurrence:
    """Return the rule with only those occurrences of `rule` that are in the given months and at the given positions.

    Raises `UnsupportedRRule` if `Recurrence` has no such rule.
    """
    if rule.frequency == "yearly":
        return rule.replace(by_set_position=positions, by_month=months)
    full = explicit(rule, start)
    if positions and months and rule.frequency == "weekly":
        raise _unsupported("BYSETPOS", joined(sorted(positions)), "the weeks at the ends of the months are cut")
    if positions:
        full = _at_positions(full, positions)
    return _in_months(full, set(months), start) if months else full


def _at_positions(rule: Recurrence, positions: tuple[int, ...]) -> Recurrence:
    if rule.frequency == "monthly":
        return rule.replace(by_set_position=positions)
    week = sorted(rule.weekdays, key=lambda day: (day - rule.first_day_of_week) % 7)
    in_a_period = week if rule.frequency == "weekly" else [None]
    picked = [in_a_period[at - 1 if at > 0 else at] for at in positions if abs(at) <= len(in_a_period)]
    if not picked:
        raise InvalidSetPosition(f"BYSETPOS is {positions}, but there are never that many days in the set")
    return rule.replace(by_day=picked) if rule.frequency == "weekly" else rule


def _in_months(rule: Recurrence, months: Collection[int], start: datetime) -> Recurrence:
    if rule.frequency == "monthly":
        return _in_months_of_months(rule, months, start)
    if rule.interval > 1:
        raise _unsupported(
            "BYMONTH", joined(sorted(months)), f"it narrows a {rule.frequency} rule with an interval above 1"
        )
    every_day = rule.frequency == "daily" and not rule.by_day and not rule.by_month_day
    return rule.replace(frequency="yearly", by_month=months, by_day=Weekday if every_day else rule.by_day)


def _in_months_of_months(rule: Recurrence, months: Collection[int], start: datetime) -> Recurrence:
    """Restrict a monthly rule to months; its interval visits the same months again after some years."""
    visited = {month for month in months if (month - start.month) % gcd(rule.interval, 12) == 0}
    if not visited:
        raise InvalidRRule(
            f"BYMONTH is {sorted(months)}, which every {rule.interval} months from {start.date()} on never meets"
        )
    same_every_year = 12 % rule.interval == 0
    if not same_every_year and visited != {start.month}:
        raise _unsupported(
            "BYMONTH", joined(sorted(months)), f"it narrows a monthly rule with an interval of {rule.interval}"
        )
    single = without_positions(rule, start) if len(visited) > 1 else rule
    if single.by_set_position and len(visited) > 1:
        raise _unsupported(
            "BYSETPOS", joined(sorted(single.by_set_position)), "it counts within each of several months"
        )
    years = 1 if same_every_year else rule.interval // gcd(rule.interval, 12)
    return single.replace(frequency="yearly", interval=years, by_month=visited)


def write(dates: RecurrenceSet, zone: ZoneInfo) -> str:
    """Write a rule and its exceptions: see `Series.to_rrule`."""
    rule = _text_in_rfc_5545(dates.rule, dates.start) + _end_text(dates, zone)
    if not dates.excluded and not dates.added:
        return rule
    beside = (_dates_text(name, when, zone) for name, when in (("EXDATE", dates.excluded), ("RDATE", dates.added)))
    return "\n".join((f"RRULE:{rule}", *filter(None, beside)))


def rule_text(rule: Recurrence) -> str:
    """Write a rule without its end. If days are moved back, the text uses RFC 7529."""
    written = {
        "RSCALE": "GREGORIAN" if rule.skip == "backward" else "",
        "FREQ": rule.frequency.upper(),
        "INTERVAL": str(rule.interval) if rule.interval > 1 else "",
        "BYMONTH": joined(rule.by_month),
        "BYMONTHDAY": joined(rule.by_month_day),
        "BYDAY": joined(rule.by_day),
        "BYSETPOS": joined(rule.by_set_position),
        "WKST": rule.first_day_of_week.name if rule.first_day_of_week is not Weekday.MO else "",
        "SKIP": "BACKWARD" if rule.skip == "backward" else "",
    }
    return ";".join(f"{name}={value}" for name, value in written.items() if value)


def joined(values: Iterable[object]) -> str:
    """Return the values of a list with commas between them."""
    return ",".join(map(str, values))


def _text_in_rfc_5545(rule: Recurrence, start: datetime) -> str:
    """Write a rule with a day that moves back to the last one of a short month, without `SKIP`, which few calendars support.

    The day is the last one of the days from 28 up to it, in each month. Positions in a yearly rule count within years, so a rule with
    several months is written as a monthly one restricted to them; with an interval of several years that is not possible, and it
    keeps `SKIP`.
    """
    plain = rule if rule.skip == "omit" else plainest(rule, start)
    if plain.skip == "omit":
        return rule_text(plain)
    days = range(_SHORTEST_MONTH, plain.by_month_day[0] + 1)
    last_of_them = rule_text(plain.replace(skip="omit", by_month_day=days, by_set_position=(-1,)))
    if plain.frequency == "monthly" or len(plain.by_month) == 1:
        return last_of_them
    return last_of_them.replace("FREQ=YEARLY", "FREQ=MONTHLY") if plain.interval == 1 else rule_text(plain)


def _end_text(dates: RecurrenceSet, zone: ZoneInfo) -> str:
    rule = dates.rule
    if rule.count is not None:
        return f";COUNT={rule.count}"
    if rule.until is None:
        return ""
    until = rule.until if isinstance(rule.until, datetime) else datetime.combine(rule.until, _LAST_SECOND)
    return f";UNTIL={moment_text(until_as_instant(until, dates.start, zone))}"


def _dates_text(name: str, dates: Iterable[datetime], zone: ZoneInfo) -> str:
    listed = ",".join(moment_text(when) for when in sorted(dates))
    return f"{name};TZID={zone.key}:{listed}" if listed else ""
