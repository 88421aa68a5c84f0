"""Rules about the shapes of schemas, of which the generator makes plain, open, well-named models."""

from scripts.openapi.document import entries, mapping
from scripts.openapi.references import reference
from scripts.openapi.schemas import types

from .index import Index
from .parts import Role, Schema
from .registry import Found, rule
from .validation import schema_faults

SCALARS = ("string", "integer", "number", "boolean")
TYPES = (*SCALARS, "array", "object")
LIMITS = {
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength"),
    *("minItems", "maxItems", "uniqueItems", "pattern"),
}
KEYS = {
    *("$ref", "type", "format", "description", "deprecated", "properties", "required", "additionalProperties"),
    *("items", "enum", "allOf", "oneOf", "x-name", "x-enum-varnames", "x-time-zone"),
    *LIMITS,
}
NULLABLE = '[{$ref: ...}, {type: "null"}]'
EXTENDED = "[{$ref: ...}, {type: object, properties: ...}]"
REFUSED = {
    "title": "it replaces the component's name; put the words into the description",
    "default": "the generator sends it with every request; say it in the description",
    "nullable": 'it means nothing in 3.1; write type: [..., "null"]',
    "discriminator": "an unknown value would raise; use {} and decode by hand",
    "anyOf": f"a union guesses; use one schema, {{}}, or oneOf: {NULLABLE}",
    "security": "the client authenticates; say scopes in x-scopes",
    "example": "examples stand beside the schema of a body or parameter",
    "examples": "examples stand beside the schema of a body or parameter",
}


@rule("refused-key")
def refused_key(index: Index) -> Found:
    """Refuse keywords that make the generator rename, send or reject what it should not."""
    for schema in index.schemas:
        for key in REFUSED.keys() & schema.value.keys():
            yield (*schema.pointer, key), f"no {key} in a schema: {REFUSED[key]}"
        if schema.value.get("additionalProperties") is False:
            at = (*schema.pointer, "additionalProperties")
            yield at, "additionalProperties: false drops the fields that a provider adds later; remove it"


@rule("schema-key")
def schema_key(index: Index) -> Found:
    """Refuse misspelt keywords and extensions, which would be ignored without a word."""
    for schema in index.schemas:
        for key in schema.value.keys() - KEYS - REFUSED.keys():
            yield (*schema.pointer, key), f"a schema knows no {key!r} here; correct it, or say it in the description"


@rule("schema-valid")
def schema_valid(index: Index) -> Found:
    """Check that a schema is one; a broken schema validates nothing."""
    for schema in index.schemas:
        if schema.role in (Role.COMPONENT, Role.PARAMETER, Role.BODY):
            for at, fault in schema_faults(index.at(schema.pointer)):
                yield (*schema.pointer, *at), f"this is no JSON Schema: {fault}"


@rule("ref-siblings")
def ref_siblings(index: Index) -> Found:
    """Refuse what stands beside a $ref, save the description: the generator drops it."""
    for schema in index.schemas:
        extra = schema.value.keys() - {"$ref", "description", "x-name"}
        if "$ref" in schema.value and extra:
            yield schema.pointer, f"{_list(extra)} beside $ref; only description and x-name may stand there"


@rule("object-named")
def object_named(index: Index) -> Found:
    """Refuse inline objects, which are named by joining all names above them, up to 93 characters."""
    for schema in index.schemas:
        keys = schema.value.keys() & {"properties", "additionalProperties", "allOf", "required"}
        if schema.role not in (Role.COMPONENT, Role.PART) and ("object" in types(schema.value) or keys):
            yield schema.pointer, f"an object as {schema.role.value}; make it a named component and refer to it"


@rule("enum-named")
def enum_named(index: Index) -> Found:
    """Refuse inline enums, which are named by joining all names above them."""
    for schema in index.schemas:
        if "enum" in schema.value and schema.role is not Role.COMPONENT:
            at = (*schema.pointer, "enum")
            yield at, f"an enum as {schema.role.value}; make it a named component and refer to it"


@rule("schema-type")
def schema_type(index: Index) -> Found:
    """Ask for a $ref, a scalar, an array of those, a named object, or {} for a free-form value."""
    for schema in index.schemas:
        extra = schema.value.keys() - {"description", "deprecated", "x-name"}
        if not isinstance(index.at(schema.pointer), dict):
            yield schema.pointer, "a schema is a mapping; write {} for a free-form value"
        elif "type" in schema.value:
            yield from _type(schema)
        elif extra and not extra & {"$ref", "allOf", "oneOf", "anyOf"}:
            yield schema.pointer, f"{_list(extra)} without a type; add the type"


def _type(schema: Schema) -> Found:
    at, names, declared = (*schema.pointer, "type"), types(schema.value), schema.value["type"]
    if not names and schema.role is not Role.CHOICE:
        yield at, f"type {declared!r} holds no value; write {{}} where only null was ever seen"
    elif not set(names) <= set(TYPES):
        yield at, f"type {declared!r} is not known; use {', '.join(TYPES)}"
    elif len(names) > 1 and not set(names) <= set(SCALARS):
        yield at, f"type {declared!r} mixes a scalar with something else; write {{}}"
    elif names == ["object"] and isinstance(declared, list):
        yield at, f"a nullable object is oneOf: {NULLABLE}"
    elif names == ["array"] and not isinstance(schema.value.get("items"), dict):
        yield schema.pointer, "an array without items; add items, {} for free-form values"


@rule("one-of")
def one_of(index: Index) -> Found:
    """Refuse unions, which guess at run time; only a value or null is certain."""
    for schema in index.schemas:
        if "oneOf" not in schema.value:
            continue
        extra = schema.value.keys() - {"oneOf", "description", "deprecated", "x-name"}
        match entries(schema.value["oneOf"]):
            case [value, {"type": "null"}] if types(mapping(value)) or reference(value):
                pass
            case _:
                yield (*schema.pointer, "oneOf"), f"oneOf is only written as {NULLABLE}"
        if extra:
            yield schema.pointer, f"{_list(extra)} beside oneOf; move it into the component"


@rule("all-of")
def all_of(index: Index) -> Found:
    """Refuse a lone $ref in allOf, which loses its siblings, and two, which may contradict each other."""
    for schema in index.schemas:
        if "allOf" not in schema.value:
            continue
        extra = schema.value.keys() - {"allOf", "description", "deprecated"}
        match entries(schema.value["allOf"]):
            case [base, {"type": "object", "properties": _}] if reference(base):
                pass
            case _:
                yield (*schema.pointer, "allOf"), f"allOf is only written as {EXTENDED}"
        if extra:
            yield schema.pointer, f"{_list(extra)} beside allOf; move it into the second part"


def _list(keys: set[str]) -> str:
    return ", ".join(sorted(keys))
