"""Models of pydantic and structs of msgspec with the fields that a schema of Zoom's document has, for the peers without generated ones."""

import json
from datetime import datetime
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any

from polymeet_api import zoom

__all__ = ("DOCUMENT", "pydantic_model", "struct")

DOCUMENT = Path(next(iter(zoom.__path__))) / "openapi.json"
PLAIN = {"integer": int, "number": float, "boolean": bool, "string": str}


@cache
def _schemas() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(DOCUMENT.read_text())["components"]["schemas"]
    return found


def _named(schema: dict[str, Any]) -> str:
    return str(schema["$ref"].rpartition("/")[2])


def _properties(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the properties of an object with those of the schemas that it is composed of."""
    if "$ref" in schema:
        return _properties(_schemas()[_named(schema)])
    inherited = [_properties(part) for part in schema.get("allOf", ())]
    return {name: each for part in (*inherited, schema.get("properties", {})) for name, each in part.items()}


def _type(schema: dict[str, Any], model: Any) -> Any:
    """Return the Python type of a schema; *model* makes the type of a named object."""
    if "$ref" in schema:
        return model(_named(schema)) if _properties(schema) else _type(_schemas()[_named(schema)], model)
    kind = schema.get("type", "object")
    if kind == "array":
        return list[_type(schema["items"], model)]  # type: ignore[misc]
    if kind == "string" and (schema.get("format") == "date-time" or "x-time-zone" in schema):
        return datetime
    return PLAIN.get(kind, Any) if isinstance(kind, str) else Any


def _fields(name: str, model: Any) -> dict[str, Any]:
    return {field: _type(schema, model) for field, schema in _properties(_schemas()[name]).items()}


@cache
def pydantic_model(name: str, base: Any = None) -> Any:
    """Return the pydantic model of a schema: all fields optional, unknown ones kept. *base* is a class to inherit from."""
    pydantic: Any = import_module("pydantic")
    fields = _fields(name, partial(pydantic_model, base=base))
    return pydantic.create_model(
        name,
        __base__=base,
        __config__=None if base else pydantic.ConfigDict(extra="allow"),
        **{field: (kind | None, None) for field, kind in fields.items()},
    )


@cache
def struct(name: str) -> Any:
    """Return the msgspec Struct of a schema: all fields optional, unknown ones skipped."""
    msgspec: Any = import_module("msgspec")
    fields = [(field, kind | None | msgspec.UnsetType, msgspec.UNSET) for field, kind in _fields(name, struct).items()]
    return msgspec.defstruct(name, fields)
