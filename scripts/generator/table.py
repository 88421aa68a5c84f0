"""`OPERATIONS.md`: every operation of the specs in a table, the same as `python -m polymeet operations --markdown`.

Scripts must not import the packages, so the columns are defined here and in the command; a test compares the two.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from scripts.bundle import Bundle
from scripts.openapi.document import mapping

from .operations import OperationFacts, read_operations
from .schemas import Schemas

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
INTRODUCTION = """\
# Operations

Every operation of the {providers}: what it needs in scopes and rate budget, whether it may be sent again, how it is paged.
`python -m polymeet operations` prints the same; with `--scope meeting:write` only what asks for that scope or one below it.

Written by `make generate` from the specs in this folder; not to be edited.
"""
COLUMNS: Mapping[str, Callable[[OperationFacts], Sequence[str]]] = {
    "operation": lambda each: (f"{each.tag}.{each.id}", f"{each.method} {each.path}"),
    "rate label": lambda each: (each.rate_limit_label,) if each.rate_limit_label else (),
    "retry": lambda each: (each.retry,),
    "pages": lambda each: (each.page.style,) if each.page else (),
    "scopes": lambda each: each.scopes,
    "granular scopes": lambda each: each.granular_scopes,
}
"""Row of a table: the lines of each cell, by heading. A column that is empty in every row is left out."""


def operations_document(bundles: Iterable[Bundle]) -> str:
    """Return the text of `OPERATIONS.md`, the provider with the most operations first."""
    tables = [(str(mapping(each.document.get("info")).get("title")), _by_tag(each)) for each in bundles]
    tables.sort(key=lambda table: -len(table[1]))
    number = NUMBERS[len(tables)] if len(tables) < len(NUMBERS) else str(len(tables))
    introduction = INTRODUCTION.format(providers=_counted(number, "provider", len(tables)))
    return "\n".join([introduction, *(_table(name, operations) for name, operations in tables if operations)])


def _by_tag(bundle: Bundle) -> list[OperationFacts]:
    """List the operations in the order of the generated package: by tag, then by name."""
    found = list(read_operations(bundle.document, Schemas(bundle.document, bundle.provider)))
    tags = [operation.tag for operation in found]
    return sorted(found, key=lambda operation: (tags.index(operation.tag), operation.id))


def _table(provider: str, operations: Sequence[OperationFacts]) -> str:
    columns = [name for name, cell in COLUMNS.items() if any(map(cell, operations))]
    rows = [["<br>".join(f"`{line}`" for line in COLUMNS[name](each)) for name in columns] for each in operations]
    lines = (f"| {' | '.join(cells)} |\n" for cells in [columns, ["---"] * len(columns), *rows])
    return f"## {provider}: {_counted(len(operations), 'operation', len(operations))}\n\n{''.join(lines)}"


def _counted(number: object, what: str, count: int) -> str:
    return f"{number} {what}{'s' * (count != 1)}"
