"""Syntax of RFC 5545: content lines, the parts of a rule, numbers and date-times. Their meaning is in `rrule`."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Final

from attrs import define

from .._errors import (
    CountWithUntil,
    InvalidInterval,
    InvalidMonth,
    InvalidMonthDay,
    InvalidRecurrence,
    InvalidRRule,
    InvalidSetPosition,
)

__all__ = (
    "NUMBER_LISTS",
    "Line",
    "day_entries",
    "lines",
    "listed",
    "moment",
    "moment_text",
    "number",
    "numbers",
    "parts",
)

_FREQUENCIES: Final = frozenset({"SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_RANGES: Final[Mapping[str, tuple[int, int, type[InvalidRecurrence]]]] = {
    "BYSECOND": (0, 60, InvalidRRule),
    "BYMINUTE": (0, 59, InvalidRRule),
    "BYHOUR": (0, 23, InvalidRRule),
    "BYMONTHDAY": (-31, 31, InvalidMonthDay),
    "BYYEARDAY": (-366, 366, InvalidRRule),
    "BYWEEKNO": (-53, 53, InvalidRRule),
    "BYMONTH": (1, 12, InvalidMonth),
    "BYSETPOS": (-366, 366, InvalidSetPosition),
}
"""Lists of numbers: the smallest and the largest, and the error for others. If the smallest is negative, 0 is not allowed."""
NUMBER_LISTS: Final = tuple(_RANGES)
_KNOWN: Final = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST", "RSCALE", "SKIP", *_RANGES})
_WORDS: Final = frozenset({"FREQ", "BYDAY", "WKST", "RSCALE", "SKIP"})
_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,9}")
_DAY: Final = re.compile(r"([+-]?[0-9]{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_MOMENT: Final = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:T([0-9]{2})([0-9]{2})([0-9]{2})(Z)?)?")
_HEAD: Final = re.compile(r'((?:[^":]|"[^"]*")*):')
"""The name and the parameters of a content line; in quotes, a colon does not end them."""
_PARAMETER: Final = re.compile(r'(?:[^";]|"[^"]*")+')
_FOLD: Final = re.compile(r"\r?\n[ \t]")


@define(frozen=True)
class Line:
    """A content line (RFC 5545, section 3.1)."""

    name: str
    parameters: Mapping[str, str]
    value: str


def lines(text: str) -> Iterator[Line]:
    """Yield the content lines of a text. A line that only has the parts of a rule is an `RRULE`. Raises `InvalidRRule`."""
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidRRule(f"{text!r} is no text of a rule: give a str")
    for line in _FOLD.sub("", text).splitlines():
        if line.strip():
            yield _line(line.strip())


def _line(line: str) -> Line:
    found = _HEAD.match(line)
    if found is None:
        return Line("RRULE", {}, line)
    name, *parameters = _PARAMETER.findall(found[1])
    pairs = (parameter.partition("=") for parameter in parameters)
    words = {key.strip().upper(): word.strip().strip('"') for key, _, word in pairs}
    return Line(name.strip().upper(), words, line[found.end() :].strip())


def listed(name: str, value: str) -> list[str]:
    """Return the values of a list, without blanks around them. Raises `InvalidRRule` where one is empty."""
    values = [one.strip() for one in value.split(",")]
    if "" in values:
        raise InvalidRRule(
            f"{name} is {value!r}, where a value is missing: take the comma out that has nothing beside it"
        )
    return values


def parts(rule: str) -> dict[str, str]:
    """Return the parts of a rule by name, words in upper case. Raises `InvalidRRule` for unknown or repeated parts."""
    if not rule.strip():
        raise InvalidRRule("the rule is empty: give FREQ=DAILY, WEEKLY, MONTHLY or YEARLY")
    found: dict[str, str] = {}
    for part in rule.strip().removesuffix(";").split(";"):
        name, _, value = (word.strip() for word in part.partition("="))
        name = name.upper()
        if not part.strip():
            raise InvalidRRule(f"the rule {rule!r} has an empty part: take one ';' out")
        if name not in _KNOWN:
            raise InvalidRRule(f"{part!r} in the rule {rule!r} is no part of RFC 5545 or RFC 7529: take it out")
        if not value:
            raise InvalidRRule(f"{name} in the rule {rule!r} has no value: give one, or take {name} out")
        if name in found:
            raise InvalidRRule(f"{name} stands twice in the rule {rule!r}: give one")
        found[name] = value.upper() if name in _WORDS else value
    if found.get("FREQ") not in _FREQUENCIES:
        raise InvalidRRule(f"the rule {rule!r} has no frequency: give FREQ=DAILY, WEEKLY, MONTHLY or YEARLY")
    if "COUNT" in found and "UNTIL" in found:
        raise CountWithUntil(f"the rule {rule!r} has COUNT and UNTIL: a rule has one end, so give one")
    if "INTERVAL" in found and number("INTERVAL", found["INTERVAL"]) < 1:
        raise InvalidInterval(f"INTERVAL is {found['INTERVAL']}: use a whole number of at least 1")
    return found


def number(name: str, value: str) -> int:
    """Read a number. Raises `InvalidRRule`."""
    if not _NUMBER.fullmatch(value):
        raise InvalidRRule(f"{name} is {value!r}: use a whole number of at most nine digits")
    return int(value)


def numbers(name: str, found: Mapping[str, str]) -> tuple[int, ...]:
    """Read the list of numbers in a part, empty if the rule does not have it. Raises the error named after the part."""
    values = tuple(number(name, value) for value in listed(name, found[name])) if name in found else ()
    smallest, largest, error = _RANGES[name]
    for value in values:
        if not smallest <= value <= largest or (value == 0 and smallest < 0):
            raise error(f"{name} has {value}: use {smallest} to {largest}" + (" and not 0" if smallest < 0 else ""))
    return values


def day_entries(found: Mapping[str, str]) -> tuple[tuple[str, int | None], ...]:
    """Read `BYDAY` as pairs of a day's code and its ordinal. Raises `InvalidRRule`."""
    entries: list[tuple[str, int | None]] = []
    for entry in listed("BYDAY", found["BYDAY"]) if "BYDAY" in found else ():
        match = _DAY.fullmatch(entry)
        if match is None:
            raise InvalidRRule(
                f"BYDAY has {entry!r}: use MO, TU, WE, TH, FR, SA, SU, with a number before it or without"
            )
        entries.append((match[2], int(match[1]) if match[1] else None))
    return tuple(entries)


def moment(value: str, name: str) -> date | datetime:
    """Read a date, a local date-time, or one in UTC, which is then aware. Raises `InvalidRRule`."""
    match = _MOMENT.fullmatch(value.upper())
    try:
        if match is None:
            raise ValueError
        if match[4] is None:
            return date(int(match[1]), int(match[2]), int(match[3]))
        return datetime(*(int(digits) for digits in match.groups()[:6]), tzinfo=UTC if match[7] else None)  # type: ignore[misc,arg-type]
    except ValueError:
        raise InvalidRRule(f"{name} is {value!r}: write it as 20270131, 20270131T090000 or 20270131T090000Z") from None


def moment_text(when: datetime) -> str:
    """Write a date-time, with the `Z` of UTC if it is aware."""
    date_part = f"{when.year:04}{when.month:02}{when.day:02}"
    return f"{date_part}T{when.hour:02}{when.minute:02}{when.second:02}{'Z' if when.tzinfo else ''}"
