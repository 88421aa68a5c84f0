"""Load a YAML spec file with the position of every part.

The value is plain JSON: string keys, no dates, no anchors. Plain scalars are read according to the core schema of YAML 1.2, so
`on`, `yes`, `2027-01-01` and `1_000` are strings. The positions let the bundler and the lint name file and line.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, Protocol, cast

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from .openapi.document import Json, Pointer


class Position(NamedTuple):
    """A line of a file; lines count from 1."""

    file: Path
    line: int

    def __str__(self) -> str:
        """Write the position as compilers do."""
        return f"{self.file}:{self.line}"


class SpecError(Exception):
    """Spec files that cannot be read as one document; the text has a line `file:line: what is wrong` for each fault."""

    def __init__(self, *faults: tuple[Position, str]) -> None:
        """Take the faults with their places."""
        super().__init__("\n".join(f"{position}: {message}" for position, message in faults))
        self.faults = faults


@dataclass(frozen=True)
class SpecFile:
    """One file: its value and the line of every key and item."""

    path: Path
    value: dict[str, Json]
    lines: Mapping[Pointer, int]

    def position(self, pointer: Pointer) -> Position:
        """Return the position of a pointer, or of its closest existing parent."""
        while pointer not in self.lines:
            pointer = pointer[:-1]
        return Position(self.path, self.lines[pointer])


def load(path: Path) -> SpecFile:
    """Read one file. Raises `SpecError` with the faulty line."""
    lines: dict[Pointer, int] = {(): 1}
    value = _Reader(path, lines).value(_compose(path), ())
    if not isinstance(value, dict):
        raise SpecError((Position(path, 1), "the file holds no mapping; begin with a key such as paths:"))
    return SpecFile(path, value, lines)


class _Mark(Protocol):
    line: int


class _Node(Protocol):
    """The attributes of a node of ruamel.yaml that are used here; its own classes have no type hints."""

    id: str
    value: Any
    """The text of a scalar, the nodes of a sequence, the pairs of nodes of a mapping."""
    anchor: str | None
    style: str | None
    start_mark: _Mark


def _compose(path: Path) -> _Node:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise SpecError((Position(path, 1), f"the file cannot be read: {error.strerror}")) from error
    except UnicodeDecodeError as error:
        raise SpecError((Position(path, 1), f"the file is not UTF-8: {error.reason}, byte {error.start}")) from error
    try:
        node = cast("_Node | None", YAML(typ="safe", pure=True).compose(text))  # pyright: ignore[reportUnknownMemberType]
    except YAMLError as error:
        mark: _Mark | None = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or error
        raise SpecError((Position(path, mark.line + 1 if mark else 1), f"this is no YAML: {problem}")) from error
    if node is None:
        raise SpecError((Position(path, 1), "the file is empty; write at least paths: {}"))
    return node


@dataclass(frozen=True)
class _Reader:
    """Converter of nodes to JSON, which records their lines."""

    path: Path
    lines: dict[Pointer, int]

    def value(self, node: _Node, pointer: Pointer) -> Json:
        if node.anchor:
            raise self._fault(node, f"anchor &{node.anchor}: a $ref to a component says by name what is the same")
        if node.id == "mapping":
            return self._mapping(node, pointer)
        if node.id == "sequence":
            return self._sequence(node, pointer)
        return self._scalar(node)

    def _mapping(self, node: _Node, pointer: Pointer) -> dict[str, Json]:
        mapping: dict[str, Json] = {}
        for key_node, value_node in cast("list[tuple[_Node, _Node]]", node.value):
            key = self._key(key_node)
            child = (*pointer, key)
            if key in mapping:
                raise self._fault(key_node, f"key {key!r} stands here twice, first in line {self.lines[child]}")
            self.lines[child] = _line(key_node)
            mapping[key] = self.value(value_node, child)
        return mapping

    def _sequence(self, node: _Node, pointer: Pointer) -> list[Json]:
        nodes = cast("list[_Node]", node.value)
        self.lines.update({(*pointer, index): _line(item) for index, item in enumerate(nodes)})
        return [self.value(item, (*pointer, index)) for index, item in enumerate(nodes)]

    def _key(self, node: _Node) -> str:
        key = self._scalar(node) if node.id == "scalar" else None
        if not isinstance(key, str):
            raise self._fault(node, f"key {node.value!r} is no string; put it in double quotes")
        return key

    def _scalar(self, node: _Node) -> Json:
        text = str(node.value)
        read = next((read for pattern, read in _CORE if pattern.fullmatch(text)), str)
        value = text if node.style else read(text)
        if value in (float("inf"), float("-inf")):
            raise self._fault(node, f"{text} is too big for a float; quote it to make it a string")
        return value

    def _fault(self, node: _Node, message: str) -> SpecError:
        return SpecError((Position(self.path, _line(node)), message))


def _line(node: _Node) -> int:
    return node.start_mark.line + 1


_CORE: tuple[tuple[re.Pattern[str], Callable[[str], Json]], ...] = (
    (re.compile(r"null|Null|NULL|~|"), lambda _: None),
    (re.compile(r"true|True|TRUE"), lambda _: True),
    (re.compile(r"false|False|FALSE"), lambda _: False),
    (re.compile(r"[-+]?[0-9]+"), int),
    (re.compile(r"0o[0-7]+"), lambda text: int(text, 8)),
    (re.compile(r"0x[0-9a-fA-F]+"), lambda text: int(text, 16)),
    (re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"), float),
)
"""Readers of a plain scalar in the core schema of YAML 1.2; one that matches none is a string."""
