"""From a method and a raw path to an operation and its path parameters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote

from .documents import Operation

ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")


@dataclass(frozen=True, slots=True)
class Route:
    """The operation that a path leads to, and its decoded path parameters."""

    operation: Operation
    path: dict[str, str]


class Router:
    """Matches paths that are still percent-encoded, so that an encoded slash stays inside its segment."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        self._operations = sorted(operations, key=_specificity)

    def find(self, method: str, raw_path: str) -> Route | None:
        """The route; a static segment wins over a parameter."""
        segments = raw_path.split("/")
        for operation in self._operations:
            if operation.method == method and (path := _match(operation, segments)) is not None:
                return Route(operation, path)
        return None


def _specificity(operation: Operation) -> list[bool]:
    """Sorts static segments first."""
    return [_is_parameter(segment) for segment in operation.template.split("/")]


def _is_parameter(segment: str) -> bool:
    return segment.startswith("{")


def _match(operation: Operation, segments: list[str]) -> dict[str, str] | None:
    names = operation.template.split("/")
    if len(names) != len(segments):
        return None
    path: dict[str, str] = {}
    for name, segment in zip(names, segments, strict=True):
        if not _is_parameter(name):
            if name != segment:
                return None
        elif not segment:
            return None
        else:
            path[name[1:-1]] = _decoded(operation, name[1:-1], segment)
    return path


def _decoded(operation: Operation, name: str, segment: str) -> str:
    """Decode once; a Zoom UUID again if it is still encoded.

    A UUID that needs the second encoding and has only one loses its slashes, as at Zoom: it will then not be found.
    """
    value = unquote(segment)
    if any(parameter.name == name and parameter.zoom_uuid for parameter in operation.parameters):
        return unquote(value) if ESCAPE.search(value) else value.removeprefix("/").replace("//", "/")
    return value
