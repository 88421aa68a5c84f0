"""`python -m polymeet operations`: every operation with its scopes and limits, as aligned text, Markdown or JSON."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from itertools import zip_longest
from typing import Any, Final

from polymeet_runtime import Operation, operations_of

from .._providers import PROVIDERS

__all__ = ("add_arguments", "run")

GAP: Final = "  "
COLUMNS: Final[Mapping[str, Callable[[Operation], Sequence[str]]]] = {
    "operation": lambda each: (f"{each.tag}.{each.id}", f"{each.method} {each.path}"),
    "rate label": lambda each: (each.rate_limit_label,) if each.rate_limit_label else (),
    "retry": lambda each: (each.retry,),
    "pages": lambda each: (each.page.style,) if each.page else (),
    "scopes": lambda each: each.scopes,
    "granular scopes": lambda each: each.granular_scopes,
}
"""Row of a table: the lines of each cell, by heading. A column that is empty in every row is left out."""

Row = Mapping[str, Sequence[str]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("--provider", choices=PROVIDERS, help="only this provider's")
    parser.add_argument(
        "--scope",
        metavar="TEXT",
        help="only those that ask for this scope or one below it: meeting:write:admin is below meeting:write",
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print a JSON array")
    form.add_argument("--markdown", action="store_true", help="print Markdown tables")


def run(options: argparse.Namespace) -> int:
    """Print the operations that the options select. Return 1 if there are none."""
    ids = [options.provider] if options.provider else PROVIDERS
    found = {each: list(_find(each, options.scope)) for each in ids}
    if options.json:
        print(json.dumps([_as_json(operation) for own in found.values() for operation in own], indent=2))
    elif options.markdown:
        print("\n".join(f"## {heading}\n\n{_marked_up(rows)}" for heading, rows in _tables(found)), end="")
    else:
        print("\n".join(f"{heading}\n\n{_aligned(rows)}" for heading, rows in _tables(found)), end="")
    if any(found.values()):
        return 0
    print(f"no operation asks for the scope {options.scope!r}", file=sys.stderr)
    return 1


def _find(provider: str, scope: str | None) -> Iterator[Operation]:
    """Yield the operations of a provider; with *scope* only those that require it or a scope below it.

    A scope is below its prefixes: `meeting:write:admin` is below `meeting:write`.
    """
    for operation in operations_of(import_module(f"polymeet_api.{provider}.api").Api):
        known = (*operation.scopes, *operation.granular_scopes)
        if scope is None or any(each == scope or each.startswith(f"{scope}:") for each in known):
            yield operation


def _as_json(operation: Operation) -> dict[str, Any]:
    return {
        "provider": operation.provider,
        "tag": operation.tag,
        "id": operation.id,
        "method": operation.method,
        "path": operation.path,
        "rate_limit_label": operation.rate_limit_label,
        "retry": operation.retry,
        "page_style": operation.page.style if operation.page else None,
        "scopes": list(operation.scopes),
        "granular_scopes": list(operation.granular_scopes),
    }


def _tables(operations: Mapping[str, Sequence[Operation]]) -> Iterator[tuple[str, list[Row]]]:
    """Yield the heading and the rows of each provider. Their columns differ."""
    for provider, own in operations.items():
        if own:
            rows: list[Row] = [{column: cell(each) for column, cell in COLUMNS.items()} for each in own]
            yield f"{PROVIDERS[provider].name}: {len(own)} operation{'s' * (len(own) > 1)}", rows


def _aligned(rows: Sequence[Row]) -> str:
    columns = _filled(rows)
    widths = {column: max(len(line) for row in rows for line in (column, *row[column])) for column in columns}
    lines = [tuple(column.upper() for column in columns)]
    for row in rows:
        lines += zip_longest(*(row[column] for column in columns), fillvalue="")
    padded = (GAP.join(map(str.ljust, line, widths.values())) for line in lines)
    return "".join(f"{line.rstrip()}\n" for line in padded)


def _marked_up(rows: Sequence[Row]) -> str:
    columns = _filled(rows)
    lines = [columns, ["---"] * len(columns)]
    lines += [["<br>".join(f"`{line}`" for line in row[column]) for column in columns] for row in rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def _filled(rows: Sequence[Row]) -> list[str]:
    return [column for column in COLUMNS if any(row[column] for row in rows)]
