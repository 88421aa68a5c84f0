"""Findings of JSON Schema itself on schemas and examples, as plain lists. No other module imports jsonschema."""

import re
from collections.abc import Iterator
from typing import Any, Protocol, cast

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing.jsonschema import DRAFT202012, EMPTY_REGISTRY

from scripts.openapi.document import Json, Pointer, walk
from scripts.openapi.references import fragment_of

DOCUMENT = "urn:polymeet:bundle"


class _Validator(Protocol):
    def iter_errors(self, instance: Any) -> Iterator[ValidationError]: ...


_META = cast("_Validator", Draft202012Validator(cast("dict[str, Any]", Draft202012Validator.META_SCHEMA)))


def schema_faults(schema: Json) -> list[tuple[Pointer, str]]:
    """Check a schema against the meta-schema, and its patterns by compiling them."""
    return [*_faults(_META, schema), *_broken_patterns(schema)]


def example_faults(document: dict[str, Json], place: Pointer, example: Json) -> list[tuple[Pointer, str]]:
    """Check an example against the schema at a place of the document, which must be valid."""
    registry = EMPTY_REGISTRY.with_resource(DOCUMENT, DRAFT202012.create_resource(document))
    schema = {"$ref": f"{DOCUMENT}{fragment_of(place)}"}
    return _faults(cast("_Validator", Draft202012Validator(schema, registry=registry)), example)


def _faults(validator: _Validator, value: Json) -> list[tuple[Pointer, str]]:
    return [(tuple(error.absolute_path), error.message) for error in validator.iter_errors(value)]


def _broken_patterns(schema: Json) -> Iterator[tuple[Pointer, str]]:
    for pointer, part in walk(schema):
        if pointer and pointer[-1] == "pattern" and isinstance(part, str):
            try:
                re.compile(part)
            except re.error as error:
                yield pointer, f"{part!r} is no regular expression: {error}"
