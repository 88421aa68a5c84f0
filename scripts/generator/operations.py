"""Reading the operations of a bundled document: everything that the generator's own parser does not pass to the templates."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from scripts.openapi.document import JSON_TYPE, mapping, operations

from .names import python_name
from .schemas import Schema, Schemas


@dataclass(frozen=True)
class ArgumentFacts:
    """A path or query parameter."""

    wire: str
    name: str
    location: str
    kind: str
    encoding: str
    reserved: tuple[str, ...]
    minimum: float | None
    maximum: float | None
    pattern: str | None
    time_zone: str | None
    required: bool
    deprecated: bool
    description: str


@dataclass(frozen=True)
class PageFacts:
    """`x-page` with wire names turned into attributes and arguments."""

    style: str
    items: tuple[str, ...]
    cursor: tuple[str, ...]
    cursor_argument: str
    size_argument: str
    default_size: int | None
    maximum_size: int | None
    total: tuple[str, ...]
    identity: tuple[str, ...]
    lifetime: float | None
    item_annotation: str


@dataclass(frozen=True)
class OperationFacts:
    """One operation as the endpoint template renders it."""

    id: str
    tag: str
    method: str
    path: str
    summary: str
    description: str
    arguments: tuple[ArgumentFacts, ...]
    body_codec: str | None
    body_annotation: str | None
    result_codec: str | None
    result_annotation: str
    may_be_empty: bool
    statuses: tuple[int, ...]
    retry: str
    rate_limit_label: str | None
    scopes: tuple[str, ...]
    granular_scopes: tuple[str, ...]
    errors: tuple[Mapping[str, Any], ...]
    page: PageFacts | None


def read_operations(document: Mapping[str, Any], schemas: Schemas) -> Iterator[OperationFacts]:
    """Yield the facts of every operation under `paths`."""
    for (section, path, method), operation in operations(document):
        if section == "paths":
            yield _operation(path, method, mapping(operation), schemas, _reserved(path, document["paths"]))


def _operation(
    path: str, method: str, operation: Mapping[str, Any], schemas: Schemas, reserved: Mapping[str, tuple[str, ...]]
) -> OperationFacts:
    arguments = tuple(_argument(parameter, schemas, reserved) for parameter in operation.get("parameters", ()))
    result = _result_schema(operation)
    body = _json_schema(operation["requestBody"]) if "requestBody" in operation else None
    may_be_empty = result is not None and any(
        _json_schema(answer) is None for answer in operation["responses"].values()
    )
    page = _page(operation, arguments, result, schemas)
    return OperationFacts(
        id=operation["operationId"],
        tag=operation["tags"][0],
        method=method.upper(),
        path=path,
        summary=operation.get("summary", ""),
        description=operation.get("description", ""),
        arguments=arguments,
        body_codec=schemas.codec(body) if body else None,
        body_annotation=schemas.annotation(body) if body else None,
        result_codec=schemas.codec(result) if result else None,
        result_annotation=(schemas.annotation(result) + (" | None" if may_be_empty else "")) if result else "None",
        may_be_empty=may_be_empty,
        statuses=tuple(sorted(int(status) for status in operation["responses"])),
        retry=operation["x-retry"],
        rate_limit_label=operation.get("x-rate-limit-label"),
        scopes=tuple(operation.get("x-scopes", ())),
        granular_scopes=tuple(operation.get("x-granular-scopes", ())),
        errors=tuple(operation["x-errors"]),
        page=page,
    )


def _reserved(path: str, paths: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Map a parameter of *path* to the values that would turn it into another one of *paths*."""
    reserved: dict[str, tuple[str, ...]] = {}
    segments = path.split("/")
    for other in paths:
        pairs = list(zip(segments, other.split("/"), strict=False))
        if other.count("/") != path.count("/") or any(mine != its and mine[:1] != "{" for mine, its in pairs):
            continue
        taken = [(mine[1:-1], its) for mine, its in pairs if mine[:1] == "{" != its[:1]]
        if len(taken) == 1:
            [(name, text)] = taken
            reserved[name] = (*reserved.get(name, ()), text)
    return reserved


def _argument(parameter: Mapping[str, Any], schemas: Schemas, reserved: Mapping[str, tuple[str, ...]]) -> ArgumentFacts:
    schema = schemas.resolve(parameter.get("schema", {}))
    kind = _kind(schema)
    return ArgumentFacts(
        wire=parameter["name"],
        name=python_name(parameter["name"], parameter),
        location=parameter["in"],
        kind=kind,
        encoding=parameter.get("x-path-encoding", "once"),
        reserved=reserved.get(parameter["name"], ()) if kind == "other" else (),
        minimum=schema.get("minimum"),
        maximum=schema.get("maximum"),
        pattern=schema.get("pattern") if parameter["in"] == "query" else None,
        time_zone=_time_zone(parameter),
        required=bool(parameter.get("required")),
        deprecated=bool(parameter.get("deprecated")),
        description=parameter.get("description", ""),
    )


def _kind(schema: Schema) -> str:
    named = schema.get("format")
    return named if named in ("date", "date-time") else "integer" if schema.get("type") == "integer" else "other"


def _time_zone(parameter: Mapping[str, Any]) -> str | None:
    """Return `UTC`, or the argument with the time zone of a date."""
    zone = parameter.get("x-time-zone")
    return zone if zone in (None, "UTC") else python_name(zone, {})


def _json_schema(part: Mapping[str, Any]) -> Schema | None:
    content = part.get("content", {})
    return content[JSON_TYPE]["schema"] if JSON_TYPE in content else None


def _result_schema(operation: Mapping[str, Any]) -> Schema | None:
    found = [schema for answer in operation["responses"].values() if (schema := _json_schema(answer)) is not None]
    if any(schema != found[0] for schema in found):
        raise ValueError(f"{operation['operationId']}: its 2xx answers have different schemas; one is supported")
    return found[0] if found else None


def _page(
    operation: Mapping[str, Any], arguments: tuple[ArgumentFacts, ...], result: Schema | None, schemas: Schemas
) -> PageFacts | None:
    facts = operation.get("x-page")
    if facts is None or result is None:
        return None
    by_wire = {argument.wire: argument for argument in arguments}
    items, array = _walk(result, facts["items"], schemas)
    cursor = _walk(result, facts["cursor"], schemas)[0] if "cursor" in facts else ()
    size = by_wire[facts["size"]]
    return PageFacts(
        style=facts["style"],
        items=items,
        cursor=cursor,
        cursor_argument=by_wire[facts["parameter"]].name,
        size_argument=size.name,
        default_size=facts.get("default_size"),
        maximum_size=int(size.maximum) if size.maximum is not None else None,
        total=_walk(result, facts["total"], schemas)[0] if "total" in facts else (),
        identity=tuple(_walk(array["items"], wire, schemas)[0][0] for wire in facts["identity"]),
        lifetime=facts.get("lifetime"),
        item_annotation=schemas.annotation(array["items"]),
    )


def _walk(schema: Schema, dotted: str, schemas: Schemas) -> tuple[tuple[str, ...], Schema]:
    """Return the attributes along the wire path *dotted*, and the schema at its end."""
    attributes: list[str] = []
    for wire in filter(None, dotted.split(".")):
        schema = dict(schemas.properties(schema))[wire]
        attributes.append(python_name(wire, schema))
    return tuple(attributes), schemas.resolve(schema)
