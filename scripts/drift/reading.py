"""Get a description from a file, a URL or the specs of this project. Nothing is fetched unless a URL is given."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, cast

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from scripts.bundle import Bundle, bundle
from scripts.spec_files import Json, Position, SpecError

from .facts import Api, ComparisonError
from .fetching import fetch, shown
from .inventory import INVENTORY, read_inventory
from .openapi import read_api
from .schemas import mapping

MAXIMUM_BYTES = 50_000_000
MAXIMUM_VALUES = 5_000_000
"""Values in a document, with those that YAML aliases repeat."""


@dataclass(frozen=True)
class Description:
    """An API, and where its parts were written."""

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
    content = fetch(source, MAXIMUM_BYTES) if is_url else _file(Path(source))
    name = shown(source) if is_url else source
    document = mapping(parse(content, name))
    read = read_inventory if INVENTORY in document else read_api
    line = None if is_url else Position(Path(source), 1)
    return Description(read(document, name), lambda _: line)


def parse(content: bytes, source: str) -> Json:
    """Read JSON, or YAML where it is no JSON. Dates stay text, keys become text."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ComparisonError(f"{source}: it is not UTF-8: {error.reason}, byte {error.start}") from error
    try:
        value: Any = json.loads(text) if text.lstrip()[:1] in ("{", "[") else None
    except (ValueError, RecursionError):
        value = None  # a flow mapping of YAML begins with the same brace
    if value is None:
        value = _yaml(text, source)
    if not isinstance(value, dict):
        raise ComparisonError(f"{source}: it holds no mapping, so it is no OpenAPI document")
    try:
        return _Plain(source).value(cast("object", value))
    except RecursionError as error:
        raise ComparisonError(f"{source}: it is nested too deeply") from error


def _file(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAXIMUM_BYTES:
            raise ComparisonError(f"{path}: it is larger than {MAXIMUM_BYTES // 1_000_000} MB")
        return path.read_bytes()
    except OSError as error:
        raise ComparisonError(f"{path}: it cannot be read: {error.strerror}") from error


def _yaml(text: str, source: str) -> Any:
    try:
        return YAML(typ="safe").load(text)  # pyright: ignore[reportUnknownMemberType]
    except (YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{source}:{mark.line + 1}" if mark else source
        raise ComparisonError(
            f"{where}: it is neither JSON nor YAML: {getattr(error, 'problem', None) or error}"
        ) from error


@dataclass
class _Plain:
    """Makes of what a YAML reader gives what JSON would have given, within bounds."""

    source: str
    left: int = MAXIMUM_VALUES

    def value(self, value: object) -> Json:
        self.left -= 1
        if self.left < 0:
            raise ComparisonError(f"{self.source}: it holds more than {MAXIMUM_VALUES} values")
        if isinstance(value, dict):
            return {self._key(key): self.value(child) for key, child in cast("dict[object, Any]", value).items()}
        if isinstance(value, list):
            return [self.value(child) for child in cast("list[object]", value)]
        if isinstance(value, date):
            return value.isoformat()
        return value if value is None or isinstance(value, bool | int | float | str) else str(value)

    def _key(self, key: object) -> str:
        return key if isinstance(key, str) else json.dumps(key, default=str)
