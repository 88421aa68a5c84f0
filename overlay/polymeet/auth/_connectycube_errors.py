"""Texts in ConnectyCube's error bodies, for its credential and for the provider's `_failures`: auth imports no provider."""

from collections.abc import Mapping
from typing import Any, Final

from polymeet_runtime import as_object

from .._base.failures import as_field_errors, as_texts
from ..errors import FieldError

__all__ = ("field_errors", "general_texts")

_BASE: Final = "base"
"""Member of `errors` with the texts that concern no single field."""


def general_texts(body: Mapping[str, Any]) -> list[str]:
    """Return the errors that concern no single field: `errors` as a list, as a text or as `{base: [...]}`; or `message`."""
    errors = as_object(body.get("errors"))
    return as_texts(body.get("errors") or body.get("message") if errors is None else errors.get(_BASE))


def field_errors(body: Mapping[str, Any]) -> tuple[FieldError, ...]:
    """Return the errors of single fields, `{field: [...]}`."""
    errors = as_object(body.get("errors"))
    return () if errors is None else tuple(each for each in as_field_errors(errors) if each.field != _BASE)
