"""Fields of a provider's data: numbers as text, blanks and fillers for missing values, and notes of assumptions."""

import re
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime
from reprlib import Repr
from typing import Any, Final, NoReturn

from attrs import define, field

from polymeet_runtime import Model, as_object, as_sequence, is_whole

from .._errors import InvalidRecurrence, UnknownRecurrence
from .._findings import Note
from .._rule.days import Weekday
from .._rule.zones import time_zone as zone_of
from .._rule.zones import until_as_local, zone_named

__all__ = ("Fields", "kept_raw", "read_until", "shown", "zone_name")

_DAYS: Final = {day.english: day for day in Weekday}
_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,18}")
_LARGEST: Final = 10**18
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DATE_TIME: Final = re.compile(_DATE.pattern + r"[Tt ].+")
_SHORT: Final = Repr()
_SHORT.maxstring = _SHORT.maxother = 80


def shown(value: object) -> str:
    """Return the text of a value for a message, shortened if it is long."""
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
    """The whole data of the provider, for `UnknownRecurrence`."""
    notes: list[Note] = field(factory=list[Note], eq=False)
    """Assumptions so far, in this object and its parts."""

    @classmethod
    def of(cls, payload: Any, provider: str) -> "Fields":
        """Read a model or a mapping. Raises `UnknownRecurrence` for anything else."""
        found = payload.to_dict() if isinstance(payload, Model) else as_object(payload)
        if found is None:
            cls(provider, {}, payload).unknown(f"it is no object but {type(payload).__name__}")
        return cls(provider, found, dict(found))

    def unknown(self, reason: str) -> NoReturn:
        """Raise `UnknownRecurrence` with the provider's data."""
        raise UnknownRecurrence(f"{self.provider} sent a recurrence that cannot be read: {reason}", raw=self.raw)

    def note(self, code: str, message: str) -> None:
        """Note an assumption."""
        self.notes.append(Note(code, message))

    def default(self, name: str, read_as: str) -> None:
        """Note the default that is used for a field without a value."""
        value = self.values.get(name)
        said = "left out" if value is None else shown(value)
        self.note("default_taken", f"{name} is {said}: read as {read_as}")

    def shown(self, name: str) -> str:
        """Return a field for a message."""
        return shown(self.values.get(name))

    def part(self, name: str) -> "Fields":
        """Return the object in a field, an empty one if it is missing. Raises `UnknownRecurrence` for anything else."""
        value = self.values.get(name)
        found = as_object(value)
        if found is None and value is not None:
            self.unknown(f"{name} is {shown(value)}, not an object")
        return Fields(self.provider, found or {}, self.raw, self.notes)

    def text(self, name: str) -> str:
        """Return a field as text without surrounding blanks; empty if it is missing.

        Raises `UnknownRecurrence` for anything but text and whole numbers.
        """
        return self._text(name, self.values.get(name))

    def _text(self, name: str, value: Any) -> str:
        if value is None:
            return ""
        if isinstance(value, (str, date)) or (is_whole(value) and -_LARGEST < value < _LARGEST):
            return str(value).strip()
        return self.unknown(f"{name} is {shown(value)}, neither text nor a whole number")

    def word(self, name: str) -> str:
        """Return a field as text in lower case."""
        return self.text(name).lower()

    def number(self, name: str) -> int:
        """Return a field that is a whole number, or text of one; 0, a filler in nearly all fields, if it is missing."""
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
        """Return a field with an instant, in UTC and whole seconds; None if it is blank. Without an offset it is UTC.

        The year 1 is a filler. In the year 9999 the offset is ignored, because it may lead out of the calendar. Raises
        `UnknownRecurrence` for anything but a date-time of RFC 3339.
        """
        when = self.day_or_moment(name)
        if when is None or isinstance(when, datetime):
            return when
        return self.unknown(f"{name} is {self.shown(name)}, a date without a time")

    def day_or_moment(self, name: str) -> date | datetime | None:
        """Return the value of `moment`, or a date if there is no time."""
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
        """Return a date or a date-time without conversion; None if it is blank. Raises `UnknownRecurrence` for anything else."""
        value = self.values.get(name)
        if value is None or isinstance(value, date):
            return value
        text = value.strip() if isinstance(value, str) else value
        if text == "":
            return None
        with suppress(ValueError):  # well formed, but not a valid date or time
            if isinstance(text, str) and _DATE.fullmatch(text):
                return date.fromisoformat(text)
            if isinstance(text, str) and _DATE_TIME.fullmatch(text):
                return datetime.fromisoformat(text)
        return self.unknown(f"{name} is {shown(value)}, not a date-time such as 2027-06-30T21:59:59Z")


def read_until(fields: Fields, name: str, start: datetime, time_zone: str) -> date | datetime | None:
    """Return the end in a field as local time; a date without a time means that whole local day. None if it is blank."""
    end = fields.day_or_moment(name)
    if isinstance(end, datetime):
        return until_as_local(end, start, zone_of(time_zone))
    if end is not None:
        fields.note(
            "end_without_time", f"{name} is {fields.shown(name)}, without a time: read as the whole of that day"
        )
    return end


def zone_name(fields: Fields, name: str) -> str:
    """Return the IANA name of a time zone, with a note if the name was another one; UTC, with a note, if it is missing."""
    zone = fields.text(name)
    if not zone:
        fields.default(name, "UTC")
        return "UTC"
    known, notes = zone_named(zone)
    fields.notes.extend(notes)
    return known


@contextmanager
def kept_raw(provider: str, payload: Any) -> Generator[None, None, None]:
    """Convert every error in the block, such as an end before the start, to `UnknownRecurrence` with the payload as `raw`."""
    try:
        yield
    except UnknownRecurrence:
        raise
    except InvalidRecurrence as error:
        raw = payload.to_dict() if isinstance(payload, Model) else payload
        raise UnknownRecurrence(f"{provider} sent a recurrence that cannot be read: {error}", raw=raw) from error
