"""Reports of differences: a table for people, JSON for programs, annotations for GitHub."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from scripts.spec_files import Position

from .baseline import Entry
from .printable import printable
from .reading import Description
from .rows import Row, Severity

LEVELS = {Severity.BREAKS_CALLERS: "error", Severity.BREAKS_PARSING: "error", Severity.ADDITIVE: "warning"}
"""GitHub's level for each severity."""
LONGEST_LINE = 2_000
"""Longest line of a table in characters; JSON has everything."""


@dataclass(frozen=True)
class Report:
    """Result of one comparison."""

    ours: Description
    theirs: Description
    new: Sequence[Row]
    accepted: Sequence[tuple[Row, Entry]]
    unused: Sequence[tuple[Position, str]]
    """Entries and patterns of the baseline that match no difference."""

    @property
    def drifted(self) -> bool:
        """Whether there are differences that are not in the baseline."""
        return bool(self.new or self.unused)

    def table(self) -> str:
        """Write the new rows grouped by operation, with breaking ones marked."""
        return "\n".join([*self._lines(), self.summary()])

    def _lines(self) -> Iterator[str]:
        width = max((len(_about(row)) for row in self.new), default=0)
        for operation, rows in groupby(self.new, lambda row: row.operation):
            listed = list(rows)
            name = f" ({listed[0].operation_id})" if listed[0].operation_id else ""
            yield printable(f"{operation}{name}", LONGEST_LINE)
            for row in listed:
                line = f"  {row.severity:<14}  {_about(row):<{min(width, 60)}}  {row.sides}"
                yield printable(line, LONGEST_LINE)
            yield ""
        if self.unused:
            yield "Baseline entries to remove:"
            yield from (f"  {position}: {text}" for position, text in self.unused)
            yield ""

    def summary(self) -> str:
        """Return the two sides and the counts in one line."""
        counts = Counter(row.severity for row in self.new)
        by_severity = ", ".join(f"{counts[each]} {each}" for each in Severity if counts[each]) or "none"
        known = f"; {len(self.accepted)} accepted by the baseline" if self.accepted else ""
        stale = f"; {len(self.unused)} baseline entries to remove" if self.unused else ""
        return f"{self.ours.api.name} against {self.theirs.api.name}: differences: {by_severity}{known}{stale}"

    def as_json(self) -> str:
        """Write everything, also the accepted rows with their reasons."""
        value = {
            "ours": self.ours.api.name,
            "theirs": self.theirs.api.name,
            "drifted": self.drifted,
            "rows": [_record(row) for row in self.new],
            "accepted": [{**_record(row), "reason": entry.reason} for row, entry in self.accepted],
            "unused": [
                {"file": str(position.file), "line": position.line, "message": text} for position, text in self.unused
            ],
        }
        return json.dumps(value, indent=1)

    def annotations(self) -> str:
        """Write a GitHub workflow command for each row, at our line of the operation."""
        lines = [
            _annotation(LEVELS[row.severity], self.ours.position(row.pointer), f"Drift: {row.severity}", _sentence(row))
            for row in self.new
        ]
        lines += [_annotation("warning", position, "Drift: baseline", text) for position, text in self.unused]
        return "\n".join([*lines, self.summary()])


def _about(row: Row) -> str:
    return " ".join(filter(None, ("" if row.place in ("operation", "parameter") else row.place, row.path, row.kind)))


def _sentence(row: Row) -> str:
    return f"{row.operation}: {_about(row)}: {row.sides}"


def _record(row: Row) -> dict[str, Any]:
    return {
        "operation": row.operation,
        "operation_id": row.operation_id,
        "place": row.place,
        "path": row.path,
        "kind": row.kind,
        "change": row.change.value,
        "severity": row.severity.value,
        "ours": row.ours,
        "theirs": row.theirs,
        "within": row.within,
    }


def _annotation(level: str, position: Position | None, title: str, text: str) -> str:
    where = f"file={_escaped(_relative(position.file))},line={position.line}," if position else ""
    message = printable(text, LONGEST_LINE).replace("%", "%25")
    return f"::{level} {where}title={_escaped(title)}::{message}"


def _relative(path: Path) -> str:
    """Return the path relative to the working directory, as GitHub requires."""
    absolute = path.resolve()
    return str(absolute.relative_to(Path.cwd()) if absolute.is_relative_to(Path.cwd()) else path)


def _escaped(text: str) -> str:
    """Escape the value of a property of a workflow command."""
    for character in "%\r\n:,":
        text = text.replace(character, f"%{ord(character):02X}")
    return text
