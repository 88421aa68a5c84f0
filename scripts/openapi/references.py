"""JSON pointers (RFC 6901) and `$ref`."""

from collections.abc import Iterator, Mapping
from typing import cast
from urllib.parse import unquote

from .document import Json, Pointer, mapping

LONGEST_INDEX = 9
"""Largest number of digits of an item's number; Python refuses to read thousands of them."""


class BrokenReference(Exception):
    """A `$ref` without a target in its document."""


def reference(value: "Json | Mapping[str, Json]") -> str | None:
    """Return the text of a `$ref`, or None if the value has none."""
    target = mapping(value).get("$ref")
    return target if isinstance(target, str) else None


def pointer_of(reference: str) -> tuple[str, ...]:
    """Read the fragment of a reference: `#/components/schemas/X`. Without one it is the whole document."""
    steps = reference.partition("#")[2].split("/")[1:]
    return tuple(unquote(step).replace("~1", "/").replace("~0", "~") for step in steps)


def fragment_of(pointer: Pointer) -> str:
    """Write a pointer as the fragment of a URI."""
    steps = (str(key).replace("~", "~0").replace("/", "~1").replace("%", "%25") for key in pointer)
    return "#" + "".join(f"/{step}" for step in steps)


def value_at(document: Mapping[str, Json], pointer: Pointer) -> Json:
    """Return the value at a pointer; None if there is none."""
    value = cast("Json", document)
    for key in pointer:
        value = _step(value, key)
    return value


def target(document: Mapping[str, Json], reference: str) -> Json:
    """Return the target of a reference. Raises `BrokenReference`."""
    if not reference.startswith("#"):
        raise BrokenReference(f"$ref {reference!r} leads out of the document; bundle it into one file first")
    value = cast("Json", document)
    for key in pointer_of(reference):
        value = _step(value, key)
        if value is None:
            raise BrokenReference(f"$ref {reference!r} leads nowhere: there is no {key!r}")
    return value


def followed(document: Mapping[str, Json], value: "Json | Mapping[str, Json]") -> Iterator[Json]:
    """Yield the target of a reference, the target of that, and so on, up to a value that is not a `$ref`.

    Raises `BrokenReference`, also for circular references.
    """
    seen: set[str] = set()
    while (found := reference(value)) is not None:
        if found in seen:
            raise BrokenReference(f"$ref {found!r} leads back to itself")
        seen.add(found)
        yield (value := target(document, found))


def _step(value: Json, key: str | int) -> Json:
    if isinstance(value, dict):
        return value.get(str(key))
    text = str(key)
    if not isinstance(value, list) or not (text.isascii() and text.isdecimal() and len(text) <= LONGEST_INDEX):
        return None
    return value[int(text)] if int(text) < len(value) else None
