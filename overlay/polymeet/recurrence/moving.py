"""What goes with the start of a series when it moves to another day or to another time of day."""

from collections.abc import Mapping
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from .errors import InvalidRecurrence
from .rule import Recurrence, local_time
from .trimming import without_effect

if TYPE_CHECKING:
    from .series import Series

__all__ = ("check_still_deleted", "with_dates_moved")


def with_dates_moved(series: "Series", changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return the changes of `Series.replace`, with what goes along with another start.

    Excluded and added dates at the old time of day keep their day and take the new one, and the end of the rule lets the same days in,
    unless they are changed as well. Excluded dates at other times had an effect on added ones only; both are dropped together.
    """
    start, old = local_time(changes["start"], "start"), series.start
    if start.time() == old.time():
        return dict(changes)

    def move(when: datetime) -> datetime:
        return datetime.combine(when, start.time()) if when.time() == old.time() else when

    _check_one_change(series, start, changes)
    takes_place = frozenset(map(move, series.added - series.excluded))
    deleted = frozenset(move(when) for when in series.excluded if when.time() == old.time())
    rule = _with_end_moved(series.rule, old.time(), start.time())
    return {"excluded": deleted - takes_place, "added": takes_place, "rule": rule, **changes}


def _with_end_moved(rule: Recurrence, old: time, new: time) -> Recurrence:
    """Return the rule with an end that lets in the same days at the new time of day as it did at the old one."""
    until = rule.until
    if not isinstance(until, datetime) or (until.time() < old) == (until.time() < new):
        return rule
    return rule.replace(until=until + (datetime.combine(until, new) - datetime.combine(until, old)))


def check_still_deleted(before: "Series", after: "Series") -> None:
    """Raise `InvalidRecurrence` where the start has another date, and excluded occurrences of before are none any more.

    Whether the occurrences that come instead of them should be left out too, nobody can tell. Those before the new start are past.
    """
    if after.start.time() != before.start.time() or after.start == before.start:
        return
    lost = sorted(when for when in without_effect(after) - without_effect(before) if when > after.start)
    if lost:
        raise InvalidRecurrence(
            f"start moves from {before.start.isoformat()} to {after.start.isoformat()}, where "
            f"{', '.join(when.isoformat() for when in lost[:3])} is no occurrence any more, so it is not clear what stays deleted: "
            "give excluded too"
        )


def _check_one_change(series: "Series", start: datetime, changes: Mapping[str, Any]) -> None:
    """Raise `InvalidRecurrence` where the date changes too, and nobody can tell on which day a date that goes along ends up."""
    left = {name: dates for name in ("excluded", "added") if name not in changes and (dates := getattr(series, name))}
    moving = sorted(when for dates in left.values() for when in dates if when.time() == series.start.time())
    if moving and start.date() != series.start.date():
        raise InvalidRecurrence(
            f"start moves from {series.start.isoformat()} to {start.isoformat()}, another date and another time of day, so it "
            f"is not clear where {', '.join(when.isoformat() for when in moving[:3])} goes: give {' and '.join(left)} too, or "
            "change the date and the time of day one after the other"
        )
