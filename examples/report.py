"""Progress for a reader: a line for each step, a progress line for the long ones, a table at the end."""

import sys
from collections.abc import Iterable, Sequence

from attrs import define


@define
class Result:
    """Result of the run on one provider."""

    provider: str
    where: str
    scheduled: int = 0
    pages: int = 0
    listed: int = 0
    changed: int = 0
    deleted: int = 0
    error: str = ""


def say(provider: str, text: str) -> None:
    """Print one finished step."""
    clear = "\r\033[K" if sys.stdout.isatty() else ""
    print(f"{clear}  {provider:<13} {text}", flush=True)


def progress(provider: str, done: int, total: int, what: str) -> None:
    """Show how far a long step is; on a terminal only, where the line can be written over."""
    if sys.stdout.isatty():
        bar = "#" * done + "." * (total - done)
        print(f"\r\033[K  {provider:<13} [{bar}] {what} {done} of {total}", end="", flush=True)


def table(results: Iterable[Result]) -> str:
    """Return the results as a table."""
    head = ("provider", "where", "scheduled", "pages", "listed", "changed", "deleted", "error handled")
    rows = [
        (one.provider, one.where, one.scheduled, one.pages, one.listed, one.changed, one.deleted, one.error)
        for one in results
    ]
    cells: list[Sequence[str]] = [head, *([str(cell) for cell in row] for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths), *lines[1:]])
