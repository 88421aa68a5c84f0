"""Compare the bundled documents of two states: changes of the specs for users."""

import json
from collections.abc import Iterator
from pathlib import Path

from scripts.drift import Severity, compare, read_api

from .verdict import Finding, Level

DOCUMENTS = "generated/polymeet_api/*/openapi.json"


def compare_documents(old: Path, new: Path) -> Iterator[Finding]:
    """Yield the changes in the documents of the generated packages."""
    for before in sorted(old.glob(DOCUMENTS)):
        provider, after = before.parent.name, new / before.relative_to(old)
        if not after.exists():
            yield Finding(Level.MAJOR, provider, "its document is gone")
            continue
        ours, theirs = (read_api(json.loads(path.read_text(encoding="utf-8")), str(path)) for path in (before, after))
        for row in compare(ours, theirs):
            level = Level.MINOR if row.severity is Severity.ADDITIVE else Level.MAJOR
            where = " ".join(filter(None, (provider, row.operation, row.place, row.path)))
            yield Finding(
                level, where, f"{row.kind} {row.change}, {row.severity} (before: {row.ours}, now: {row.theirs})"
            )
