"""The parts of a document that rules speak of, and forgiving ways to read them.

A value of the wrong kind is read as an empty one, since a rule of its own reports it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar, TypeAlias

from scripts.spec_files import Json, Pointer

Value: TypeAlias = "Json | Mapping[str, Json]"
JSON_TYPE = "application/json"


def mapping(value: Value) -> Mapping[str, Json]:
    """Read a mapping."""
    return value if isinstance(value, dict) else {}


def entries(value: Json) -> list[Json]:
    """Read a list."""
    return value if isinstance(value, list) else []


def types(schema: Mapping[str, Json]) -> list[str]:
    """List the types of a schema without null."""
    declared = schema.get("type")
    names = [declared] if isinstance(declared, str) else entries(declared)
    return [name for name in names if isinstance(name, str) and name != "null"]


def reference(value: Value) -> str | None:
    """Give the target of a `$ref`, if the value is one."""
    target = mapping(value).get("$ref")
    return target if isinstance(target, str) else None


def ref_pointer(target: str) -> Pointer:
    """Read `#/components/schemas/X` as a pointer."""
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in target.removeprefix("#/").split("/"))


class Role(Enum):
    """What a schema is to the place it stands in."""

    COMPONENT = "a component"
    PROPERTY = "a property"
    ITEMS = "items of an array"
    VALUES = "values of a map"
    PART = "a part of allOf"
    CHOICE = "a choice of oneOf"
    PARAMETER = "a parameter"
    BODY = "a body"


@dataclass(frozen=True)
class Part:
    """A mapping in the document, and where it stands."""

    pointer: Pointer
    value: Mapping[str, Json]


@dataclass(frozen=True)
class Schema(Part):
    """A schema anywhere in the document; a `$ref` is one too."""

    role: Role

    @property
    def own_properties(self) -> "dict[str, Schema]":
        """The properties written in this very schema."""
        at, written = (*self.pointer, "properties"), mapping(self.value.get("properties"))
        return {name: Schema((*at, name), mapping(value), Role.PROPERTY) for name, value in written.items()}

    def nested(self) -> "Iterator[Schema]":
        """Go through this schema and every schema written inside it; refs are not followed."""
        yield self
        for child in self._children():
            yield from child.nested()

    def refs(self) -> list[str]:
        """Name the components that this schema refers to."""
        targets = [reference(part.value) for part in self.nested()]
        return [str(ref_pointer(target)[-1]) for target in targets if target is not None]

    def _children(self) -> "Iterator[Schema]":
        yield from self.own_properties.values()
        for key, role in (("items", Role.ITEMS), ("additionalProperties", Role.VALUES)):
            if isinstance(self.value.get(key), dict):
                yield Schema((*self.pointer, key), mapping(self.value[key]), role)
        for key, role in (("allOf", Role.PART), ("oneOf", Role.CHOICE), ("anyOf", Role.CHOICE)):
            for number, child in enumerate(entries(self.value.get(key))):
                yield Schema((*self.pointer, key, number), mapping(child), role)


@dataclass(frozen=True)
class Holder(Part):
    """What holds a schema and an example beside it."""

    role: ClassVar[Role]

    @property
    def schema(self) -> Schema:
        """The schema of the value."""
        return Schema((*self.pointer, "schema"), mapping(self.value.get("schema")), self.role)


@dataclass(frozen=True)
class Parameter(Holder):
    """A parameter of an operation."""

    role = Role.PARAMETER

    @property
    def name(self) -> str:
        """The wire name."""
        return str(self.value.get("name", ""))

    @property
    def place(self) -> Json:
        """One of path, query and header."""
        return self.value.get("in")


@dataclass(frozen=True)
class Media(Holder):
    """The body of a request or of a 2xx response, in one content type."""

    role = Role.BODY


@dataclass(frozen=True)
class Operation(Part):
    """An operation of a path or of a webhook."""

    path: str
    method: str

    @property
    def is_webhook(self) -> bool:
        """Whether the provider calls it, and not we."""
        return self.pointer[0] == "webhooks"

    @property
    def parameters(self) -> list[Parameter]:
        """Its parameters, of path and query together."""
        at, written = (*self.pointer, "parameters"), entries(self.value.get("parameters"))
        return [Parameter((*at, number), mapping(value)) for number, value in enumerate(written)]

    @property
    def request(self) -> list[Media]:
        """The bodies that it takes, one for a content type."""
        return _content((*self.pointer, "requestBody"), self.value.get("requestBody"))

    @property
    def responses(self) -> list[Media]:
        """The bodies that it answers, one for a status and content type."""
        at, answers = (*self.pointer, "responses"), mapping(self.value.get("responses"))
        return [media for status, answer in answers.items() for media in _content((*at, status), answer)]

    @property
    def received(self) -> list[Media]:
        """The bodies that come from the provider: a webhook brings them in its request."""
        return self.request if self.is_webhook else self.responses

    @property
    def sent(self) -> list[Media]:
        """The bodies that go to the provider."""
        return [] if self.is_webhook else self.request

    def query(self, name: Json) -> Parameter | None:
        """Find its query parameter of that name."""
        return next((one for one in self.parameters if one.name == name and one.place == "query"), None)


def _content(pointer: Pointer, value: Json) -> list[Media]:
    content = mapping(mapping(value).get("content"))
    return [Media((*pointer, "content", kind), mapping(media)) for kind, media in content.items()]
