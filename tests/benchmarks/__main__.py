"""`python -m tests.benchmarks`: measure, print the table, compare with the last run and with the budgets."""

import argparse
import asyncio
import json
import platform
import sys
import time
from collections.abc import Iterable, Sequence
from importlib import import_module, metadata
from importlib.util import find_spec
from pathlib import Path

from . import calls, imports, limiter, paging, parsing, views, wire
from .measuring import Group, measure
from .peers import generate_stock_client
from .report import Results, kept, over_budget, read, since_the_last, table, what_is_over, with_table, written_budgets
from .rows import Figure, Row, figures, is_over

GROUPS: Sequence[Group] = [
    *calls.GROUPS,
    *parsing.GROUPS,
    *wire.GROUPS,
    *imports.GROUPS,
    *paging.GROUPS,
    *views.GROUPS,
    *limiter.GROUPS,
]
ROOT = Path(__file__).parents[2]
LAST = ROOT / "bench.json"
README = ROOT / "README.md"
BUDGETS = Path(__file__).with_name("budgets.json")
PEERS = ("aiohttp", "githubkit", "httpx", "httpx2", "msgspec", "openai", "openapi-python-client", "pydantic")


def _measured(groups: Iterable[Group], *, short: bool) -> Results:
    found: dict[str, dict[str, Figure]] = {}
    for group in groups:
        began = time.monotonic()
        samples = asyncio.run(measure(group, short=short))
        for row in group.rows:
            found[row.id] = figures(row, samples.get(row.measure, {}))
        print(f"{group.name}: {time.monotonic() - began:.0f} s", file=sys.stderr)
    return found


def _failures(groups: Sequence[Group], results: Results) -> list[str]:
    """Return a sentence for each row over its budget. Such a row is measured twice more, and the median of the three counts."""
    budgets: dict[str, float] = json.loads(BUDGETS.read_text())
    sentences: list[str] = []
    for group in groups:
        if not (over := over_budget(group.rows, results, budgets)):
            continue
        again = [results, *(_measured([group], short=True) for _ in range(2))]
        for row in over:
            runs = [each[row.id][row.ours].held for each in again]
            if is_over(row, budgets[row.id], *runs):
                sentences.append(what_is_over(row, budgets[row.id], runs))
    return sentences


def _prepare_peers() -> None:
    """Import the peers before anything is measured, and generate the stock client."""
    for name in ("aiohttp", "githubkit", "openai", "pydantic"):
        if find_spec(name):
            import_module(name)
    if find_spec("openapi_python_client"):
        generate_stock_client()


def _versions() -> str:
    found = []
    for name in PEERS:
        try:
            found.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            continue
    return f"CPython {platform.python_version()}, {', '.join(found)}."


def _write_budgets(groups: Iterable[Group], results: Results) -> None:
    short = [row for group in groups if group.is_short for row in group.rows]
    known: dict[str, float] = json.loads(BUDGETS.read_text())
    BUDGETS.write_text(json.dumps(written_budgets(short, results, known), indent=1) + "\n")


def main() -> int:
    """Return 1 if the short form found a row over its budget."""
    arguments = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    arguments.add_argument("--short", action="store_true", help="few peers and rounds; fail for a row over its budget")
    arguments.add_argument("--only", metavar="GROUP", nargs="+", choices=[group.name for group in GROUPS])
    arguments.add_argument(
        "--write", action="store_true", help="write the budgets, and without --short the README's table"
    )
    options = arguments.parse_args()
    groups = [
        group
        for group in GROUPS
        if (group.is_short or not options.short) and (not options.only or group.name in options.only)
    ]
    if not options.short:
        _prepare_peers()
    results = _measured(groups, short=options.short)
    failures = _failures(groups, results) if options.short and not options.write else []
    rows: list[Row] = [row for group in groups for row in group.rows]
    before = read(LAST)
    shown = "\n".join((*table(rows, results), "", _versions()))
    print(shown)
    print(*(since_the_last(rows, before, results) if before else ()), sep="\n")
    LAST.write_text(kept({**before, **results}) + "\n")
    if options.write:
        _write_budgets(groups, results)
        if not options.short:
            README.write_text(with_table(README.read_text("utf-8"), shown), "utf-8")
    print(*failures, sep="\n", file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
