"""ConnectyCube's error bodies: `errors` as a list, as `{base: [...]}`, as `{field: [...]}`, plain text, and nothing at all."""

from collections.abc import Mapping
from typing import Any, Final

from polymeet_api.runtime import as_array, as_object

from ..answer import Answer
from ..errors import FieldError
from ..failures import Failure, unreadable_failure

__all__ = ("read_failure",)

_BASE: Final = "base"


def read_failure(answer: Answer) -> Failure | None:
    """Return what ConnectyCube complains of, or None for a success. A 2xx with nothing but `errors` is a complaint."""
    body = answer.json_object()
    if answer.is_success and (body is None or set(body) != {"errors"}):
        return None
    return (None if body is None else _from_object(body)) or unreadable_failure(answer)


def _from_object(body: Mapping[str, Any]) -> Failure | None:
    errors = as_object(body.get("errors"))
    if errors is not None:
        fields = tuple(
            FieldError(name, text) for name, texts in errors.items() if name != _BASE for text in _texts(texts)
        )
        base = _texts(errors.get(_BASE))
        messages = base or [f"{error.field} {error.message}" for error in fields]
        return Failure("; ".join(messages) or "ConnectyCube gave an empty list of errors", field_errors=fields)
    texts = _texts(body.get("errors") or body.get("message"))
    return Failure("; ".join(texts), body.get("code")) if texts else None


def _texts(value: Any) -> list[str]:
    if value is None:
        return []
    items = as_array(value)
    return [str(value)] if items is None else [str(item) for item in items]
