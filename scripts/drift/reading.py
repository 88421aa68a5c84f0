"""Read a description from a file, a URL or the specs of this project."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, cast

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from scripts.bundle import Bundle, bundle
from scripts.openapi.document import Json, mapping
from scripts.spec_files import Position, SpecError

from .facts import Api, ComparisonError
from .fetching import fetch, shown
from .inventory import INVENTORY, read_inventory
from .openapi import read_api
from .printable import one_line

MAXIMUM_BYTES = 50_000_000
MAXIMUM_VALUES = 1_000_000
"""Largest number of values in a document, counting repetitions by YAML aliases. Zoom's largest has some 30,000."""
MAXIMUM_DEPTH = 200
"""Deepest nesting of mappings and lists: readers are recursive, and some crash the program."""


@dataclass(frozen=True)
class Description:
    """An API description, and the positions of its parts."""

    api: Api
    position: Callable[[tuple[str, ...]], Position | None]


def read_specs(provider: str, specs: Path) -> Description:
    """Read the specs of one provider."""
    try:
        found: Bundle = bundle(provider, specs)
    except SpecError as error:
        raise ComparisonError(str(error)) from error
    api = read_api(found.document, f"specs of {provider}")
    return Description(api, lambda pointer: found.position(pointer) if pointer else None)


def read_document(source: str) -> Description:
    """Read an OpenAPI document or an inventory from a file or URL."""
    is_url = "://" in source
    line = None if is_url else Position(Path(source), 1)
    try:
        content = fetch(source, MAXIMUM_BYTES) if is_url else _file(Path(source))
        name = shown(source) if is_url else source
        return Description(_api(content, name), lambda _: line)
    except ComparisonError as error:
        raise ComparisonError(one_line(error)) from error


def _api(content: bytes, name: str) -> Api:
    try:
        document = mapping(parse(content, name))
        return read_inventory(document, name) if INVENTORY in document else read_api(document, name)
    except RecursionError as error:
        raise ComparisonError(f"{name}: it is nested too deeply") from error


def parse(content: bytes, source: str) -> Json:
    """Read JSON, or else YAML. Dates stay text, keys become text."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ComparisonError(f"{source}: it is not UTF-8: {error.reason}, byte {error.start}") from error
    try:
        value: Any = json.loads(text) if text.lstrip()[:1] in ("{", "[") else None
    except ValueError:
        value = None  # a flow mapping of YAML begins with the same brace
    if value is None:
        value = _yaml(text, source)
    if not isinstance(value, dict):
        raise ComparisonError(f"{source}: it holds no mapping, so it is no OpenAPI document")
    return _Plain(source).value(cast("object", value), 0)


def _file(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAXIMUM_BYTES:
            raise ComparisonError(f"{path}: it is larger than {MAXIMUM_BYTES // 1_000_000} MB")
        return path.read_bytes()
    except OSError as error:
        raise ComparisonError(f"{path}: it cannot be read: {error.strerror}") from error


def _yaml(text: str, source: str) -> Any:
    try:
        _check(text, source)
        return YAML(typ="safe").load(text)  # pyright: ignore[reportUnknownMemberType]
    except _YAML_ERRORS as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{source}:{mark.line + 1}" if mark else source
        raise ComparisonError(
            f"{where}: it is neither JSON nor YAML: {getattr(error, 'problem', None) or error}"
        ) from error


_YAML_ERRORS = (YAMLError, ValueError, TypeError, AttributeError, LookupError, OverflowError)
"""Exceptions of the reader for a node without a value: a key that is a list, a tag of another type."""


def _check(text: str, source: str) -> None:
    """Check the limits on the events of YAML, which use no memory, before a value is made."""
    depth = 0
    for count, event in enumerate(cast("Iterator[Any]", YAML(typ="safe").parse(text))):  # pyright: ignore[reportUnknownMemberType]
        name = type(event).__name__
        depth += name in ("MappingStartEvent", "SequenceStartEvent")
        depth -= name in ("MappingEndEvent", "SequenceEndEvent")
        if depth > MAXIMUM_DEPTH:
            raise ComparisonError(f"{source}: it is nested too deeply, more than {MAXIMUM_DEPTH} levels")
        if count > MAXIMUM_VALUES:
            raise ComparisonError(f"{source}: it holds more than {MAXIMUM_VALUES} values")
        if name == "ScalarEvent" and event.value == "<<" and event.implicit[0]:
            raise ComparisonError(
                f"{source}: it has a merge key <<, which YAML 1.2 does not know; write the members out"
            )


@dataclass
class _Plain:
    """Converter of YAML values to JSON values, within limits."""

    source: str
    left: int = MAXIMUM_VALUES

    def value(self, value: object, depth: int) -> Json:
        if depth > MAXIMUM_DEPTH:
            raise ComparisonError(f"{self.source}: it is nested too deeply, more than {MAXIMUM_DEPTH} levels")
        self.left -= 1
        if self.left < 0:
            raise ComparisonError(f"{self.source}: it holds more than {MAXIMUM_VALUES} values")
        if isinstance(value, dict):
            members = cast("dict[object, Any]", value)
            return {self._key(key): self.value(child, depth + 1) for key, child in members.items()}
        if isinstance(value, list):
            return [self.value(child, depth + 1) for child in cast("list[object]", value)]
        if isinstance(value, date):
            return value.isoformat()
        return value if value is None or isinstance(value, bool | int | float | str) else str(value)

    def _key(self, key: object) -> str:
        return key if isinstance(key, str) else json.dumps(key, default=str)
