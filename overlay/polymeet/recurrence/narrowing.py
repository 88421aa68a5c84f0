"""What `BYSETPOS` and `BYMONTH` say where `Recurrence` has no field for them: in rules of days, weeks and months.

RFC 5545 lets them narrow any rule; here only yearly rules have months, and only monthly and yearly ones have positions. Most such
rules are another rule with the same occurrences, which is what comes out.
"""

from collections.abc import Collection
from datetime import datetime
from math import gcd

from .errors import InvalidRRule, InvalidSetPosition, UnsupportedRRule
from .expansion import explicit
from .rule import Recurrence
from .set_positions import without_positions
from .weekday import Weekday

__all__ = ("narrowed",)


def narrowed(rule: Recurrence, *, positions: tuple[int, ...], months: tuple[int, ...], start: datetime) -> Recurrence:
    """Return the rule that has the occurrences of `rule` which lie in the months and at the positions that are given.

    Raises `UnsupportedRRule` where `Recurrence` has no such rule.
    """
    if rule.frequency == "yearly":
        return rule.replace(by_set_position=positions, by_month=months)
    full = explicit(rule, start)
    if positions and months and rule.frequency == "weekly":
        raise _unsupported("BYSETPOS", positions, "the weeks at the ends of the months are cut")
    if positions:
        full = _at_positions(full, positions)
    return _in_months(full, set(months), start) if months else full


def _at_positions(rule: Recurrence, positions: tuple[int, ...]) -> Recurrence:
    if rule.frequency == "monthly":
        return rule.replace(by_set_position=positions)
    week = sorted(rule.weekdays, key=lambda day: (day - rule.first_day_of_week) % 7)
    in_a_period = week if rule.frequency == "weekly" else [None]
    picked = [in_a_period[at - 1 if at > 0 else at] for at in positions if abs(at) <= len(in_a_period)]
    if not picked:
        raise InvalidSetPosition(f"BYSETPOS is {positions}, but there are never that many days in the set")
    return rule.replace(by_day=picked) if rule.frequency == "weekly" else rule


def _in_months(rule: Recurrence, months: Collection[int], start: datetime) -> Recurrence:
    if rule.frequency == "monthly":
        return _in_months_of_months(rule, months, start)
    if rule.interval > 1:
        raise _unsupported("BYMONTH", months, f"it narrows a {rule.frequency} rule with an interval above 1")
    every_day = rule.frequency == "daily" and not rule.by_day and not rule.by_month_day
    return rule.replace(frequency="yearly", by_month=months, by_day=Weekday if every_day else rule.by_day)


def _in_months_of_months(rule: Recurrence, months: Collection[int], start: datetime) -> Recurrence:
    """Narrow a monthly rule: its interval visits some months, after some years the same ones again."""
    visited = {month for month in months if (month - start.month) % gcd(rule.interval, 12) == 0}
    if not visited:
        raise InvalidRRule(
            f"BYMONTH is {sorted(months)}, which every {rule.interval} months from {start.date()} on never meets"
        )
    same_every_year = 12 % rule.interval == 0
    if not same_every_year and visited != {start.month}:
        raise _unsupported("BYMONTH", months, f"it narrows a monthly rule with an interval of {rule.interval}")
    single = without_positions(rule, start) if len(visited) > 1 else rule
    if single.by_set_position and len(visited) > 1:
        raise _unsupported("BYSETPOS", single.by_set_position, "it counts within each of several months")
    years = 1 if same_every_year else rule.interval // gcd(rule.interval, 12)
    return single.replace(frequency="yearly", interval=years, by_month=visited)


def _unsupported(name: str, values: Collection[int], reason: str) -> UnsupportedRRule:
    listed = ",".join(map(str, sorted(values)))
    return UnsupportedRRule(f"{name}={listed}: {reason}; RawRule can list it and make single meetings of it", part=name)
