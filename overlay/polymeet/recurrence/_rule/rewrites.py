"""The exact rewrites of a rule, in the order in which they are tried.

Each replaces a rule by another one with the same occurrences from the same start. They are applied until none fits, so the result is
the simplest rule: weeks rather than days with a list, months rather than years with a list, an nth weekday rather than a position in
a set, one day rather than a choice. Providers only support simple rules.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Final

from . import frequency_rewrites as frequencies
from . import position_rewrites as positions
from .recurrence import Recurrence

__all__ = ("REWRITES", "plainest", "rewrite_steps", "without_positions")

Rewriter = Callable[[Recurrence, datetime], Recurrence | None]
"""Function from a rule and its start to another rule with the same occurrences, or None if it does not apply."""

REWRITES: Final[tuple[Rewriter, ...]] = (
    # All seven days are no restriction; without them a daily rule is recognised.
    frequencies.all_days_without_effect,
    # The simplest period: days become weeks or months, months and years become weeks.
    frequencies.daily_by_day_to_weekly,
    frequencies.daily_interval_to_weekly,
    frequencies.daily_month_day_to_monthly,
    frequencies.weekly_all_days_to_daily,
    frequencies.by_day_to_weekly,
    frequencies.month_day_window_to_nth_weekday,
    # Positions count within a period, so they are rewritten before it changes: first from the year into one of its months.
    positions.position_in_year_to_month,
    positions.all_days_position_to_month_day,
    positions.nth_weekdays_position_to_plain,
    positions.set_position_to_nth_weekday,
    positions.position_of_month_day,
    positions.last_of_month_days_to_clamped_day,
    positions.position_of_one_weekday,
    # Months of the year, for rules that no longer have positions.
    frequencies.nth_of_year_to_nth_of_month,
    frequencies.even_months_to_interval,
    frequencies.months_without_the_day,
    frequencies.twelve_months_to_yearly,
    # Last the rewrites that depend on the months and weeks visited by the rule.
    frequencies.month_day_where_months_agree,
    frequencies.week_start_without_effect,
)
"""The rewrites; the name of each is the code of a `Rewrite`, which is stable.

The order is semantics. The first rewrite that fits is applied and the list is tried again from its beginning; if several fit, the order
decides which of the equal rules results, and so the payload for a provider and the equality of normal forms.
"""
_OF_POSITIONS: Final = REWRITES[
    REWRITES.index(positions.position_in_year_to_month) : REWRITES.index(positions.position_of_one_weekday) + 1
]


def plainest(rule: Recurrence, start: datetime) -> Recurrence:
    """Return the simplest rule with the same occurrences from the same start."""
    for _, after in rewrite_steps(rule, start):
        rule = after
    return rule


def rewrite_steps(rule: Recurrence, start: datetime) -> Iterator[tuple[str, Recurrence]]:
    """Yield the code of each rewrite applied and its result, up to the simplest rule."""
    while found := _first_that_fits(rule, start):
        yield found
        rule = found[1]


def without_positions(rule: Recurrence, start: datetime) -> Recurrence:
    """Return an equal rule without `by_set_position`, or the rule itself if there is none."""
    for rewrite in _OF_POSITIONS:
        rule = rewrite(rule, start) or rule
    return rule


def _first_that_fits(rule: Recurrence, start: datetime) -> tuple[str, Recurrence] | None:
    for rewrite in REWRITES:
        after = rewrite(rule, start)
        if after is not None and after != rule:
            return rewrite.__name__, after
    return None
