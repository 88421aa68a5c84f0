"""The results of a run: as a Markdown table, as JSON for the next run, and beside the last run and the budgets."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from .rows import TOLERANCE, Figure, Row, is_met, is_over, moved

__all__ = (
    "Results",
    "kept",
    "over_budget",
    "read",
    "since_the_last",
    "table",
    "what_is_over",
    "with_table",
    "written_budgets",
)

Results = Mapping[str, Mapping[str, Figure]]
"""Figures by the id of the row and by contestant."""


def table(rows: Iterable[Row], results: Results) -> Iterator[str]:
    """Yield the lines of the table."""
    yield "| | measured | polymeet | goal | met | beside | spread |"
    yield "|---|---|--:|--:|---|---|--:|"
    for row in rows:
        figures = results.get(row.id, {})
        ours = figures.get(row.ours)
        beside = ", ".join(_beside(row, name, each) for name, each in _ordered(row, figures) if name != row.ours)
        if ours is None:
            yield f"| {row.id} | {row.title} | not available | {_goal(row)} | | {beside} | |"
            continue
        met = {True: "yes", False: "no", None: ""}[is_met(row, ours)]
        yield f"| {row.id} | {row.title} | {_ours(row, ours)} | {_goal(row)} | {met} | {beside} | {ours.spread:.0%} |"


def _ordered(row: Row, figures: Mapping[str, Figure]) -> list[tuple[str, Figure]]:
    """Return the base first."""
    return sorted(figures.items(), key=lambda item: item[0] != row.base)


def _ours(row: Row, figure: Figure) -> str:
    if figure.ratio is None:
        return _number(row, figure.value)
    return f"{figure.ratio:.2f} ({_number(row, figure.value)})"


def _beside(row: Row, name: str, figure: Figure) -> str:
    if figure.ratio is None:
        return f"{name} {_number(row, figure.value)}"
    return f"{name} {figure.ratio:.2f}" + (f" ({_number(row, figure.value)})" if name == row.base else "")


def _goal(row: Row) -> str:
    if row.goal is None:
        return ""
    number = _number(row, row.goal) if row.goal_in_units else f"{row.goal:g}"
    return f"{'>=' if row.more_is_better else '<='} {number}"


def _number(row: Row, value: float) -> str:
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f}{'' if row.unit.startswith('/') else ' '}{row.unit}".rstrip()


def with_table(page: str, shown: str) -> str:
    """Return the text of the README with another table between the two marks."""
    before, begin, rest = page.partition("<!-- bench -->\n")
    _, end, after = rest.partition("<!-- /bench -->")
    return f"{before}{begin}{shown}\n{end}{after}"


def kept(results: Results) -> str:
    """Return the results as JSON."""
    return json.dumps(
        {row: {name: asdict(figure) for name, figure in figures.items()} for row, figures in results.items()}, indent=1
    )


def read(path: Path) -> Results:
    """Return the results in a file of `kept`; empty if there is none, or only one that was cut off or has another form."""
    try:
        return {
            row: {name: Figure(**figure) for name, figure in figures.items()}
            for row, figures in json.loads(path.read_text()).items()
        }
    except (FileNotFoundError, ValueError, TypeError, AttributeError):
        return {}


def since_the_last(rows: Iterable[Row], before: Results, now: Results) -> Iterator[str]:
    """Yield a sentence for each row of ours that moved by more than the spread."""
    for row in rows:
        old, new = before.get(row.id, {}).get(row.ours), now.get(row.id, {}).get(row.ours)
        if old is None or new is None or (change := moved(old, new)) is None:
            continue
        better = (change > 0) is row.more_is_better
        yield f"{row.id} {'better' if better else 'worse'}: {old.held:.2f} -> {new.held:.2f} ({change:+.0%})"


def written_budgets(rows: Iterable[Row], results: Results, before: Mapping[str, float]) -> dict[str, float]:
    """Return *before* with the medians of this run."""
    found = {
        row.id: float(f"{results[row.id][row.ours].held:.3g}")
        for row in rows
        if row.is_steady and row.ours in results.get(row.id, {})
    }
    return {**before, **found}


def over_budget(rows: Iterable[Row], results: Results, budgets: Mapping[str, float]) -> list[Row]:
    """Return the rows whose figure in one run is over its budget."""
    return [
        row
        for row in rows
        if row.id in budgets
        and row.ours in results.get(row.id, {})
        and is_over(row, budgets[row.id], results[row.id][row.ours].held)
    ]


def what_is_over(row: Row, budget: float, runs: Iterable[float]) -> str:
    """Return the sentence for a row whose median of three runs is over its budget."""
    against = f" of {row.base}" if row.base else ""
    side = "less" if row.more_is_better else "more"
    each = sorted(runs)
    return (
        f"{row.id}, {row.title}: {each[len(each) // 2]:.2f}{against}, which is {side} than its budget of {budget:g} by over "
        f"{TOLERANCE:.0%} (three runs: {', '.join(f'{run:.2f}' for run in each)})"
    )
