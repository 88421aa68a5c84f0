"""Report of a recorder, ready to be pasted into an issue."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from ._differences import Difference

COLUMNS = ("operation", "where", "what", "documented", "seen", "times")


@dataclass(frozen=True, slots=True)
class Report:
    """Differences between answers and the specs. It holds names, types and shapes, and short enum values; no other values."""

    version: str
    """Version of polymeet."""
    answers: Mapping[tuple[str, str], int]
    """Number of answers that were compared, by provider and operation."""
    differences: Mapping[tuple[str, str, Difference], int]
    """Number of times that each difference was seen, by provider and operation."""
    left_out: int = 0
    """Number of differences that were dropped because too many distinct ones were found."""
    uncompared: Mapping[str, int] = field(default_factory=dict[str, int])
    """Answers that could not be compared, by the type of the error."""

    def __bool__(self) -> bool:
        """Whether there is anything to report."""
        return bool(self.differences or self.uncompared)

    def __str__(self) -> str:
        """Write it as Markdown."""
        total = sum(self.answers.values())
        lines = [
            f"polymeet {self.version}: {total} answers of {len(self.answers)} operations compared with the specs.",
            "Values are left out; names, types and shapes are shown.",
            "",
            *self._table(),
        ]
        if self.left_out:
            lines.append(f"\n{self.left_out} more differences were seen and not kept.")
        lines += [f"\n{count} answers could not be compared: {error}." for error, count in self.uncompared.items()]
        return "\n".join(lines)

    def as_dict(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return {
            "version": self.version,
            "answers": [
                {"provider": provider, "operation": operation, "count": count}
                for (provider, operation), count in self.answers.items()
            ],
            "differences": [
                {"provider": provider, "operation": operation, **asdict(difference), "count": count}
                for (provider, operation, difference), count in self.differences.items()
            ],
            "left_out": self.left_out,
            "uncompared": dict(self.uncompared),
        }

    def _table(self) -> list[str]:
        if not self.differences:
            return ["Nothing came back that the specs do not say."]
        rows = [
            (f"{provider} `{operation}`", _code(each.path), each.kind, each.documented, each.seen, str(count))
            for (provider, operation, each), count in sorted(self.differences.items(), key=_order)
        ]
        return [_row(COLUMNS), _row(["---"] * len(COLUMNS)), *(_row(row) for row in rows)]


def _order(item: tuple[tuple[str, str, Difference], int]) -> tuple[str, ...]:
    provider, operation, each = item[0]
    return provider, operation, each.path, each.kind, each.seen


def _code(path: str) -> str:
    return f"`{path}`" if path else ""


def _row(cells: Iterable[str]) -> str:
    escaped = [cell.replace("|", "\\|") for cell in cells]
    return f"| {' | '.join(escaped)} |"
