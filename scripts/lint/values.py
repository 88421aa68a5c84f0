"""Rules about the values that schemas describe: enums, formats, what is required, limited, secret or local."""

import re
from collections.abc import Iterator

from scripts.generator.names import NAME, value_name
from scripts.openapi.document import Json, entries, is_whole
from scripts.openapi.schemas import types

from .index import Index
from .parts import Role, Schema
from .registry import Found, rule
from .schemas import LIMITS

FORMATS = {
    "string": {"date-time", "date", "time", "password", "email", "uri"},
    "integer": {"int32", "int64", "password"},
    "number": {"float", "double"},
}
ID_LIKE = re.compile(r"(.*_)?(id|uuid)")
SECRET = re.compile(
    r"(.*_)?(password|passcode|token|secret|host_key|stream_key|api_key|secret_key|start_url|download_url)"
)
CURSORS = {"next_page_token", "page_token"}
HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@rule("enum-values")
def enum_values(index: Index) -> Found:
    """Refuse null, doubles and mixed types, which have no place in a Literal."""
    for schema in index.schemas:
        if "enum" not in schema.value:
            continue
        at, values = (*schema.pointer, "enum"), entries(schema.value["enum"])
        if not values:
            yield at, "the enum is empty; list the documented values"
        for number, value in enumerate(values):
            yield from (((*at, number), fault) for fault in _enum_faults(schema, value))
            if repr(value) in map(repr, values[:number]):
                yield (*at, number), f"{value!r} stands in the enum twice; remove one"


def _enum_faults(schema: Schema, value: Json) -> Iterator[str]:
    declared = schema.value.get("type")
    if value is None:
        yield 'null in an enum; leave it out, and write oneOf: [{$ref: ...}, {type: "null"}] where it is used'
    elif declared == "string" and not isinstance(value, str):
        yield f"{value!r} in an enum of strings; put it in double quotes"
    elif declared == "integer" and not is_whole(value):
        yield f"{value!r} in an enum of integers; remove the quotes or correct the type"
    elif declared not in ("string", "integer"):
        yield f"an enum of type {declared!r}; the type is string or integer"


@rule("x-enum-varnames")
def x_enum_varnames(index: Index) -> Found:
    """Ask for names of an enum's values where these make none: a number says nothing, and `1-20` is no Python name."""
    for schema in index.schemas:
        at, values = (*schema.pointer, "x-enum-varnames"), entries(schema.value.get("enum"))
        names = entries(schema.value.get("x-enum-varnames"))
        if "x-enum-varnames" in schema.value and len(names) != len(values):
            yield at, f"{len(names)} names for {len(values)} enum values; name each value once"
        elif values and not names and "integer" in types(schema.value):
            yield (*schema.pointer, "enum"), "an integer enum without x-enum-varnames; name each value"
        elif values and not names and (unnamed := _unnamed(values)):
            told = f"no name can be made of {', '.join(map(repr, unnamed))}"
            yield (*schema.pointer, "enum"), f"{told}; add x-enum-varnames with a name for each value of the enum"
        for number, name in enumerate(names):
            if not isinstance(name, str) or not NAME.fullmatch(name):
                yield (*at, number), f"name {name!r} is not UPPER_SNAKE"
            elif name in names[:number]:
                yield (*at, number), f"name {name!r} stands here twice; rename one"


def _unnamed(values: list[Json]) -> list[str]:
    """List the texts that make no name, or the name of another one before them."""
    texts = list(dict.fromkeys(value for value in values if isinstance(value, str)))
    names = [value_name(text) for text in texts]
    return [text for place, text in enumerate(texts) if names[place] in (None, *names[:place])]


@rule("format")
def format_known(index: Index) -> Found:
    """Refuse formats of another kind of value; some pick a Python type that raises on it."""
    for schema in index.schemas:
        name = schema.value.get("format")
        known = sorted({each for kind in types(schema.value) for each in FORMATS.get(kind, set())})
        if name is not None and name not in known:
            kinds = " or ".join(types(schema.value)) or "a value without type"
            yield (*schema.pointer, "format"), f"format {name!r} of {kinds}; use {', '.join(known) or 'none'}"


