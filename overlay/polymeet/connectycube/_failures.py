"""ConnectyCube's error bodies: `errors` as a list, as a text, as `{base: [...]}`, as `{field: [...]}`, plain text, and nothing at all."""

from collections.abc import Mapping
from typing import Any, Final

from polymeet_runtime import as_object

from .._base.answer import Answer
from .._base.failures import Failure, as_field_errors, as_texts, read_code, unreadable_failure

__all__ = ("read_failure",)

_BASE: Final = "base"


def read_failure(answer: Answer) -> Failure | None:
    """Return ConnectyCube's failure, or None for a success. A 2xx with nothing but `errors` is a failure."""
    body = answer.json_object()
    if answer.is_success and (body is None or set(body) != {"errors"}):
        return None
    return (None if body is None else _from_object(body)) or unreadable_failure(answer)


def _from_object(body: Mapping[str, Any]) -> Failure | None:
    errors = as_object(body.get("errors"))
    general = _general_texts(body)
    fields = () if errors is None else tuple(each for each in as_field_errors(errors) if each.field != _BASE)
    messages = general or [f"{error.field} {error.message}" for error in fields]
    if not messages and errors is None:
        return None
    return Failure(
        "; ".join(messages) or "ConnectyCube gave an empty list of errors", read_code(body.get("code")), fields
    )


def _general_texts(body: Mapping[str, Any]) -> list[str]:
    """Return the messages that concern no single field."""
    errors = as_object(body.get("errors"))
    return as_texts(body.get("errors") or body.get("message") if errors is None else errors.get(_BASE))
