"""Schemas: their types, and their parts behind `$ref` and `allOf`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .document import Json, Pointer, entries, mapping
from .references import pointer_of, reference, value_at

NULL = "null"


@dataclass(frozen=True)
class Node:
    """A mapping in a document, and its pointer."""

    pointer: Pointer
    value: Mapping[str, Json]


def types(schema: Mapping[str, Json]) -> list[str]:
    """Return the types that the schema states, without null."""
    stated = schema.get("type")
    names = [stated] if isinstance(stated, str) else entries(stated)
    return [name for name in names if isinstance(name, str) and name != NULL]


def referred(document: Mapping[str, Json], target: str) -> Node:
    """Return the target of a reference; an empty mapping if there is none."""
    pointer = pointer_of(target)
    return Node(pointer, mapping(value_at(document, pointer)))


def parts(document: Mapping[str, Json], schema: Node) -> Iterator[Node]:
    """Yield every part of *schema*: those behind `$ref` and `allOf` first, itself last, each once."""
    return _parts(document, schema, set())


def _parts(document: Mapping[str, Json], schema: Node, seen: set[Pointer]) -> Iterator[Node]:
    if schema.pointer in seen:
        return
    seen.add(schema.pointer)
    named = reference(schema.value)
    if named is not None:
        yield from _parts(document, referred(document, named), seen)
    for number, part in enumerate(entries(schema.value.get("allOf"))):
        yield from _parts(document, Node((*schema.pointer, "allOf", number), mapping(part)), seen)
    yield schema
