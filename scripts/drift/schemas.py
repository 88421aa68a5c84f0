"""Flatten a schema into the facts of all its places.

References are followed, allOf is merged, oneOf and anyOf are united, and null of 3.0 and 3.1 is unified.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import TypeAlias, cast

from scripts.openapi.document import Json, entries, mapping, texts
from scripts.openapi.references import BrokenReference, followed, reference, target
from scripts.openapi.schemas import NULL

from .facts import ITEM, MEMBER, ComparisonError, Field, Fields, Path

Schema: TypeAlias = Mapping[str, Json]

MAXIMUM_FIELDS = 50_000
"""Largest number of places in one body. Zoom's largest has some 600; a document that expands to more is broken or hostile."""
MAXIMUM_WORK = 300_000
"""Largest number of schemas, merged properties, places and references of a document. Zoom's largest has some 15,000."""
MAXIMUM_REFERENCES = 100
"""Longest chain of references."""


@dataclass(frozen=True)
class Shape:
    """One level of a schema; deeper levels are schemas again."""

    types: frozenset[str] | None = None
    null: bool | None = None
    """Whether null is allowed; None if the schema states no types."""
    formats: frozenset[str] = frozenset()
    values: frozenset[str] | None = None
    properties: Mapping[str, Schema] = field(default_factory=dict[str, Schema])
    required: frozenset[str] = frozenset()
    items: Schema | None = None
    members: Schema | None = None
    flags: frozenset[str] = frozenset()
    """The flags that are true, of deprecated, readOnly and writeOnly."""
    references: frozenset[str] = frozenset()
    """The components from which the level was read."""


class Flattener:
    """Reader of the schemas of one document."""

    def __init__(self, document: Mapping[str, Json]) -> None:
        """Make a reader with the document of the references."""
        self._document = document
        self._work_left = MAXIMUM_WORK

    def _spend(self, work: int) -> None:
        self._work_left -= work
        if self._work_left < 0:
            raise ComparisonError(
                "the document repeats itself: what it describes folds out to more than can be compared"
            )

    def fields(self, schema: Schema, hidden: str = "") -> Fields:
        """Return every place of the schema. *hidden*: readOnly for requests, writeOnly for answers."""
        found: dict[Path, Field] = {}
        for path, place in self._walk(schema, (), hidden, frozenset(), required=False):
            self._spend(1)
            found[path] = place
            if len(found) > MAXIMUM_FIELDS:
                raise ComparisonError(f"a body has more than {MAXIMUM_FIELDS} places; the document repeats itself")
        return found

    def resolve(self, value: Json) -> dict[str, Json]:
        """Return a parameter, body or answer, or the target of its `$ref`."""
        try:
            for step in followed(self._document, value):
                self._spend(1)
                value = step
        except BrokenReference as error:
            raise ComparisonError(str(error)) from error
        return mapping(value)

    def _walk(
        self, schema: Schema, path: Path, hidden: str, above: frozenset[str], *, required: bool
    ) -> Iterator[tuple[Path, Field]]:
        shape = self._shape(schema, ())
        if hidden and hidden in shape.flags:
            return
        yield path, _field(shape, required)
        if above & shape.references:
            return  # a tree of the same component; its places are known from above
        above |= shape.references
        for name, child in shape.properties.items():
            yield from self._walk(child, (*path, name), hidden, above, required=name in shape.required)
        for step, inner in ((ITEM, shape.items), (MEMBER, shape.members)):
            if inner is not None:
                yield from self._walk(inner, (*path, step), hidden, above, required=False)

    def _shape(self, schema: Schema, through: tuple[str, ...]) -> Shape:
        shape = _own(schema)
        self._spend(1 + len(shape.properties))
        named = reference(schema)
        if named is not None:
            if len(through) >= MAXIMUM_REFERENCES:
                raise ComparisonError(f"$ref {named!r} is the last of more than {MAXIMUM_REFERENCES} in a row")
            if named in through:
                raise ComparisonError(f"schema {named!r} consists of itself")
            base = self._shape(mapping(self._at(named)), (*through, named))
            shape = self._both(replace(base, references=base.references | {named}), shape)
        for part in entries(schema.get("allOf")):
            shape = self._both(shape, self._shape(mapping(part), through))
        for key in ("oneOf", "anyOf"):
            choices = [self._shape(mapping(choice), through) for choice in entries(schema.get(key))]
            if choices:
                self._spend(len(choices) * max(len(choice.properties) for choice in choices))
                shape = self._both(shape, _united(choices))
        if schema.get("nullable") is True:
            shape = replace(shape, null=True)  # beside allOf it is meant for the whole, whatever the parts say
        return shape

    def _both(self, one: Shape, other: Shape) -> Shape:
        self._spend(len(one.properties) + len(other.properties))
        return _both(one, other)

    def _at(self, named: str) -> Json:
        try:
            return target(self._document, named)
        except BrokenReference as error:
            raise ComparisonError(str(error)) from error


