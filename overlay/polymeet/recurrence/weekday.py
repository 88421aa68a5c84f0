"""Days of the week: ISO numbers inside, and the numbers and names that the providers use."""

from datetime import date
from enum import IntEnum
from typing import Final

from .errors import InvalidDay

__all__ = ("Weekday",)

_ENGLISH: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


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
