"""Python names of properties, parameters, components and enum values, from the spec's extensions or the wire names."""

import re
from collections.abc import Mapping
from typing import Any

from openapi_python_client.strings import ClassName, PythonIdentifier

PREFIX = "x_"
"""Prefix of a name that is not a Python identifier; the same as `field_prefix` in the generator's configuration."""

HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z][a-z])")
OTHER = re.compile(r"[^A-Za-z0-9]+")
NAME = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)*")


def value_name(text: str) -> str | None:
    """Return *text* as an UPPER_SNAKE name, or None if that is impossible; the empty text is EMPTY."""
    name = OTHER.sub("_", HUMP.sub("_", text)).strip("_").upper() if text else "EMPTY"
    return name if NAME.fullmatch(name) else None


def value_names(schema: Mapping[str, Any]) -> list[tuple[str, int | str]]:
    """Return (name, value) for each value of an enum that the lint has passed."""
    values = schema["enum"]
    names: list[str] = schema.get("x-enum-varnames") or [name for value in values if (name := value_name(value))]
    return list(zip(names, values, strict=True))


def python_name(wire: str, described: Mapping[str, Any]) -> str:
    """Return the Python name of a property or parameter: its `x-name`, or the wire name in snake case."""
    plain = described.get("x-name", wire.replace("[", "_").replace("]", ""))
    return str(PythonIdentifier(plain, PREFIX))


def class_name(key: str) -> str:
    """Return the class that the generator makes of the component *key*."""
    return str(ClassName(key, PREFIX))
