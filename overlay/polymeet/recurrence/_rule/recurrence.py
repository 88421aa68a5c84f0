"""The rule of a series, with the terms of JSCalendar (RFC 8984, section 4.3.3), the long names of those of RFC 5545."""

from collections.abc import Iterable
from datetime import MAXYEAR, date, datetime
from typing import Any, Final, Literal, TypeVar, get_args

from attrs import define, evolve, field

from .._errors import (
    AwareStart,
    CountWithUntil,
    InvalidCount,
    InvalidDateTime,
    InvalidDay,
    InvalidFrequency,
    InvalidInterval,
    InvalidMonth,
    InvalidMonthDay,
    InvalidRecurrence,
    InvalidSetPosition,
    InvalidSkip,
    SubSecond,
)
from .days import NDay, Weekday, in_range

__all__ = ("ONCE", "Frequency", "Recurrence", "Skip", "local_time")

Frequency = Literal["daily", "weekly", "monthly", "yearly"]
Skip = Literal["omit", "backward"]

_FREQUENCIES: Final = get_args(Frequency)
_SKIPS: Final = get_args(Skip)

T = TypeVar("T")


def local_time(value: object, name: str) -> datetime:
    """Return *value* if it is a local date-time: no offset, whole seconds. Raises `InvalidDateTime` or a subclass."""
    if not isinstance(value, datetime):
        raise InvalidDateTime(f"{name} is {value!r}: give a datetime, local and without an offset")
    if value.tzinfo is not None:
        raise AwareStart(f"{name} is {value.isoformat()}: give it local and without an offset; the zone is given apart")
    if value.microsecond:
        raise SubSecond(f"{name} is {value.isoformat()}: give it in whole seconds")
    return value.replace(fold=0) if value.fold else value


def _days(values: Iterable[Weekday | NDay]) -> tuple[NDay, ...]:
    unique = {value if isinstance(value, NDay) else NDay(value) for value in _items(values, "by_day", InvalidDay)}
    return tuple(sorted(unique, key=lambda entry: (entry.day, entry.nth or 0)))


def _month_days(values: Iterable[int]) -> tuple[int, ...]:
    return _numbers(values, "by_month_day", 31, InvalidMonthDay)


def _set_positions(values: Iterable[int]) -> tuple[int, ...]:
    return _numbers(values, "by_set_position", 366, InvalidSetPosition)


def _numbers(values: Iterable[int], name: str, limit: int, error: type[InvalidRecurrence]) -> tuple[int, ...]:
    numbers = _items(values, name, error)
    for number in numbers:
        if not in_range(number, limit):
            raise error(f"{name} has {number!r}: use 1 to {limit}, or -1 to -{limit} from the end")
    return tuple(sorted(set(numbers)))


def _months(values: Iterable[int]) -> tuple[int, ...]:
    months = _items(values, "by_month", InvalidMonth)
    for month in months:
        if not in_range(month, 12) or month < 1:
            raise InvalidMonth(f"by_month has {month!r}: use 1 to 12")
    return tuple(sorted(set(months)))


def _until(value: date | datetime | None) -> date | datetime | None:
    is_last = isinstance(value, date) and (value.year, value.month, value.day) == (MAXYEAR, 12, 31)
    return None if is_last else value


