"""Reading what providers send: numbers as text, blanks and fillers where nothing was meant, and notes of what was assumed."""

import re
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, timedelta
from itertools import product
from reprlib import Repr
from typing import Any, Final, NoReturn

from attrs import define, field

from polymeet_runtime import Model, as_object, as_sequence

from .doubled import same_moment_twice
from .errors import InvalidRecurrence, UnknownRecurrence
from .expansion import expand
from .notes import Note
from .rule import Recurrence, local_time
from .series import Series
from .weekday import Weekday
from .zones import time_zone as zone_of
from .zones import until_as_local

__all__ = (
    "ONCE",
    "Fields",
    "kept_raw",
    "possible_series",
    "read_series",
    "read_until",
    "shown",
    "start_notes",
    "with_notes",
)

ONCE: Final = Recurrence("daily", count=1)
"""The rule of what takes place once."""
_DAYS: Final = {day.english: day for day in Weekday}
_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,18}")
_LARGEST: Final = 10**18
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DATE_TIME: Final = re.compile(_DATE.pattern + r"[Tt ].+")
_SHORT: Final = Repr()
_SHORT.maxstring = _SHORT.maxother = 80


def shown(value: object) -> str:
    """Return what was sent for a message: its text, cut where it is long."""
    try:
        return _SHORT.repr(value)
    except ValueError:  # Python writes no number of more than some thousand digits
        return "a number of too many digits"


@define(frozen=True)
class Fields:
    """A JSON object that a provider sent."""

    provider: str
    values: Mapping[str, Any]
    raw: Any
    """The whole of what was sent, for `UnknownRecurrence`."""
    notes: list[Note] = field(factory=list[Note], eq=False)
    """What was assumed so far, here and in the parts."""

    @classmethod
    def of(cls, payload: Any, provider: str) -> "Fields":
        """Read a model or a mapping. Raises `UnknownRecurrence` for anything else."""
        found = payload.to_dict() if isinstance(payload, Model) else as_object(payload)
        if found is None:
            cls(provider, {}, payload).unknown(f"it is no object but {type(payload).__name__}")
        return cls(provider, found, dict(found))

    def unknown(self, reason: str) -> NoReturn:
        """Raise `UnknownRecurrence` with what was sent."""
        raise UnknownRecurrence(f"{self.provider} sent a recurrence that cannot be read: {reason}", raw=self.raw)

    def note(self, code: str, message: str) -> None:
        """Keep in mind that something was assumed."""
        self.notes.append(Note(code, message))

    def default(self, name: str, read_as: str) -> None:
        """Note that a field says nothing, and what stands for it."""
        value = self.values.get(name)
        said = "left out" if value is None else shown(value)
        self.note("default_taken", f"{name} is {said}: read as {read_as}")

    def shown(self, name: str) -> str:
        """Return a field for a message."""
        return shown(self.values.get(name))

    def part(self, name: str) -> "Fields":
        """Return the object in a field, with no fields of its own when there is none. Raises `UnknownRecurrence` for other things."""
        value = self.values.get(name)
        found = as_object(value)
        if found is None and value is not None:
            self.unknown(f"{name} is {shown(value)}, not an object")
        return Fields(self.provider, found or {}, self.raw, self.notes)

    def text(self, name: str) -> str:
        """Return a field as text without blanks around it; empty when there is none.

        Raises `UnknownRecurrence` for what is neither text nor a whole number.
        """
        return self._text(name, self.values.get(name))

    def _text(self, name: str, value: Any) -> str:
        if value is None:
            return ""
        is_whole = isinstance(value, int) and not isinstance(value, bool) and -_LARGEST < value < _LARGEST
        if isinstance(value, (str, date)) or is_whole:
            return str(value).strip()
        return self.unknown(f"{name} is {shown(value)}, neither text nor a whole number")

    def word(self, name: str) -> str:
        """Return a field as text in lower case."""
        return self.text(name).lower()

    def number(self, name: str) -> int:
        """Return a field that is a whole number, or text of one; if there is none 0, which is a filler nearly everywhere."""
        value = self.text(name)
        if value and not _NUMBER.fullmatch(value):
            self.unknown(f"{name} is {shown(value)}, not a whole number")
        return int(value or 0)

    def words(self, name: str) -> list[str]:
        """Return a list of words, given as a list or as text with commas, in lower case."""
        value = self.values.get(name)
        found = as_sequence(value)
        given = self._text(name, value).split(",") if found is None else [self._text(name, item) for item in found]
        return [word for item in given if (word := item.strip().lower())]

    def weekday(self, word: str) -> Weekday:
        """Return the day of an English name. Raises `UnknownRecurrence` for any other word."""
        if word not in _DAYS:
            self.unknown(f"{shown(word)} is no day; known are {', '.join(_DAYS)}")
        return _DAYS[word]

    def moment(self, name: str) -> datetime | None:
        """Return a field that is a moment in time, in UTC and whole seconds; None when it is blank. Without an offset it is UTC.

        The year 1 is a filler. In the year 9999, where an offset may lead out of the calendar, it is left out. Raises
        `UnknownRecurrence` for what is no date-time of RFC 3339.
        """
        when = self.day_or_moment(name)
        if when is None or isinstance(when, datetime):
            return when
        return self.unknown(f"{name} is {self.shown(name)}, a date without a time")

    def day_or_moment(self, name: str) -> date | datetime | None:
        """Return what `moment` does, and a date where there is no time."""
        value = self.parsed(name)
        if value is None or value.year == MINYEAR:
            return None
        if not isinstance(value, datetime):
            return value
        whole = value.replace(microsecond=0)
        if whole.tzinfo is None:
            self.note("offset_left_out", f"{name} is {self.shown(name)}, without an offset: read as UTC")
        return whole.replace(tzinfo=UTC) if whole.tzinfo is None or whole.year == MAXYEAR else whole.astimezone(UTC)

    def parsed(self, name: str) -> date | datetime | None:
        """Return a date or a date-time as it stands, None when it is blank. Raises `UnknownRecurrence` for other things."""
        value = self.values.get(name)
        if value is None or isinstance(value, date):
            return value
        text = value.strip() if isinstance(value, str) else value
        if text == "":
            return None
        with suppress(ValueError):  # right in shape, but no day or no time of the day
            if isinstance(text, str) and _DATE.fullmatch(text):
                return date.fromisoformat(text)
            if isinstance(text, str) and _DATE_TIME.fullmatch(text):
                return datetime.fromisoformat(text)
        return self.unknown(f"{name} is {shown(value)}, not a date-time such as 2027-06-30T21:59:59Z")


