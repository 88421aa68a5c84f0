"""Excluded and added dates that a plain rule can take in, so that fewer exceptions are left."""

from datetime import datetime
from itertools import islice, takewhile
from typing import Final

from .expansion import expand, given, total
from .rule import Recurrence
from .series import Series

__all__ = ("trimmed",)

_WALKED: Final = 10_000


def trimmed(series: Series) -> Series:
    """Return the series with the same occurrences and no exception that its rule can do without.

    Excluded dates at the beginning move the start, and at the end the end; added dates that the rule would have given next move the
    end too. Dates that change nothing are dropped. Of a series whose rule is excluded altogether, the first added date is the start;
    if there is none, nothing takes place, and the series comes back as it is. Where there is no end, or more than ten thousand
    starts before it, the end stays.
    """
    if not series.excluded and not series.added:
        return series
    rule = series.rule
    walked = rule.bounded and (rule.count is not None or total(rule, series.start) <= _WALKED)
    return _trimmed_at_both_ends(series) if walked else _trimmed_at_the_start(series)


def _trimmed_at_the_start(series: Series) -> Series:
    hit = given(series.rule, series.start, series.excluded | series.added)
    added = series.added - series.excluded - hit
    starts = expand(series.rule, series.start)
    start = next((start for start in starts if start not in series.excluded), None)
    if start is None:
        return _of_added(series, added)
    excluded = {one for one in series.excluded & hit if one > start}
    return series.replace(start=start, excluded=excluded, added=added)


def _trimmed_at_both_ends(series: Series) -> Series:
    starts = list(expand(series.rule, series.start))
    kept = [start for start in starts if start not in series.excluded]
    added = series.added - series.excluded - set(starts)
    if not kept:
        return _of_added(series, added)
    start, rule = kept[0], series.rule
    more = _taken_in(series, starts, added) if len(starts) > 1 and kept[-1] == starts[-1] else []
    last = more[-1] if more else kept[-1]
    if rule.count is not None:
        rule = rule.replace(count=starts.index(kept[-1]) - starts.index(start) + 1 + len(more))
    elif last != starts[-1]:
        rule = rule.replace(until=last)
    excluded = series.excluded & {one for one in starts if start < one < last}
    return series.replace(start=start, rule=rule, excluded=excluded, added=added - set(more))


def _taken_in(series: Series, starts: list[datetime], added: frozenset[datetime]) -> list[datetime]:
    """Return the added dates that the rule gives right after its last start, if it is let run on."""
    endless = series.rule.replace(count=None, until=None)
    return list(takewhile(added.__contains__, islice(expand(endless, series.start), len(starts), None)))


def _of_added(series: Series, added: frozenset[datetime]) -> Series:
    if not added:
        return series
    first = min(added)
    return series.replace(start=first, rule=Recurrence("daily", count=1), excluded=frozenset(), added=added - {first})
