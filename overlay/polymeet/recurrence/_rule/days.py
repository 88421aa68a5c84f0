"""Days of the week: ISO numbers inside, and the numbers and names that the providers use; with ordinals, the nth ones."""

from datetime import date
from enum import IntEnum
from typing import Any, Final

from attrs import define

from .._errors import InvalidDay

__all__ = ("NDay", "Weekday", "in_range")

_ENGLISH: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LARGEST_ORDINAL: Final = 5


class Weekday(IntEnum):
    """A day of the week, by its ISO 8601 number: Monday is 1, Sunday is 7. The names are those of RFC 5545."""

    MO = 1
    TU = 2
    WE = 3
    TH = 4
    FR = 5
    SA = 6
    SU = 7

    @property
    def zoom(self) -> int:
        """Zoom's number: Sunday is 1, Saturday is 7."""
        return self % 7 + 1

    @property
    def english(self) -> str:
        """The English name in lower case, as Pyas and Microsoft Graph write it."""
        return _ENGLISH[self - 1]

    @classmethod
    def of(cls, day: date) -> "Weekday":
        """Return the day of the week of a date."""
        return _ALL[day.weekday()]

    @classmethod
    def from_zoom(cls, number: int) -> "Weekday":
        """Return the day for Zoom's number. Raises `InvalidDay` for a number that is not 1 to 7."""
        if not 1 <= number <= 7:
            raise InvalidDay(f"{number!r} is not a day of the week: Zoom's numbers are 1 (Sunday) to 7 (Saturday)")
        return _ALL[(number - 2) % 7]

    @classmethod
    def from_english(cls, name: str) -> "Weekday":
        """Return the day for an English name in any case. Raises `InvalidDay` for any other word."""
        try:
            return _ALL[_ENGLISH.index(name.strip().lower())]
        except ValueError:
            raise InvalidDay(f"{name!r} is not a day of the week: use one of {', '.join(_ENGLISH)}") from None

    @classmethod
    def from_code(cls, code: str) -> "Weekday":
        """Return the day for a code of RFC 5545, `MO` to `SU` in any case. Raises `InvalidDay` for anything else."""
        try:
            return cls[code.upper()]
        except KeyError:
            raise InvalidDay(f"{code!r} is not a day of the week: use one of MO, TU, WE, TH, FR, SA, SU") from None


_ALL: Final = tuple(Weekday)


@define(frozen=True)
class NDay:
    """A day of the week, or the nth one of a month or year.

    Raises `InvalidDay` when `day` is no `Weekday` or `nth` is not 1 to 5 or -1 to -5.
    """

    day: Weekday
    nth: int | None = None
    """1 is the first, -1 the last; None is every one."""

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.day, Weekday):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidDay(f"{self.day!r} is not a Weekday: write Weekday.MO to Weekday.SU")
        if self.nth is not None and not in_range(self.nth, _LARGEST_ORDINAL):
            raise InvalidDay(f"{self.nth!r} is no ordinal for {self.day.name}: use 1 to 5, or -1 to -5 from the end")

    def __str__(self) -> str:
        return f"{self.nth or ''}{self.day.name}"


def in_range(number: Any, limit: int) -> bool:
    """Whether a value is a whole number from 1 to *limit*, or from -1 to minus that."""
    return type(number) is int and 1 <= abs(number) <= limit
