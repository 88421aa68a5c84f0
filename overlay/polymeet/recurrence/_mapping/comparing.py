"""Comparison of rules, and of a plan with its series: missing and extra starts."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from itertools import islice, zip_longest
from typing import Final

from attrs import define

from .._rule.expansion import expand
from .._rule.recurrence import Recurrence
from .._rule.series import Series

__all__ = ("Difference", "difference", "gives_the_same")

_SHOWN: Final = 10
_COMPARED: Final = 10_000
_COMPARED_OF_ENDLESS: Final = 1_000
_PROOF: Final = 120
"""Number of occurrences of an endless rule that are compared. Rules of one shape differ within the first few years, or on a 29 February
that a century year omits; 120 occurrences of any rule with such a day span four centuries."""


def gives_the_same(rule: Recurrence, other: Recurrence, start: datetime) -> bool:
    """Whether two rules have the same occurrences from *start* on: all if they end, else as many as are needed to decide."""
    if rule == other:
        return True
    if rule.bounded != other.bounded:
        return False
    ours, theirs = expand(rule, start), expand(other, start)
    if not rule.bounded:
        ours, theirs = islice(ours, _PROOF), islice(theirs, _PROOF)
    return all(one == two for one, two in zip_longest(ours, theirs))


@define(frozen=True, kw_only=True)
class Difference:
    """Starts missing in a plan and extra ones: the first ten local starts of each, and their number (None: without end, or too many).

    A start that is held twice counts as one extra start.
    """

    missing: tuple[datetime, ...] = ()
    extra: tuple[datetime, ...] = ()
    missing_total: int | None = 0
    extra_total: int | None = 0
    certain: bool = True
    """Whether the difference is the same under every reading."""


def difference(series: Series, held: Iterable[Iterable[datetime]]) -> Difference:
    """Compare a series with the starts that are *held* under each reading of the provider's documents, in order.

    The result is the union over the readings. For an endless series the first thousand starts are compared: rules are periodic, and
    a difference after the last exception repeats for ever.
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
    """The first starts of a set that may continue, and the time up to which they are known; None if they are all."""

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
    """Return the first starts and their number; *exceptions* are those of an endless series, None if all starts are known."""
    together = Counter[datetime]()
    for one in differing:
        together |= one
    starts = sorted(together.elements())
    endless = starts and exceptions is not None and (not exceptions or starts[-1] > max(exceptions))
    return tuple(starts[:_SHOWN]), None if endless else len(starts)
