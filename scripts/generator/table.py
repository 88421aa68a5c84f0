"""`OPERATIONS.md`: every operation of the specs, in the tables of `python -m polymeet operations --markdown`."""

from collections.abc import Iterable

from polymeet.cli._table import as_markdown
from scripts.bundle import Bundle

from .operations import OperationFacts, read_operations
from .schemas import Schemas

INTRODUCTION = """\
# Operations

Every operation of the three providers: what it needs in scopes and rate budget, whether it may be sent again, how it is paged.
`python -m polymeet operations` prints the same; with `--scope meeting:write` only what asks for that scope or one below it.

Written by `make generate` from the specs in this folder; not to be edited.
"""


def operations_document(bundles: Iterable[Bundle]) -> str:
    """Return the text of `OPERATIONS.md`."""
    return f"{INTRODUCTION}\n{as_markdown({bundle.provider: _by_tag(bundle) for bundle in bundles})}"


def _by_tag(bundle: Bundle) -> list[OperationFacts]:
    """List the operations as the generated package does: by tag, and there by name."""
    found = list(read_operations(bundle.document, Schemas(bundle.document, bundle.provider)))
    tags = [operation.tag for operation in found]
    return sorted(found, key=lambda operation: (tags.index(operation.tag), operation.id))
