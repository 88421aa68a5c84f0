"""Telling JSON objects and arrays from the rest, with types."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeGuard, cast

__all__ = ("as_array", "as_object", "as_sequence")


def as_object(value: Any) -> Mapping[str, Any] | None:
    """Return *value* when it is a JSON object, else None."""
    return cast("Mapping[str, Any]", value) if isinstance(value, Mapping) else None


def as_array(value: Any) -> list[Any] | None:
    """Return *value* when it is a JSON array, else None."""
    return value if _is_list(value) else None


def _is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def as_sequence(value: Any) -> Sequence[Any] | None:
    """Return *value* when it is a list or a tuple, else None."""
    return cast("Sequence[Any]", value) if isinstance(value, (list, tuple)) else None
