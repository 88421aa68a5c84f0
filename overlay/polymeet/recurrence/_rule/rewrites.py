"""The exact rewrites of a rule, in the order in which they are tried.

Each replaces a rule by another one with the same occurrences from the same start. They are applied until none fits, so the result is
the plainest rule: weeks rather than days with a list, months rather than years with a list, an nth weekday rather than a position in
a set, one day rather than a choice. Providers can hold plain rules only.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Final

from . import frequency_rewrites as frequencies
from . import position_rewrites as positions
from .recurrence import Recurrence

__all__ = ("REWRITES", "plainest", "rewrite_steps", "without_positions")

Rewriter = Callable[[Recurrence, datetime], Recurrence | None]
"""Function from a rule and its start to another rule with the same occurrences, or None where it has none."""

REWRITES: Final[tuple[Rewriter, ...]] = (
    # All seven days say nothing. While they stand there, a daily rule does not look like one.
    frequencies.all_days_without_effect,
    # The shortest period that says it: days become weeks or months, months and years become weeks.
    frequencies.daily_by_day_to_weekly,
    frequencies.daily_interval_to_weekly,
    frequencies.daily_month_day_to_monthly,
    frequencies.weekly_all_days_to_daily,
    frequencies.by_day_to_weekly,
    frequencies.month_day_window_to_nth_weekday,
    # Positions count within a period, so they go before the period changes: first from the year into one of its months.
    positions.position_in_year_to_month,
    positions.all_days_position_to_month_day,
    positions.nth_weekdays_position_to_plain,
    positions.set_position_to_nth_weekday,
    positions.position_of_month_day,
    positions.last_of_month_days_to_clamped_day,
    positions.position_of_one_weekday,
    # Months of the year, of rules that are left without positions.
    frequencies.nth_of_year_to_nth_of_month,
    frequencies.even_months_to_interval,
    frequencies.months_without_the_day,
    frequencies.twelve_months_to_yearly,
    # Last what depends on the months and weeks that the rule visits, which are known by now.
    frequencies.month_day_where_months_agree,
    frequencies.week_start_without_effect,
)
"""The rewrites; the name of each is the code of a `Rewrite`, which is stable.

The order is semantics. The first one that fits is applied and the list is tried again from its beginning; where several fit, the order
decides which of the rules with the same occurrences comes out, so which payload a provider gets, and which normal forms are equal.
"""
_OF_POSITIONS: Final = REWRITES[
    REWRITES.index(positions.position_in_year_to_month) : REWRITES.index(positions.position_of_one_weekday) + 1
]


def plainest(rule: Recurrence, start: datetime) -> Recurrence:
    """Return the plainest rule that has the same occurrences from the same start."""
    for _, after in rewrite_steps(rule, start):
        rule = after
    return rule


def rewrite_steps(rule: Recurrence, start: datetime) -> Iterator[tuple[str, Recurrence]]:
    """Yield the code of each rewrite that is applied and the rule that it gives, up to the plainest rule."""
    while found := _first_that_fits(rule, start):
        yield found
        rule = found[1]


def without_positions(rule: Recurrence, start: datetime) -> Recurrence:
    """Return the rule without `by_set_position`, if another one has the same occurrences, else the rule as it is."""
    for rewrite in _OF_POSITIONS:
        rule = rewrite(rule, start) or rule
    return rule


def _first_that_fits(rule: Recurrence, start: datetime) -> tuple[str, Recurrence] | None:
    for rewrite in REWRITES:
        after = rewrite(rule, start)
        if after is not None and after != rule:
            return rewrite.__name__, after
    return None
