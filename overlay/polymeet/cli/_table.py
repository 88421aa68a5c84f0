"""Operations as rows of a table: aligned text for a terminal, Markdown for documents, objects for JSON.

Nothing here needs the generated package: `make generate` writes the table of the specs with the same code.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any, Final, Protocol

__all__ = ("PROVIDERS", "as_json", "as_markdown", "as_text")

PROVIDERS: Final[Mapping[str, str]] = {"zoom": "Zoom", "pyas": "Pyas", "connectycube": "ConnectyCube"}
"""How each provider is called in a heading."""
GAP: Final = "  "


class _Paged(Protocol):
    @property
    def style(self) -> str: ...


class _Described(Protocol):
    """What a table needs of an operation."""

    @property
    def id(self) -> str: ...
    @property
    def tag(self) -> str: ...
    @property
    def method(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def retry(self) -> str: ...
    @property
    def rate_limit_label(self) -> str | None: ...
    @property
    def scopes(self) -> Sequence[str]: ...
    @property
    def granular_scopes(self) -> Sequence[str]: ...
    @property
    def page(self) -> _Paged | None: ...


_COLUMNS: Final[Mapping[str, Callable[[_Described], Sequence[str]]]] = {
    "operation": lambda each: (f"{each.tag}.{each.id}", f"{each.method} {each.path}"),
    "rate label": lambda each: (each.rate_limit_label,) if each.rate_limit_label else (),
    "retry": lambda each: (each.retry,),
    "pages": lambda each: (each.page.style,) if each.page else (),
    "scopes": lambda each: each.scopes,
    "granular scopes": lambda each: each.granular_scopes,
}
"""Heading -> the lines of a cell. A column that is empty in every row is left out."""

_Row = Mapping[str, Sequence[str]]


def as_text(operations: Mapping[str, Sequence[_Described]]) -> str:
    """Return the tables of the *operations*, which are given by provider, in aligned columns; a cell may have several lines."""
    return "\n".join(f"{heading}\n\n{_aligned(rows)}" for heading, rows in _tables(operations))


def as_markdown(operations: Mapping[str, Sequence[_Described]]) -> str:
    """Return the tables of the *operations*, which are given by provider, for a Markdown document."""
    return "\n".join(f"## {heading}\n\n{_marked_up(rows)}" for heading, rows in _tables(operations))


def as_json(operation: _Described) -> dict[str, Any]:
    """Return an operation as a JSON object."""
    return {
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


def _tables(operations: Mapping[str, Sequence[_Described]]) -> Iterator[tuple[str, list[_Row]]]:
    """Yield the heading and the rows of each provider: each fills other columns."""
    for provider, own in operations.items():
        if own:
            rows: list[_Row] = [{column: cell(each) for column, cell in _COLUMNS.items()} for each in own]
            yield f"{PROVIDERS[provider]}: {len(own)} operation{'s' * (len(own) > 1)}", rows


def _aligned(rows: Sequence[_Row]) -> str:
    columns = _filled(rows)
    widths = {column: max(len(line) for row in rows for line in (column, *row[column])) for column in columns}
    lines = [tuple(column.upper() for column in columns)]
    for row in rows:
        lines += zip_longest(*(row[column] for column in columns), fillvalue="")
    padded = (GAP.join(map(str.ljust, line, widths.values())) for line in lines)
    return "".join(f"{line.rstrip()}\n" for line in padded)


def _marked_up(rows: Sequence[_Row]) -> str:
    columns = _filled(rows)
    lines = [columns, ["---"] * len(columns)]
    lines += [["<br>".join(f"`{line}`" for line in row[column]) for column in columns] for row in rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def _filled(rows: Sequence[_Row]) -> list[str]:
    return [column for column in _COLUMNS if any(row[column] for row in rows)]
