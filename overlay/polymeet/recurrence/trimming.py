"""Excluded and added dates that a plain rule can take in, so that fewer exceptions are left."""

from datetime import datetime
from itertools import islice, takewhile

from .expansion import expand
from .rule import Recurrence
from .series import Series

__all__ = ("trimmed",)


def trimmed(series: Series) -> Series:
    """Return the series with the same occurrences and no exception that its rule can do without.

    Excluded dates at the beginning move the start, and at the end the end; added dates that the rule would have given next move the
    end too. Dates that change nothing are dropped. Of a series whose rule is excluded altogether, the first added date is the start;
    if there is none, nothing takes place, and the series comes back as it is.
    """
    if not series.excluded and not series.added:
        return series
    given = _given(series)
    kept = [start for start in given if start not in series.excluded]
    added = series.added - series.excluded - set(given)
    if not kept:
        return _of_added(series, added)
    start, rule = kept[0], series.rule
    if rule.bounded:
        more = _taken_in(series, given, added) if len(given) > 1 and kept[-1] == given[-1] else []
        last = more[-1] if more else kept[-1]
        if rule.count is not None:
            rule = rule.replace(count=given.index(kept[-1]) - given.index(start) + 1 + len(more))
        elif last != given[-1]:
            rule = rule.replace(until=last)
        added -= set(more)
        given = [*given, *more]
    else:
        last = given[-1]
    excluded = series.excluded & {one for one in given if start < one < last}
    return series.replace(start=start, rule=rule, excluded=excluded, added=added)


def _given(series: Series) -> list[datetime]:
    """Return what the rule gives: all of it when it ends, else up to the first start after the last exception."""
    starts = expand(series.rule, series.start)
    if series.rule.bounded:
        return list(starts)
    last = max(series.excluded | series.added)
    known = sum(1 for _ in takewhile(lambda start: start <= last, starts))
    return list(islice(expand(series.rule, series.start), known + 1))


def _taken_in(series: Series, given: list[datetime], added: frozenset[datetime]) -> list[datetime]:
    """Return the added dates that the rule gives right after its last start, if it is let run on."""
    endless = series.rule.replace(count=None, until=None)
    return list(takewhile(added.__contains__, islice(expand(endless, series.start), len(given), None)))


def _of_added(series: Series, added: frozenset[datetime]) -> Series:
    if not added:
        return series
    first = min(added)
    return series.replace(start=first, rule=Recurrence("daily", count=1), excluded=frozenset(), added=added - {first})
