"""Pyas' four error bodies: `{error}`, `{errors: [{msg, param, location}]}`, `{success: false, error, code}`, `{message, code, error}`."""

from collections.abc import Mapping
from typing import Any, Final

from .._base.answer import Answer
from .._base.failures import Failure, as_field_errors, as_texts, read_code, unreadable_failure

__all__ = ("read_failure",)

_KEYS: Final = frozenset({"success", "message", "code", "error", "errors"})


def read_failure(answer: Answer) -> Failure | None:
    """Return Pyas' failure, or None for a success. `success: false` or a bare `error` or `errors` in a 2xx is a failure."""
    body = answer.json_object()
    if answer.is_success and (body is None or not _is_failure(body)):
        return None
    return (None if body is None else _from_object(body)) or unreadable_failure(answer)


def _is_failure(body: Mapping[str, Any]) -> bool:
    return body.get("success") is False or (
        ("error" in body or "errors" in body) and "success" not in body and "data" not in body
    )


def _from_object(body: Mapping[str, Any]) -> Failure | None:
    if not body.keys() & _KEYS:
        return None
    code = read_code(body.get("code"))
    meant = code if isinstance(code, int) and 400 <= code <= 599 else None
    fields = as_field_errors(body.get("errors"), field="param", message="msg", location="location")
    texts = [error.message for error in fields]
    texts = texts or as_texts(body.get("message") or body.get("error") or body.get("errors"))
    return Failure("; ".join(filter(None, texts)) or "Pyas gave an error and no message", code, fields, meant)
