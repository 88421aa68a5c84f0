"""Rows of the table: the number of a row, what it is compared with, its goal, and the arithmetic of samples."""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

__all__ = ("TOLERANCE", "Figure", "Row", "Samples", "figures", "is_met", "is_over", "moved")

Samples = Mapping[str, Sequence[float]]
"""Samples of one measure by contestant, in the order of the rounds."""

TOLERANCE = 0.30
"""Part of a budget by which a figure may be worse before it counts as over."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of the table."""

    id: str
    title: str
    measure: str
    """Name of the measure in the samples of the group."""
    unit: str = "us"
    base: str | None = "httpx2"
    """Contestant whose number is 1.00; None for a number that is compared with nothing."""
    ours: str = "polymeet"
    """Contestant that has to meet the goal."""
    goal: float | None = None
    """Goal of the ratio to *base*, or of the number if there is no base."""
    goal_in_units: bool = False
    """Whether the goal is one of the number although there is a base, which only makes the budget independent of the machine."""
    more_is_better: bool = False
    hidden: tuple[str, ...] = ()
    """Contestants of the group that another row shows."""
    is_steady: bool = True
    """Whether a busy machine measures the same, so that the row has a budget."""


@dataclass(frozen=True)
class Figure:
    """Medians of one contestant in one row."""

    value: float
    """In the unit of the row."""
    ratio: float | None
    """Median of the ratios to the base in the same round; None without a base."""
    spread: float
    """Middle half of the rounds as a part of the median: the quartiles' distance, of the ratios where there are some."""

    @property
    def held(self) -> float:
        """The number that is compared with a goal, a budget and the last run."""
        return self.value if self.ratio is None else self.ratio


def figures(row: Row, samples: Samples) -> dict[str, Figure]:
    """Return the figures of all contestants that the row shows. Rounds are paired: a ratio is of two samples of one round."""
    base = samples.get(row.base) if row.base else None
    found: dict[str, Figure] = {}
    for name, values in samples.items():
        if name in row.hidden and name != row.base:
            continue
        ratios = [value / other for value, other in zip(values, base, strict=True)] if base else None
        found[name] = Figure(
            statistics.median(values), statistics.median(ratios) if ratios else None, _spread(ratios or values)
        )
    return found


def _spread(values: Sequence[float]) -> float:
    if len(values) < 2:
        return 0.0
    lower, _, upper = statistics.quantiles(values, n=4, method="inclusive")
    middle = statistics.median(values)
    return (upper - lower) / middle if middle else 0.0


def is_met(row: Row, figure: Figure) -> bool | None:
    """Whether the goal is met; None if the row has none."""
    if row.goal is None:
        return None
    number = figure.value if row.goal_in_units else figure.held
    return number >= row.goal if row.more_is_better else number <= row.goal


def is_over(row: Row, budget: float, *runs: float) -> bool:
    """Whether the median of the runs is worse than *budget* by more than the tolerance."""
    median = statistics.median(runs)
    return median < budget * (1 - TOLERANCE) if row.more_is_better else median > budget * (1 + TOLERANCE)


def moved(before: Figure, now: Figure) -> float | None:
    """Return the change as a part of *before*, or None if it is within the spread of one of the two."""
    if not before.held:
        return None
    change = now.held / before.held - 1
    return change if abs(change) > max(before.spread, now.spread) else None
