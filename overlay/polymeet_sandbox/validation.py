"""Validation of requests: members that are missing, wrong or not documented."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn

from .documents import Document, Operation, Parameter, Pointer, Schema
from .messages import IncomingRequest, Record, as_record
from .routing import Route
from .schemas import Schemas

INTEGER = re.compile(r"-?\d+")
NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?")


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault of a request."""

    location: str
    """`path`, `query` or `body`."""
    field: str
    message: str


@dataclass(slots=True)
class Arguments:
    """The arguments of a request, as Python values."""

    path: dict[str, Any] = field(default_factory=dict[str, Any])
    query: dict[str, Any] = field(default_factory=dict[str, Any])
    body: Record = field(default_factory=dict[str, Any])
    problems: list[Problem] = field(default_factory=list[Problem])


class Validator:
    """Validator of requests against one document."""

    def __init__(self, document: Document, schemas: Schemas) -> None:
        self._document = document
        self._schemas = schemas

    def arguments(self, request: IncomingRequest, route: Route) -> Arguments:
        """The arguments of a request and all their faults."""
        arguments = Arguments()
        given = _by_name(request.query)
        for parameter in route.operation.parameters:
            if parameter.location == "path":
                self._take(arguments, parameter, [route.path[parameter.name]], arguments.path)
            elif parameter.name in given:
                self._take(arguments, parameter, given.pop(parameter.name), arguments.query)
            elif parameter.required:
                arguments.problems.append(Problem("query", parameter.name, "is required"))
        arguments.problems.extend(Problem("query", name, "is not a parameter of this operation") for name in given)
        self._take_body(arguments, request, route.operation)
        return arguments

    def _take(self, arguments: Arguments, parameter: Parameter, values: list[str], into: dict[str, Any]) -> None:
        schema = self._document.resolve(parameter.schema)
        try:
            value = _converted(values, schema)
        except ValueError as error:
            arguments.problems.append(Problem(parameter.location, parameter.name, str(error)))
            return
        into[parameter.name] = value
        messages = self._schemas.parameter_errors(value, parameter.schema)
        arguments.problems.extend(Problem(parameter.location, parameter.name, message) for message in messages)

    def _take_body(self, arguments: Arguments, request: IncomingRequest, operation: Operation) -> None:
        if operation.body is None:
            if request.content:
                arguments.problems.append(Problem("body", "", "this operation takes no body"))
        elif request.content:
            arguments.problems.extend(self._body_problems(arguments, request, operation.body))
        elif operation.body_required:
            arguments.problems.append(Problem("body", "", "a body is required"))

    def _body_problems(self, arguments: Arguments, request: IncomingRequest, schema: Pointer) -> Iterator[Problem]:
        if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
            yield Problem("body", "", "the content type must be application/json")
            return
        try:
            body = as_record(json.loads(request.content, parse_constant=_refuse_constant))
        except (ValueError, RecursionError):
            yield Problem("body", "", "the body is not JSON")
            return
        if body is None:
            yield Problem("body", "", "the body must be an object")
            return
        arguments.body = body
        for path, message in self._schemas.errors(body, schema):
            yield Problem("body", path, message)
        for path in self._schemas.undocumented(body, self._document.at(schema)):
            yield Problem("body", path, "is not a property of this body")


def _by_name(query: list[tuple[str, str]]) -> dict[str, list[str]]:
    given: dict[str, list[str]] = {}
    for name, value in query:
        given.setdefault(name, []).append(value)
    return given


def _converted(values: list[str], schema: Schema) -> Any:
    """The Python value of a parameter, or ValueError."""
    types = _types(schema)
    if "array" in types:
        items: Mapping[str, Any] = schema.get("items", {})
        parts = values if len(values) > 1 else values[0].split(",")
        return [_scalar(part, _types(items)) for part in parts]
    if len(values) > 1:
        raise ValueError("was given more than once")
    return _scalar(values[0], types)


def _scalar(value: str, types: frozenset[str]) -> Any:
    if "boolean" in types and value in ("true", "false"):
        return value == "true"
    if "integer" in types and INTEGER.fullmatch(value):
        return int(value)
    if "number" in types and NUMBER.fullmatch(value):
        return float(value) if not INTEGER.fullmatch(value) else int(value)
    if "string" in types or not types:
        return value
    raise ValueError(f"must be {' or '.join(sorted(types))}")


def _types(schema: Schema) -> frozenset[str]:
    types: Any = schema.get("type", ())
    return frozenset([types] if isinstance(types, str) else types)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")