def _field(shape: Shape, required: bool) -> Field:
    return Field(
        types=shape.types,
        nullable=bool(shape.null),
        format="|".join(sorted(shape.formats)) or None,
        values=shape.values,
        required=required,
        deprecated="deprecated" in shape.flags,
    )


def _own(schema: Schema) -> Shape:
    """Read the schema's own keywords, other than `$ref`, allOf, oneOf and anyOf."""
    values = [*entries(schema.get("enum")), *([schema["const"]] if "const" in schema else [])]
    types = _types(schema, values)
    members = schema.get("additionalProperties")
    items = schema.get("items")
    form = schema.get("format")
    return Shape(
        types=None if types is None else types - {NULL},
        null=None if types is None else NULL in types or None in values or schema.get("nullable") is True,
        formats=frozenset([form]) if isinstance(form, str) and form else frozenset(),
        values=frozenset(_text(value) for value in values if value is not None) if values else None,
        properties={name: mapping(child) for name, child in mapping(schema.get("properties")).items()},
        required=frozenset(texts(schema.get("required"))),
        items=mapping(items) if isinstance(items, dict) else None,
        members=mapping(members) if isinstance(members, dict) and members else None,
        flags=frozenset(key for key in ("deprecated", "readOnly", "writeOnly") if schema.get(key) is True),
    )


def _types(schema: Schema, values: list[Json]) -> frozenset[str] | None:
    """Read `type`, or infer it from the other keywords."""
    stated = schema.get("type")
    if isinstance(stated, str):
        return frozenset([stated])
    if isinstance(stated, list):
        return frozenset(texts(stated))
    if "properties" in schema:
        return frozenset(["object"])
    if "items" in schema:
        return frozenset(["array"])
    return frozenset(_type_of(value) for value in values) or None


def _type_of(value: Json) -> str:
    match value:
        case None:
            return NULL
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "number"
        case str():
            return "string"
        case list():
            return "array"
        case dict():
            return "object"


def _text(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _both(one: Shape, other: Shape) -> Shape:
    """Merge two parts of an allOf."""
    return Shape(
        types=_common_types(one.types, other.types),
        null=other.null if one.null is None else one.null if other.null is None else one.null and other.null,
        formats=other.formats or one.formats,
        values=_common(one.values, other.values),
        properties=_joined(one.properties, other.properties, "allOf"),
        required=one.required | other.required,
        items=_joined_one(one.items, other.items, "allOf"),
        members=_joined_one(one.members, other.members, "allOf"),
        flags=one.flags | other.flags,
        references=one.references | other.references,
    )


def _united(choices: list[Shape]) -> Shape:
    """Merge alternatives; a bare null among them only makes the others nullable."""
    others = [choice for choice in choices if choice.types != frozenset()]
    if not others:
        return Shape(types=frozenset(), null=True)
    united = reduce(_either, others)
    return replace(united, null=True) if len(others) < len(choices) else united


def _either(one: Shape, other: Shape) -> Shape:
    """Merge two alternatives."""
    return Shape(
        types=None if one.types is None or other.types is None else one.types | other.types,
        null=None if one.null is None and other.null is None else bool(one.null or other.null),
        formats=one.formats | other.formats,
        values=None if one.values is None or other.values is None else one.values | other.values,
        properties=_joined(one.properties, other.properties, "anyOf"),
        required=one.required & other.required,
        items=_joined_one(one.items, other.items, "anyOf"),
        members=_joined_one(one.members, other.members, "anyOf"),
        flags=one.flags & other.flags,
        references=one.references | other.references,
    )


def _common(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    if one is None or other is None:
        return other if one is None else one
    return one & other


def _common_types(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    common = _common(one, other)
    if one and other and common is not None and "number" in one ^ other and "integer" in one ^ other:
        return common | {"integer"}  # every integer is a number
    return common


def _joined(one: Mapping[str, Schema], other: Mapping[str, Schema], key: str) -> dict[str, Schema]:
    names = [*one, *(name for name in other if name not in one)]
    return {name: _joined_one(one.get(name), other.get(name), key) or {} for name in names}


def _joined_one(one: Schema | None, other: Schema | None, key: str) -> Schema | None:
    if one is None or other is None or one == other:
        return other if one is None else one
    return {key: [cast("Json", one), cast("Json", other)]}
