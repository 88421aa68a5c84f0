"""`python -m polymeet operations`: what can be called, and what each call needs."""

import argparse
import json
import sys
from collections.abc import Iterator
from importlib import import_module

from polymeet_runtime import Operation, operations_of

from ._table import PROVIDERS, as_json, as_markdown, as_text

__all__ = ("add_arguments", "find_operations", "run")


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
    """Print the operations that the options name. Return 1 when there is none."""
    names = [options.provider] if options.provider else PROVIDERS
    found = {name: list(find_operations(name, options.scope)) for name in names}
    if options.json:
        rows = [{"provider": name, **as_json(operation)} for name, own in found.items() for operation in own]
        print(json.dumps(rows, indent=2))
    else:
        print(as_markdown(found) if options.markdown else as_text(found), end="")
    if any(found.values()):
        return 0
    print(f"no operation asks for the scope {options.scope!r}", file=sys.stderr)
    return 1


def find_operations(provider: str, scope: str | None = None) -> Iterator[Operation]:
    """Yield the operations of a provider; with *scope* those that ask for it or for one below it.

    A scope is below another that it begins with: `meeting:write:admin` is below `meeting:write`.
    """
    for operation in operations_of(import_module(f"polymeet_api.{provider}.api").Api):
        known = (*operation.scopes, *operation.granular_scopes)
        if scope is None or any(each == scope or each.startswith(f"{scope}:") for each in known):
            yield operation
