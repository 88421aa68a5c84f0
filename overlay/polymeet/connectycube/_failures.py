"""ConnectyCube's error bodies: `errors` as a list, as a text, as `{base: [...]}`, as `{field: [...]}`, plain text, and nothing at all."""

from collections.abc import Mapping
from typing import Any

from polymeet_runtime import as_object

from .._base.answer import Answer
from .._base.failures import Failure, read_code, unreadable_failure
from ..auth._connectycube_errors import field_errors, general_texts

__all__ = ("read_failure",)


def read_failure(answer: Answer) -> Failure | None:
    """Return ConnectyCube's failure, or None for a success. A 2xx with nothing but `errors` is a failure."""
    body = answer.json_object()
    if answer.is_success and (body is None or list(body) != ["errors"]):
        return None
    return (None if body is None else _from_object(body)) or unreadable_failure(answer)


def _from_object(body: Mapping[str, Any]) -> Failure | None:
    fields = field_errors(body)
    messages = general_texts(body) or [f"{error.field} {error.message}" for error in fields]
    if not messages and as_object(body.get("errors")) is None:
        return None
    return Failure(
        "; ".join(messages) or "ConnectyCube gave an empty list of errors", read_code(body.get("code")), fields
    )
