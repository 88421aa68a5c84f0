"""Differences that were reviewed and accepted, each with its reason, so that only new ones are reported.

    accepted:
      - reason: Secrets are marked, so that they stay out of reprs and logs.
        kind: format
        ours: password
      - reason: Not planned.
        operation: ["GET /archive_files", "* /devices*"]
        kind: operation
        change: added

An entry holds patterns for the members of a row: operation (its method and path, or our operation id), place, path, kind,
change, ours, theirs. A missing member matches everything; a list matches if one of its patterns does; `*` matches any text.
Entries, and single patterns of a list, that no longer match anything are reported.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from scripts.openapi.document import Json, kind
from scripts.spec_files import Position, SpecError, SpecFile, load

from .facts import ComparisonError
from .rows import Row

MEMBERS = ("operation", "place", "path", "kind", "change", "ours", "theirs")


@dataclass
class Pattern:
    """One text with `*` in it, and whether a row ever matched."""

    text: str
    position: Position
    used: bool = False

    def matches(self, value: str) -> bool:
        """Whether the pattern matches the whole value."""
        parts = (re.escape(part) for part in self.text.split("*"))
        return re.fullmatch(".*".join(parts), value, re.DOTALL) is not None


@dataclass
class Entry:
    """One accepted kind of difference."""

    reason: str
    position: Position
    patterns: Mapping[str, list[Pattern]]
    accepted: int = 0

    def accepts(self, row: Row) -> bool:
        """Whether the row is one of these, which is then counted."""
        found = [self._matching(member, row) for member in self.patterns]
        if not all(found):
            return False
        for pattern in (pattern for patterns in found for pattern in patterns):
            pattern.used = True
        self.accepted += 1
        return True

    def _matching(self, member: str, row: Row) -> list[Pattern]:
        names = [row.operation, row.operation_id] if member == "operation" else [getattr(row, member)]
        values = [str(name) for name in names if name is not None]
        return [pattern for pattern in self.patterns[member] if any(pattern.matches(value) for value in values)]

    def unused(self) -> Iterator[tuple[Position, str]]:
        """Yield the parts of the entry that no row matches any more."""
        if not self.accepted:
            yield self.position, f"no difference is like this any more: {self.reason}"
            return
        for member, patterns in self.patterns.items():
            for pattern in patterns:
                if not pattern.used:
                    yield pattern.position, f"{member} {pattern.text!r} matches no difference any more"


@dataclass
class Baseline:
    """The accepted differences of one comparison."""

    entries: list[Entry] = field(default_factory=list[Entry])

    def split(self, rows: Sequence[Row]) -> tuple[list[Row], list[tuple[Row, Entry]]]:
        """Separate new rows from accepted ones; the reason is that of the first matching entry."""
        new: list[Row] = []
        accepted: list[tuple[Row, Entry]] = []
        for row in rows:
            entries = [entry for entry in self.entries if entry.accepts(row)]
            if entries:
                accepted.append((row, entries[0]))
            else:
                new.append(row)
        return new, accepted

    def unused(self) -> list[tuple[Position, str]]:
        """List the entries and patterns that no row matched, with their place in the file; call it after `split`."""
        return [each for entry in self.entries for each in entry.unused()]


def read_baseline(path: Path) -> Baseline:
    """Read a baseline, or raise `ComparisonError` with the line that is wrong."""
    try:
        file = load(path)
    except SpecError as error:
        raise ComparisonError(str(error)) from error
    listed = file.value.get("accepted")
    if not isinstance(listed, list) or file.value.keys() != {"accepted"}:
        raise ComparisonError(f"{path}:1: a baseline holds one list, accepted:")
    return Baseline([_entry(file, number, value) for number, value in enumerate(listed)])


def _entry(file: SpecFile, number: int, value: Json) -> Entry:
    position = file.position(("accepted", number))
    if not isinstance(value, dict):
        raise ComparisonError(f"{position}: an entry is {kind(value)}; write a mapping with reason and patterns")
    unknown = value.keys() - {"reason", *MEMBERS}
    if unknown:
        raise ComparisonError(f"{position}: {sorted(unknown)[0]!r} is unknown; use reason, {', '.join(MEMBERS)}")
    reason = value.get("reason")
    if not isinstance(reason, str) or not reason.strip():
        raise ComparisonError(f"{position}: the reason is missing; say why this difference is right")
    if value.keys() == {"reason"}:
        raise ComparisonError(f"{position}: an entry without patterns would accept everything")
    patterns = {member: _patterns(file, number, member, value[member]) for member in MEMBERS if member in value}
    return Entry(reason.strip(), position, patterns)


def _patterns(file: SpecFile, number: int, member: str, value: Json) -> list[Pattern]:
    at = ("accepted", number, member)
    if isinstance(value, list):
        return [Pattern(_text(each), file.position((*at, index))) for index, each in enumerate(value)]
    return [Pattern(_text(value), file.position(at))]


def _text(value: Json) -> str:
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)