def _items(values: Iterable[T], name: str, error: type[InvalidRecurrence]) -> tuple[T, ...]:
    if isinstance(values, str) or not isinstance(values, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise error(f"{name} is {values!r}: give a tuple")
    return tuple(values)


@define(frozen=True)
class Recurrence:
    """A recurrence rule. Immutable and hashable; `replace` makes changed copies.

    Tuple fields accept any iterable, in any order: they are stored sorted and without duplicates, days Monday first.
    Missing parts (such as the days of a weekly rule) are taken from the start; `Series` makes them explicit.

    `by_month_day` without `by_month` in a yearly rule means every month, according to the table of RFC 5545, section 3.3.10.
    Days of the week, days of the month and months restrict each other: a Friday the 13th needs both days.

    Every invalid field, and every combination without a meaning, raises the error named after the field.
    """

    frequency: Frequency
    interval: int = field(default=1, kw_only=True)
    """Interval in days, weeks, months or years, counted from the one that contains the start."""
    by_day: tuple[NDay, ...] = field(default=(), converter=_days, kw_only=True)
    """Days of the week. Either all have an ordinal or none has."""
    by_month_day: tuple[int, ...] = field(default=(), converter=_month_days, kw_only=True)
    """Days of the month, 1 to 31, or -1 (the last) to -31."""
    by_month: tuple[int, ...] = field(default=(), converter=_months, kw_only=True)
    """Months of a yearly rule, 1 to 12."""
    by_set_position: tuple[int, ...] = field(default=(), converter=_set_positions, kw_only=True)
    """Positions in the set of days that the other fields select in each month or year: 1 is the first, -1 the last."""
    first_day_of_week: Weekday = field(default=Weekday.MO, kw_only=True)
    """First day of the week. It only matters in weekly rules with an interval above 1."""
    skip: Skip = field(default="omit", kw_only=True)
    """Treatment of a day that a month lacks: `omit` it, or move it to the month's last day (`backward`)."""
    count: int | None = field(default=None, kw_only=True)
    """Number of occurrences, including the start."""
    until: date | datetime | None = field(default=None, converter=_until, kw_only=True)
    """Latest start of an occurrence, inclusive: a local date-time in the zone of the series, or a whole local day.

    The last day of the calendar, 9999-12-31, means no end: it is stored as None.
    """

    def __attrs_post_init__(self) -> None:
        for check in _CHECKS:
            check(self)

    @property
    def bounded(self) -> bool:
        """Whether the rule has an end."""
        return self.count is not None or self.until is not None

    @property
    def weekdays(self) -> tuple[Weekday, ...]:
        """The days of `by_day` without their ordinals, each once and Monday first."""
        return tuple(dict.fromkeys(entry.day for entry in self.by_day))

    @property
    def ordinal(self) -> bool:
        """Whether the days of `by_day` have ordinals."""
        return bool(self.by_day) and self.by_day[0].nth is not None

    def replace(self, **changes: Any) -> "Recurrence":
        """Return a copy with other values in some fields. Raises the errors of the class."""
        return evolve(self, **changes)


def _check_frequency(rule: Recurrence) -> None:
    if rule.frequency not in _FREQUENCIES:
        raise InvalidFrequency(f"{rule.frequency!r} is no frequency: use one of {', '.join(_FREQUENCIES)}")


def _check_interval(rule: Recurrence) -> None:
    if type(rule.interval) is not int or rule.interval < 1:
        raise InvalidInterval(f"interval is {rule.interval!r}: use a whole number of at least 1")


def _check_end(rule: Recurrence) -> None:
    if rule.count is not None and (type(rule.count) is not int or rule.count < 1):
        raise InvalidCount(f"count is {rule.count!r}: use a whole number of at least 1, or None for no end")
    if rule.count is not None and rule.until is not None:
        raise CountWithUntil(
            f"count is {rule.count} and until is {rule.until.isoformat()}: a rule has one end, so give one"
        )
    is_day = isinstance(rule.until, date) and not isinstance(rule.until, datetime)  # pyright: ignore[reportUnnecessaryIsInstance]
    if rule.until is not None and not is_day:
        local_time(rule.until, "until")


def _check_days(rule: Recurrence) -> None:
    ordinals = sum(entry.nth is not None for entry in rule.by_day)
    if not ordinals:
        return
    listed = ",".join(map(str, rule.by_day))
    if rule.frequency not in ("monthly", "yearly"):
        raise InvalidDay(f"by_day is {listed} in a {rule.frequency} rule: only monthly and yearly rules have ordinals")
    if ordinals != len(rule.by_day):
        raise InvalidDay(f"by_day is {listed}: give all of its days an ordinal, or none")


def _check_month_days(rule: Recurrence) -> None:
    if rule.by_month_day and rule.frequency == "weekly":
        raise InvalidMonthDay(f"by_month_day is {rule.by_month_day} in a weekly rule, where it has no meaning")


def _check_months(rule: Recurrence) -> None:
    if rule.by_month and rule.frequency != "yearly":
        raise InvalidMonth(f"by_month is {rule.by_month} in a {rule.frequency} rule: make it yearly")


def _check_set_positions(rule: Recurrence) -> None:
    if not rule.by_set_position:
        return
    if rule.frequency not in ("monthly", "yearly"):
        raise InvalidSetPosition(
            f"by_set_position is {rule.by_set_position} in a {rule.frequency} rule: only monthly and yearly rules have it"
        )
    if not rule.by_day and not rule.by_month_day:
        raise InvalidSetPosition(
            f"by_set_position is {rule.by_set_position} without by_day or by_month_day: there is nothing to pick from"
        )


def _check_first_day(rule: Recurrence) -> None:
    if not isinstance(rule.first_day_of_week, Weekday):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidDay(f"first_day_of_week is {rule.first_day_of_week!r}: write Weekday.MO to Weekday.SU")


def _check_skip(rule: Recurrence) -> None:
    if rule.skip not in _SKIPS:
        raise InvalidSkip(f"skip is {rule.skip!r}: use omit or backward")
    if rule.skip == "omit":
        return
    if rule.frequency not in ("monthly", "yearly") or rule.by_day or rule.by_set_position:
        raise InvalidSkip("skip is backward: it goes with days of the month alone, in a monthly or yearly rule")
    if len(rule.by_month_day) > 1 or any(day < 1 for day in rule.by_month_day):
        raise InvalidSkip(f"skip is backward and by_month_day is {rule.by_month_day}: give one day, 1 to 31")


_CHECKS: Final = (
    _check_frequency,
    _check_interval,
    _check_end,
    _check_days,
    _check_month_days,
    _check_months,
    _check_set_positions,
    _check_first_day,
    _check_skip,
)

ONCE: Final = Recurrence("daily", count=1)
"""The rule of a series with a single occurrence."""
