r"""Read an inventory: the documented facts of a provider's page, written by hand if the provider publishes no OpenAPI document.

    inventory: its source
    operations:
      GET /things/{id}:
        path: {id: integer, required}
        query:
          limit: integer
        request:
          name: string, required
        response:
          data.things[].id: integer
          data.things[].owner: object or null

A place has a JSON type, or types joined by `or`, or `any` if the page shows none. `required` is only stated for parameters and
request bodies; pages seldom document required members of answers, formats, enums, statuses and scopes, so these are not
compared. Parents of a dotted path need no line; a dot in a name is written `\.`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from scripts.openapi.document import JSON_TYPE, Json, mapping
from scripts.openapi.schemas import NULL

from .facts import ITEM, Api, Aspect, Body, ComparisonError, Field, Fields, Operation, Parameter, Path
from .openapi import check_path, place

INVENTORY = "inventory"
TYPES = frozenset({"string", "integer", "number", "boolean", "object", "array", NULL})
LOCATIONS = ("path", "query", "header")
SILENT = frozenset({Aspect.VALUES, Aspect.STATUSES, Aspect.ACCESS, Aspect.REQUIRED})


def read_inventory(document: Mapping[str, Json], name: str) -> Api:
    """Read a whole inventory. Raises `ComparisonError` with the invalid line."""
    operations: dict[tuple[str, str], Operation] = {}
    for title, value in mapping(document.get("operations")).items():
        method, _, path = title.partition(" ")
        check_path(path)
        if not path.startswith(("/", "webhook ")):
            raise ComparisonError(f"{name}: {title!r} is no operation; write a method and a path, as in GET /things")
        operations[place(method, path)] = _operation(method, path, mapping(value), f"{name}: {title}")
    if not operations:
        raise ComparisonError(f"{name}: it has no operations, so there is nothing to compare")
    return Api(name, operations, SILENT)


def _operation(method: str, path: str, value: Mapping[str, Json], where: str) -> Operation:
    unknown = value.keys() - {*LOCATIONS, "request", "response"}
    if unknown:
        raise ComparisonError(
            f"{where}: {sorted(unknown)[0]!r} is unknown; use {', '.join(LOCATIONS)}, request, response"
        )
    positions = [part[1:-1] for part in path.split("/") if part.startswith("{")]
    parameters: dict[tuple[str, str], Parameter] = {}
    for location in LOCATIONS:
        for label, text in mapping(value.get(location)).items():
            key = str(positions.index(label)) if location == "path" and label in positions else label
            parameters[location, key] = Parameter(location, label, {(): _field(text, f"{where}: {location} {label}")})
    return Operation(
        method=method,
        path=path,
        parameters=parameters,
        request=_body(value.get("request"), f"{where}: request", required=True),
        answers={"200": _body(value.get("response"), f"{where}: response", required=False)},
    )


def _body(value: Json, where: str, *, required: bool) -> Body | None:
    if value is None:
        return None
    stated = {_path(label): _field(text, f"{where} {label}") for label, text in mapping(value).items()}
    if not stated:
        raise ComparisonError(f"{where}: it names no field; write one a line, such as data.id: integer")
    fields = dict(_with_parents(stated))
    return Body(frozenset({JSON_TYPE}), {**fields, (): replace(fields[()], required=required)})


def _with_parents(stated: Fields) -> Iterator[tuple[Path, Field]]:
    """Yield every place with those above it, parents first."""
    paths = dict.fromkeys(path[:length] for path in stated for length in range(len(path) + 1))
    arrays = {path[:-1] for path in paths if path and path[-1] == ITEM}
    for path in paths:
        implied = "array" if path in arrays else "object"
        yield path, stated.get(path, Field(frozenset([implied])))


def _path(label: str) -> Path:
    steps = re.findall(r"\[\]|\{\}|(?:\\.|[^.\[{])+", label)
    return tuple(step.replace("\\.", ".") for step in steps)


def _field(text: Json, where: str) -> Field:
    said, _, more = (part.strip() for part in str(text).partition(","))
    types = frozenset(said.split(" or "))
    if said == "any":
        return Field(required=more == "required", presence_only=True)
    if types - TYPES or more not in ("", "required"):
        raise ComparisonError(
            f"{where}: {text!r} is no type; write {', '.join(sorted(TYPES))} or any, and ', required'"
        )
    return Field(types - {NULL}, nullable=NULL in types, required=more == "required")
