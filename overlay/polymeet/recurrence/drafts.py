"""What is written into a payload: a plain rule, where it starts, and where it ends."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from zoneinfo import ZoneInfo

from attrs import define, evolve

from .expansion import expand
from .obstacles import Capabilities
from .rule import Recurrence
from .zones import time_zone

__all__ = ("Draft", "adapted", "cut", "rule_starts")


@define(frozen=True)
class Draft:
    """A rule and its first start, to be written for a provider."""

    rule: Recurrence
    start: datetime
    time_zone: str
    last: datetime | None
    """The last local start; None when there is no end."""

    @property
    def zone(self) -> ZoneInfo:
        """The time zone."""
        return time_zone(self.time_zone)


def rule_starts(rule: Recurrence, start: datetime, capabilities: Capabilities) -> tuple[datetime, ...]:
    """Return the starts of a rule that the provider allows, and one more if there are more; the first two of an open end."""
    most = 1 if not rule.bounded and capabilities.open_end else capabilities.occurrences
    return tuple(islice(expand(rule, start), most + 1))


def cut(draft: Draft, starts: tuple[datetime, ...], capabilities: Capabilities) -> Draft:
    """Return the draft with an end that the provider allows, given what `rule_starts` returned."""
    most = capabilities.occurrences
    if not draft.rule.bounded and capabilities.open_end:
        return draft
    if len(starts) > most:
        return evolve(draft, rule=draft.rule.replace(count=most, until=None), last=starts[most - 1])
    return evolve(draft, last=starts[-1])


def adapted(rule: Recurrence, capabilities: Capabilities) -> Iterator[tuple[str, Recurrence]]:
    """Yield the rule in terms that the provider has, where it has none of its own for them, with the code of the rewrite."""
    intervals = capabilities.intervals
    if rule.frequency == "yearly" and "yearly" not in intervals and len(rule.by_month) == 1:
        yield "yearly_to_months", rule.replace(frequency="monthly", interval=12 * rule.interval, by_month=())
    if rule.frequency == "weekly" and rule.interval > intervals["weekly"] and len(rule.by_day) == 1:
        yield "weekly_to_daily", rule.replace(frequency="daily", interval=7 * rule.interval, by_day=())