@rule("required-known")
def required_known(index: Index) -> Found:
    """Refuse required names that are no property and so cannot be set."""
    for schema in index.schemas:
        known = index.properties(index.whole(schema))
        for number, name in enumerate(entries(schema.value.get("required"))):
            if str(name) not in known:
                yield (*schema.pointer, "required", number), f"required {name!r} is no property; correct the name"


@rule("required-response")
def required_response(index: Index) -> Found:
    """Refuse required in responses, save for ids, and what holds them in the answer to a creation: a server may leave out the rest."""
    holders = {
        index.components[name].pointer
        for operation in index.calls
        if operation.value.get("x-retry") == "never"
        for media in operation.responses
        for name in media.schema.refs()
    }
    for schema in _only_received(index):
        for number, name in enumerate(entries(schema.value.get("required"))):
            named = schema.own_properties.get(str(name))
            holds = schema.pointer in holders and named is not None and bool(named.refs())
            if not holds and not ID_LIKE.fullmatch(snake(str(name))):
                at = (*schema.pointer, "required", number)
                yield at, f"required {name!r} in a response; only ids that are always sent may be required"


@rule("limits-response")
def limits_response(index: Index) -> Found:
    """Refuse limits in responses: they are for what we send, and a provider may break its own."""
    for schema in _only_received(index):
        for key in LIMITS & schema.value.keys():
            yield (*schema.pointer, key), f"{key} in a response schema; remove it, the description may say it"


def _only_received(index: Index) -> Iterator[Schema]:
    """Go through the components that only ever come from the provider, and what is written in them."""
    for name in index.received - index.sent:
        yield from index.components[name].nested()


@rule("x-time-zone")
def x_time_zone(index: Index) -> Found:
    """Match x-time-zone with its sibling: a local date-time needs the zone beside it."""
    for schema in index.schemas:
        for name, value in schema.own_properties.items():
            zone, at = value.value.get("x-time-zone"), (*value.pointer, "x-time-zone")
            if zone is None:
                continue
            if zone == name or str(zone) not in index.properties(index.whole(schema)):
                yield at, f"x-time-zone {zone!r} is no other property of the object; name the one with the zone"
            if value.value.get("type") != "string" or "format" in value.value:
                yield at, "x-time-zone belongs to a string without a format: a local time is no date-time of RFC 3339"
        if "x-time-zone" in schema.value and schema.role is not Role.PROPERTY:
            yield (*schema.pointer, "x-time-zone"), f"x-time-zone on {schema.role.value}; it belongs to a property"


@rule("day-zone")
def day_zone(index: Index) -> Found:
    """Match x-time-zone of a parameter with its day: UTC, or the parameter beside it that names the zone."""
    for operation in index.operations:
        names = {parameter.name for parameter in operation.parameters}
        for parameter in operation.parameters:
            zone, at = parameter.value.get("x-time-zone"), (*parameter.pointer, "x-time-zone")
            if zone is None:
                continue
            if zone != "UTC" and (zone == parameter.name or zone not in names):
                yield at, f"x-time-zone {zone!r} is neither UTC nor another parameter; name the one with the zone"
            if index.resolve(parameter.schema).value.get("format") != "date":
                yield at, "x-time-zone of a parameter says whose day it is; it belongs to the format date"


@rule("secret-format")
def secret_format(index: Index) -> Found:
    """Ask for format: password on secrets, which are then not shown when printed."""
    named = [(name, value) for schema in index.schemas for name, value in schema.own_properties.items()]
    named += [(parameter.name, parameter.schema) for parameter in index.parameters]
    for name, schema in named:
        resolved, wire = index.resolve(schema).value, snake(name)
        secret = SECRET.fullmatch(wire) and wire not in CURSORS and "string" in types(resolved)
        if secret and "enum" not in resolved and schema.value.get("format") != "password":
            yield schema.pointer, f"{name!r} is a secret; add format: password here, not in what it refers to"


def snake(name: str) -> str:
    """Write a wire name in snake_case, so that one pattern reads startUrl and start_url."""
    return HUMP.sub("_", name).lower()
