"""The parts of a document to which rules apply."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from scripts.openapi.document import Json, Pointer, entries, mapping
from scripts.openapi.references import pointer_of, reference
from scripts.openapi.schemas import Node


class Role(Enum):
    """Role of a schema in its place."""

    COMPONENT = "a component"
    PROPERTY = "a property"
    ITEMS = "items of an array"
    VALUES = "values of a map"
    PART = "a part of allOf"
    CHOICE = "a choice of oneOf"
    PARAMETER = "a parameter"
    BODY = "a body"


@dataclass(frozen=True)
class Schema(Node):
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
        targets = [target for part in self.nested() if (target := reference(part.value)) is not None]
        return [name for target in targets for name in pointer_of(target)[-1:]]

    def _children(self) -> "Iterator[Schema]":
        yield from self.own_properties.values()
        for key, role in (("items", Role.ITEMS), ("additionalProperties", Role.VALUES)):
            if isinstance(self.value.get(key), dict):
                yield Schema((*self.pointer, key), mapping(self.value[key]), role)
        for key, role in (("allOf", Role.PART), ("oneOf", Role.CHOICE), ("anyOf", Role.CHOICE)):
            for number, child in enumerate(entries(self.value.get(key))):
                yield Schema((*self.pointer, key, number), mapping(child), role)


@dataclass(frozen=True)
class Holder(Node):
    """A parameter or body: a schema, and an example beside it."""

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
class Operation(Node):
    """An operation of a path or of a webhook."""

    path: str
    method: str

    @property
    def is_webhook(self) -> bool:
        """Whether the provider calls it."""
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
        """The bodies that the provider sends; of a webhook those of its request."""
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
