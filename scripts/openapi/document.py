"""A document as plain JSON, and lenient access to its parts: a value of the wrong type is read as an empty one."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias, TypeGuard

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Pointer: TypeAlias = tuple[str | int, ...]
"""The keys and indexes that lead from the top of a document to a value."""

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
SECTIONS = ("paths", "webhooks")
SCHEMAS: Pointer = ("components", "schemas")
JSON_TYPE = "application/json"


def mapping(value: "Json | Mapping[str, Json]") -> dict[str, Json]:
    """Return the value if it is a mapping, or an empty one."""
    return value if isinstance(value, dict) else {}


def entries(value: Json) -> list[Json]:
    """Return the value if it is a list, or an empty one."""
    return value if isinstance(value, list) else []


def texts(value: Json) -> list[str]:
    """Return the strings in the value if it is a list."""
    return [each for each in entries(value) if isinstance(each, str)]


def is_whole(value: object) -> TypeGuard[int]:
    """Whether the value is an int. False for a bool, although Python's bool is a subclass of int."""
    return isinstance(value, int) and not isinstance(value, bool)


def kind(value: Json) -> str:
    """Return the type of a value for a message about a wrong type."""
    match value:
        case None:
            return "empty"
        case dict():
            return "a mapping"
        case list():
            return "a list"
        case _:
            return f"{value!r}"


def walk(value: Json, pointer: Pointer = ()) -> Iterator[tuple[Pointer, Json]]:
    """Go through the value and everything in it, parents first."""
    yield pointer, value
    if isinstance(value, dict):
        for key, child in value.items():
            yield from walk(child, (*pointer, key))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from walk(child, (*pointer, index))


def path_items(document: Mapping[str, Json]) -> Iterator[tuple[str, str, Json]]:
    """Yield (section, path or name, path item) for every path, then for every webhook."""
    for section in SECTIONS:
        for path, item in mapping(document.get(section)).items():
            yield section, path, item


def methods(item: Json) -> Iterator[tuple[str, Json]]:
    """Yield (method, operation) of a path item, in the order of `METHODS`."""
    written = mapping(item)
    for method in METHODS:
        if method in written:
            yield method, written[method]


def operations(document: Mapping[str, Json]) -> Iterator[tuple[tuple[str, str, str], Json]]:
    """Yield every operation with its pointer, those of webhooks last."""
    for section, path, item in path_items(document):
        for method, operation in methods(item):
            yield (section, path, method), operation


def component_schemas(document: Mapping[str, Json]) -> dict[str, Json]:
    """Return the named schemas."""
    return mapping(mapping(document.get("components")).get("schemas"))


def tag_names(document: Mapping[str, Json]) -> list[str]:
    """Return the tags that the document declares, in its order."""
    names = [mapping(tag).get("name") for tag in entries(document.get("tags"))]
    return [name for name in names if isinstance(name, str)]