def read_until(fields: Fields, name: str, start: datetime, time_zone: str) -> date | datetime | None:
    """Return the end in a field as local time; a date without a time means that whole local day. None where it is blank."""
    end = fields.day_or_moment(name)
    if isinstance(end, datetime):
        return until_as_local(end, start, zone_of(time_zone))
    if end is not None:
        fields.note(
            "end_without_time", f"{name} is {fields.shown(name)}, without a time: read as the whole of that day"
        )
    return end


@contextmanager
def kept_raw(provider: str, payload: Any) -> Generator[None, None, None]:
    """Raise `UnknownRecurrence`, with what was sent, for everything in it that cannot be, such as an end before the start."""
    try:
        yield
    except UnknownRecurrence:
        raise
    except InvalidRecurrence as error:
        raw = payload.to_dict() if isinstance(payload, Model) else payload
        raise UnknownRecurrence(f"{provider} sent a recurrence that cannot be read: {error}", raw=raw) from error


def read_series(
    rule: Recurrence,
    *,
    start: datetime,
    time_zone: str,
    duration: timedelta,
    excluded: frozenset[datetime] = frozenset(),
    added: frozenset[datetime] = frozenset(),
    interval_from_start: bool = False,
) -> Series:
    """Return the series of a rule that was read back.

    A start that the rule does not give moves to the first day that fits its pattern, and the interval counts from there, as Microsoft
    Graph documents it and Zoom is seen to do. With *interval_from_start* it counts from the given start: the other way to read it.
    """
    local = local_time(start, "start")
    every = rule.replace(interval=rule.interval if interval_from_start else 1, count=None, until=None)
    first = next(expand(every, local), local)
    return Series(first, time_zone, duration, rule, excluded, added)


def possible_series(
    rules: Iterable[Recurrence], *, start: datetime, time_zone: str, duration: timedelta
) -> list[Series]:
    """Return what `read_series` makes of each rule in both ways, each once, but for those under which nothing would take place.

    Raises the `InvalidRecurrence` of the first one if there is no other.
    """
    refused: list[InvalidRecurrence] = []
    possible: dict[Series, None] = {}
    for rule, from_start in product(rules, (False, True)):
        try:
            series = read_series(
                rule, start=start, time_zone=time_zone, duration=duration, interval_from_start=from_start
            )
        except InvalidRecurrence as error:
            refused.append(error)
        else:
            possible[series] = None
    if not possible:
        raise refused[0]
    return list(possible)


def start_notes(series: Series, start: datetime) -> Iterator[Note]:
    """Yield a note where the start of a series that was read is not the given one, and one where two starts are one moment."""
    if series.start != start:
        message = f"the rule does not give the start {start.isoformat()}: moved to {series.start.isoformat()}, the first that fits"
        yield Note("start_moved", message)
    if twice := same_moment_twice(series):
        yield Note("same_moment_twice", f"{twice}: read as one")


def with_notes(series: Series, notes: Iterable[Note]) -> Series:
    """Return the series with these notes, each once."""
    each = tuple(dict.fromkeys(notes))
    return series.replace(notes=each) if each else series
