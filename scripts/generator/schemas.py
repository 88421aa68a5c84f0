"""Reading JSON schemas of a bundled document for the generated code: codecs, types, properties."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from openapi_python_client.strings import snake_case

from scripts.openapi.document import component_schemas, mapping, texts
from scripts.openapi.references import followed, pointer_of
from scripts.openapi.schemas import NULL, Node, parts, types

from .names import class_name, python_name

CLASS = re.compile(r"\b[A-Z]\w*")

Schema = Mapping[str, Any]


@dataclass(frozen=True)
class Attribute:
    """One property of an object schema, as a field of its model class."""

    wire: str
    name: str
    codec: str
    """Python expression."""
    nullable: bool
    required: bool
    secret: bool
    time_zone: str | None
    description: str


class Schemas:
    """The components of one bundled document."""

    def __init__(self, document: Mapping[str, Any], package: str) -> None:
        self._document = document
        self._components = {key: mapping(schema) for key, schema in component_schemas(document).items()}
        self._keys = {class_name(key): key for key in self._components}
        self._package = package

    def component(self, name: str) -> Schema:
        """Return the component behind the generated class *name*."""
        return self._components[self._keys[name]]

    def resolve(self, schema: Schema) -> Schema:
        """Follow `$ref` to the component it names."""
        for target in followed(self._document, schema):
            schema = mapping(target)
        return schema

    def attributes(self, name: str) -> list[Attribute]:
        """Return the attributes of the generated class *name* in the order of the spec, those of `allOf` parts first."""
        component = self.component(name)
        properties = dict(self.properties(component))
        required = {name for part in self._parts(component) for name in texts(part.get("required"))}
        names = {wire: python_name(wire, described) for wire, described in properties.items()}
        return [
            self._attribute(wire, described, names, required=wire in required) for wire, described in properties.items()
        ]

    def _attribute(self, wire: str, described: Schema, names: Mapping[str, str], *, required: bool) -> Attribute:
        value, nullable = split_null(described)
        resolved = self.resolve(value)
        zone = described.get("x-time-zone")
        return Attribute(
            wire=wire,
            name=names[wire],
            codec=self.codec(value),
            nullable=nullable,
            required=required,
            secret=described.get("format") == "password",
            time_zone=names[zone] if zone else None,
            description=described.get("description") or resolved.get("description", ""),
        )

    def properties(self, schema: Schema) -> Iterator[tuple[str, Schema]]:
        """Yield the properties of an object schema, `allOf` parts first."""
        for part in self._parts(schema):
            yield from ((wire, mapping(child)) for wire, child in mapping(part.get("properties")).items())

    def _parts(self, schema: Schema) -> Iterator[Schema]:
        return (part.value for part in parts(self._document, Node((), schema)))

    def is_object(self, schema: Schema) -> bool:
        """Whether the generator makes a model class of *schema*."""
        resolved = self.resolve(schema)
        return "properties" in resolved or "allOf" in resolved or resolved.get("type") == "object"

    def open_enums(self, annotation: str) -> str:
        """Return *annotation* with `MeetingType.Value`, the type of a field, instead of `MeetingType`, the enum with the names."""
        return CLASS.sub(lambda found: f"{found[0]}.Value" if self._is_enum(found[0]) else found[0], annotation)

    def _is_enum(self, name: str) -> bool:
        return name in self._keys and "enum" in self.component(name)

    def codec(self, schema: Schema) -> str:
        """Return the Python expression of the codec for values of *schema*."""
        value, _ = split_null(schema)
        if "$ref" in value and self.is_object(value):
            key = reference_name(value)
            return f"ModelRef({f'{self._package}.models.{snake_case(class_name(key))}'!r}, {class_name(key)!r})"
        resolved = self.resolve(value)
        if resolved.get("type") == "array":
            return f"ListOf({self.codec(resolved.get('items', {}))})"
        if "x-time-zone" in resolved:
            return "DATE_TIME"
        return {"date-time": "DATE_TIME", "date": "DATE"}.get(resolved.get("format", ""), "ANY")

    def annotation(self, schema: Schema) -> str:
        """Return the Python type of a body with *schema*: a model, or a list of them."""
        if "$ref" in schema and self.is_object(schema):
            return class_name(reference_name(schema))
        resolved = self.resolve(schema)
        if resolved.get("type") == "array":
            return f"list[{self.annotation(resolved['items'])}]"
        return {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}.get(
            resolved.get("type", ""), "Any"
        )


def reference_name(schema: Schema) -> str:
    """Return the component that a `$ref` names."""
    return pointer_of(schema["$ref"])[-1]


def split_null(schema: Schema) -> tuple[Schema, bool]:
    """Return *schema* without its null alternative, and whether it had one. A free-form value may be null like any other."""
    if not schema.keys() & {"type", "$ref", "oneOf", "allOf", "enum"}:
        return schema, True
    if isinstance(schema.get("type"), list) and NULL in schema["type"]:
        names = types(schema)
        return {**schema, "type": names[0] if len(names) == 1 else names}, True
    alternatives = schema.get("oneOf", ())
    others = [one for one in alternatives if one.get("type") != NULL]
    if len(others) == 1 and len(others) < len(alternatives):
        return others[0], True
    return schema, False
