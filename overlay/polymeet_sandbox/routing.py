"""Routes of requests: the operations of an OpenAPI document, and the endpoints of token servers.

Answers of token endpoints have no document to be validated against; the tests of the sandbox check them.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar
from urllib.parse import unquote

from .documents import Operation
from .messages import Answer, IncomingRequest, ProviderError

ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")


@dataclass(frozen=True, slots=True)
class Route:
    """The operation of a path, and its decoded path parameters."""

    operation: Operation
    path: dict[str, str]


class Router:
    """Router of paths that are still percent-encoded, so that an encoded slash stays inside its segment."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        self._operations = sorted(operations, key=_specificity)

    def find(self, method: str, raw_path: str) -> Route | None:
        """The route; a static segment takes precedence over a parameter."""
        segments = raw_path.split("/")
        for operation in self._operations:
            if operation.method == method and (path := _match(operation, segments)) is not None:
                return Route(operation, path)
        return None


def _specificity(operation: Operation) -> list[bool]:
    """Sort key that puts static segments first."""
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

    A UUID that needs the second encoding and has only one loses its slashes, as in Zoom, and is then not found.
    """
    value = unquote(segment)
    if any(parameter.name == name and parameter.zoom_uuid for parameter in operation.parameters):
        return unquote(value) if ESCAPE.search(value) else value.removeprefix("/").replace("//", "/")
    return value


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One operation: its path and its handler."""

    method: str
    path: str
    """Path below the server's prefix."""
    handle: Callable[[IncomingRequest], Answer]


class EndpointServer(ABC):
    """A few endpoints of one provider below one path."""

    provider: ClassVar[str]
    """Id of the provider, for the choice of injections."""
    mount: ClassVar[str]
    """Path prefix of the endpoints."""

    @property
    @abstractmethod
    def endpoints(self) -> Mapping[str, Endpoint]:
        """Operation id -> endpoint."""

    @abstractmethod
    def error_body(self, status: int, message: str) -> Any:
        """An error body in the server's format."""

    def find(self, request: IncomingRequest) -> str | None:
        """The operation of a request; its path begins with the prefix."""
        for operation_id, endpoint in self.endpoints.items():
            if (endpoint.method, self.mount + endpoint.path) == (request.method, request.path):
                return operation_id
        return None

    def answer(self, operation_id: str, request: IncomingRequest) -> Answer:
        """Answer a request."""
        try:
            return self.endpoints[operation_id].handle(request)
        except ProviderError as error:
            return error.answer
