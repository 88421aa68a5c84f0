"""The names of the values of an enum: what the spec gives, or what a text says by itself."""

import re
from collections.abc import Mapping
from typing import Any

HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z][a-z])")
OTHER = re.compile(r"[^A-Za-z0-9]+")
NAME = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)*")


def value_name(text: str) -> str | None:
    """Return the UPPER_SNAKE name that *text* makes, or None where it makes none; the empty text is EMPTY."""
    name = OTHER.sub("_", HUMP.sub("_", text)).strip("_").upper() if text else "EMPTY"
    return name if NAME.fullmatch(name) else None


def value_names(schema: Mapping[str, Any]) -> list[tuple[str, int | str]]:
    """Return (name, value) for each value of an enum that the lint has passed."""
    values = schema["enum"]
    names: list[str] = schema.get("x-enum-varnames") or [name for value in values if (name := value_name(value))]
    return list(zip(names, values, strict=True))
