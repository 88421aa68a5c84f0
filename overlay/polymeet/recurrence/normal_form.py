"""The normal form of a series: what makes two series with the same occurrences equal, if their rules are of one kind."""

from datetime import datetime

from .phases import last_start
from .rewrites import plainest
from .rule import Recurrence
from .series import Series
from .trimming import trimmed

__all__ = ("normal_form",)


def normal_form(series: Series) -> Series:
    """Return the series in its plainest terms: see `Series.normal_form`."""
    short = trimmed(series)
    return short.replace(rule=plainest(_tight(short.rule, short.start), short.start))


def _tight(rule: Recurrence, start: datetime) -> Recurrence:
    """Let a bounded rule end with its last occurrence; a single one is a daily rule with a count of 1."""
    if not rule.bounded:
        return rule
    last = last_start(rule, start)
    return Recurrence("daily", count=1) if last == start else rule.replace(count=None, until=last)
