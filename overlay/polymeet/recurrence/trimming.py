"""Excluded and added dates that a plain rule can take in, so that fewer exceptions are left."""

from datetime import datetime, timedelta
from itertools import islice, takewhile
from typing import Final

from .expansion import expand
from .phases import expand_from, given, last_start
from .rule import Recurrence
from .series import Series

__all__ = ("trimmed", "without_effect")

_FIRST_STEP_BACK: Final = 32


def trimmed(series: Series) -> Series:
    """Return the series with the same occurrences and no exception that its rule can do without.

    Excluded dates at the beginning move the start, and at the end the end; added dates that the rule would have given next move the
    end too. Dates that change nothing are dropped. Of a series whose rule is excluded altogether, the first added date is the start;
    if there is none, nothing takes place, and the series comes back as it is.
    """
    if not series.excluded and not series.added:
        return series
    rule = _within_the_calendar(series)
    last = last_start(rule, series.start) if rule.bounded else None
    excluded = given(rule, series.start, series.excluded)
    added = series.added - series.excluded - given(rule, series.start, series.added)
    dropped = list(takewhile(excluded.__contains__, expand(rule, series.start)))
    start = next(islice(expand(rule, series.start), len(dropped), None), None)
    if start is None:
        return _of_added(series, added)
    if last is not None:
        kept, after = _last_kept(rule, series.start, last, excluded)
        more = _taken_in(series, last, added) if series.start != last == kept else []
        if rule.count is not None:
            rule = rule.replace(count=rule.count - len(dropped) - after + len(more))
        elif more or kept != last:
            rule = rule.replace(until=more[-1] if more else kept)
        added -= frozenset(more)
        last = kept
    excluded = frozenset(when for when in excluded if start < when and (last is None or when < last))
    return series.replace(start=start, rule=rule, excluded=excluded, added=added)


def without_effect(series: Series) -> frozenset[datetime]:
    """Return the excluded dates that are no occurrences, of the rule or beside it."""
    if not series.excluded:
        return series.excluded
    return series.excluded - series.added - given(series.rule, series.start, series.excluded)


def _within_the_calendar(series: Series) -> Recurrence:
    """Return the rule; where a count goes beyond the year 9999, with the last start that there is as its end."""
    rule = series.rule
    if rule.count is None:
        return rule
    last = last_start(rule, series.start)
    goes_on = next(islice(expand_from(rule, series.start, last), 1, None), None) is not None
    return rule if goes_on else rule.replace(count=None, until=last)


def _last_kept(
    rule: Recurrence, start: datetime, last: datetime, excluded: frozenset[datetime]
) -> tuple[datetime, int]:
    """Return the last start that is not excluded, of which there must be one, and how many come after it."""
    back = _FIRST_STEP_BACK
    while True:
        begin = last - timedelta(days=back) if (last - start).days > back else start
        starts = list(takewhile(lambda when: when <= last, expand_from(rule, start, begin)))
        after = len(list(takewhile(excluded.__contains__, reversed(starts))))
        if after < len(starts):
            return starts[-1 - after], after
        back *= 2


def _taken_in(series: Series, last: datetime, added: frozenset[datetime]) -> list[datetime]:
    """Return the added dates that the rule gives right after its last start, if it is let run on."""
    endless = series.rule.replace(count=None, until=None)
    return list(takewhile(added.__contains__, islice(expand_from(endless, series.start, last), 1, None)))


def _of_added(series: Series, added: frozenset[datetime]) -> Series:
    if not added:
        return series
    first = min(added)
    return series.replace(start=first, rule=Recurrence("daily", count=1), excluded=frozenset(), added=added - {first})
