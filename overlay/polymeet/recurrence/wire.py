"""Reading what providers send: numbers as text, blanks and fillers where nothing was meant."""

from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import MAXYEAR, MINYEAR, UTC, datetime, timedelta
from itertools import product
from typing import Any, Final, NoReturn

from attrs import define

from polymeet_api.runtime import Model, as_object
from polymeet_api.runtime.shapes import as_sequence

from .errors import InvalidRecurrence, UnknownRecurrence
from .expansion import expand
from .rule import Recurrence, local_time
from .series import Series
from .weekday import Weekday

__all__ = ("ONCE", "Fields", "kept_raw", "possible_series", "read_series")

ONCE: Final = Recurrence("daily", count=1)
"""The rule of what takes place once."""
_DAYS: Final = {day.english: day for day in Weekday}


@define(frozen=True)
class Fields:
    """A JSON object that a provider sent."""

    provider: str
    values: Mapping[str, Any]
    raw: Any
    """The whole of what was sent, for `UnknownRecurrence`."""

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

    def part(self, name: str) -> "Fields":
        """Return the object in a field, with no fields of its own when there is none."""
        return Fields(self.provider, as_object(self.values.get(name)) or {}, self.raw)

    def text(self, name: str) -> str:
        """Return a field as text without blanks around it; empty when there is none."""
        value = self.values.get(name)
        return "" if value is None else str(value).strip()

    def word(self, name: str) -> str:
        """Return a field as text in lower case."""
        return self.text(name).lower()

    def number(self, name: str) -> int:
        """Return a field that is a whole number, or text of one; if there is none 0, which is a filler nearly everywhere."""
        value = self.text(name)
        try:
            return int(value) if value else 0
        except ValueError:
            return self.unknown(f"{name} is {value!r}, not a whole number")

    def words(self, name: str) -> list[str]:
        """Return a list of words, given as a list or as text with commas, in lower case."""
        value = self.values.get(name)
        found = as_sequence(value)
        words = (str(item).strip().lower() for item in (str(value or "").split(",") if found is None else found))
        return [word for word in words if word]

    def weekday(self, word: str) -> Weekday:
        """Return the day of an English name. Raises `UnknownRecurrence` for any other word."""
        if word not in _DAYS:
            self.unknown(f"{word!r} is no day; known are {', '.join(_DAYS)}")
        return _DAYS[word]

    def moment(self, name: str) -> datetime | None:
        """Return a field that is a moment in time, in UTC and whole seconds; None for anything else. Without an offset it is UTC.

        The year 1 is a filler. In the year 9999, where an offset may lead out of the calendar, it is left out.
        """
        value = self.values.get(name)
        if isinstance(value, str):
            try:
                value = datetime.fromisoformat(value.strip())
            except ValueError:
                return None
        if not isinstance(value, datetime) or value.year == MINYEAR:
            return None
        whole = value.replace(microsecond=0)
        return whole.replace(tzinfo=UTC) if whole.tzinfo is None or whole.year == MAXYEAR else whole.astimezone(UTC)


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
) -> Iterator[Series]:
    """Yield what `read_series` makes of each rule in both ways, but for those under which nothing would take place.

    Raises the `InvalidRecurrence` of the first one if there is no other.
    """
    refused: list[InvalidRecurrence] = []
    is_possible = False
    for rule, from_start in product(rules, (False, True)):
        try:
            series = read_series(
                rule, start=start, time_zone=time_zone, duration=duration, interval_from_start=from_start
            )
        except InvalidRecurrence as error:
            refused.append(error)
        else:
            is_possible = True
            yield series
    if not is_possible:
        raise refused[0]
