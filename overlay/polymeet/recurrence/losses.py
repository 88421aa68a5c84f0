"""Why a provider cannot hold a series, by stable code, and what a plan misses or adds."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import islice
from typing import Final

from attrs import define

from .series import Series

__all__ = ("LOSS_CODES", "Difference", "difference")

LOSS_CODES: Final[Mapping[str, str]] = {
    "added_needs_second_meeting": "dates beside the rule need meetings of their own",
    "daily_on_some_days": "a daily rule with an interval cannot be held to some days",
    "day_and_month_day": "days of the week and days of the month cannot narrow each other",
    "end_undocumented": "the provider does not say whether the end belongs to the series, and the last start is the last second of its day",
    "every_weekday_of_period": "all such days of every other month or year have no pattern",
    "excluded_needs_second_step": "occurrences can only be deleted one by one after the series was created",
    "graph_clamps_short_months": "Graph takes the last day of a month that is too short",
    "index_out_of_range": "only the first, second, third, fourth and last can be told",
    "interval_out_of_range": "the interval is larger than the provider allows",
    "last_day_of_month": "the last day of a month has no pattern",
    "month_day_set_position": "positions in a set of month days have no pattern",
    "monthly_week_out_of_range": "only weeks 1 to 4 and the last one can be told",
    "more_than_60_occurrences": "there are more occurrences than the provider allows, usually 60",
    "more_than_999_occurrences": "there are more occurrences than the calendar allows, usually 999",
    "negative_month_day": "days counted from the end of a month have no pattern",
    "no_horizon": "the series has no end and no horizon was given up to which to list it",
    "nth_of_weekday_set": "the nth of several days of the week has no pattern",
    "nth_weekday": "the nth weekday of a month has no pattern",
    "nth_weekday_of_year": "the nth weekday of a year has no pattern",
    "open_end_undocumented": "the provider does not say what a series without an end is: it may be one meeting",
    "several_month_days": "there is a pattern for one day of the month only",
    "several_months": "there is a pattern for one month of the year only",
    "several_nth_weekdays": "there is a pattern for one nth weekday only",
    "several_set_positions": "there is a pattern for one position only",
    "short_month_undocumented": "the provider does not say what a month without this day does",
    "skip_undocumented": "the provider does not document SKIP (RFC 7529), which moves a day that a month lacks",
    "week_start_undocumented": "the provider does not say on which day the weeks begin that the interval counts",
}
"""Every code a `Loss` can have, and what it means."""

_SHOWN: Final = 10
_COMPARED: Final = 10_000
_COMPARED_OF_ENDLESS: Final = 1_000


@define(frozen=True, kw_only=True)
class Difference:
    """What a plan misses and adds: the first ten local starts each, and how many there are (None: without end, or too many).

    What is held twice is added once.
    """

    missing: tuple[datetime, ...] = ()
    extra: tuple[datetime, ...] = ()
    missing_total: int | None = 0
    extra_total: int | None = 0
    certain: bool = True
    """Whether it is the same under every reading."""


def difference(series: Series, held: Iterable[Iterable[datetime]]) -> Difference:
    """Compare a series with the starts that are *held* under each reading of the provider's documents, in order.

    The result is the union over the readings. Of an endless series the first thousand starts are compared: rules are periodic and
    exceptions are not, so one that still differs after the last exception differs for ever.
    """
    most = _COMPARED if series.rule.bounded else _COMPARED_OF_ENDLESS
    wanted = _Known.of(series.local_starts(), most)
    readings = [_Known.of(starts, most) for starts in held]
    known_to = min((one.to for one in (wanted, *readings) if one.to is not None), default=None)
    missing = [_up_to(known_to, wanted.starts - given.starts) for given in readings]
    extra = [_up_to(known_to, given.starts - wanted.starts) for given in readings]
    goes_on = None if known_to is None else _up_to(known_to, Counter(series.excluded | series.added))
    first_missing, missing_total = _summary(missing, goes_on)
    first_extra, extra_total = _summary(extra, goes_on)
    return Difference(
        missing=first_missing,
        extra=first_extra,
        missing_total=missing_total,
        extra_total=extra_total,
        certain=all(one == missing[0] for one in missing) and all(one == extra[0] for one in extra),
    )


@define(frozen=True)
class _Known:
    """The first starts of what may go on, and the moment up to which they are known; None when they are all."""

    starts: Counter[datetime]
    to: datetime | None

    @classmethod
    def of(cls, starts: Iterable[datetime], most: int) -> "_Known":
        first = tuple(islice(starts, most + 1))
        return cls(Counter(first), first[-1] if len(first) > most else None)


def _up_to(known_to: datetime | None, starts: Counter[datetime]) -> Counter[datetime]:
    return starts if known_to is None else Counter(start for start in starts.elements() if start <= known_to)


def _summary(
    differing: list[Counter[datetime]], exceptions: Counter[datetime] | None
) -> tuple[tuple[datetime, ...], int | None]:
    """Return the first starts and how many there are; *exceptions* are those of series that go on, None where all is known."""
    together = Counter[datetime]()
    for one in differing:
        together |= one
    starts = sorted(together.elements())
    endless = starts and exceptions is not None and (not exceptions or starts[-1] > max(exceptions))
    return tuple(starts[:_SHOWN]), None if endless else len(starts)
