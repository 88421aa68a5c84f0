"""Zoom's error bodies: REST `{code, message, errors}`, OAuth `{reason, error}`, the older `{status: false, errorCode}`, or none."""

from collections.abc import Mapping
from typing import Any, Final

from polymeet_runtime import evolve

from .._base.answer import Answer
from .._base.failures import Failure, as_field_errors, as_text, read_code, unreadable_failure
from ..auth._zoom_errors import EXPIRED_TOKEN, is_error_in_success

__all__ = ("UNKNOWN_USER", "read_failure")

UNKNOWN_USER: Final = 1001
"""Code of a 404 that concerns the user, who is unknown or in another account, and not the requested resource."""

_MEANT_STATUS: Final[Mapping[int | str | None, int]] = {EXPIRED_TOKEN: 401, 200: 403, 4700: 403, 4711: 403}
"""Codes that are more specific than their status: 124 came with 400 for years; 200 is "no permission"; 4700 and 4711 are scopes."""
_NO_MESSAGE: Final = "Zoom gave an error code and no message"
_MANY_MEANINGS: Final = frozenset({200, 300, 3000})
"""Codes with many meanings: the message of the answer is right, and the documented meaning for the operation may be another one.

Only 200 with the status 200 has one meaning: the permission is missing.
"""


def read_failure(answer: Answer) -> Failure | None:
    """Return Zoom's failure, or None for a success. A bare `{code, message}` or `{status: false}` in a 2xx is a failure."""
    body = answer.json_object()
    if answer.is_success and (body is None or not is_error_in_success(body)):
        return None
    failure = None if body is None else _from_object(body)
    if failure is None:
        return unreadable_failure(answer)
    has_many_meanings = failure.code in _MANY_MEANINGS and failure.code != answer.status_code
    return evolve(failure, is_undocumented=has_many_meanings)


def _from_object(body: Mapping[str, Any]) -> Failure | None:
    if "errorCode" in body:
        code = read_code(body["errorCode"])
        status = code if isinstance(code, int) and 400 <= code <= 599 else _MEANT_STATUS.get(code)
        message = body.get("errorMessage") or body.get("message") or _NO_MESSAGE
        return Failure(as_text(message), code, meant_status=status)
    if "code" in body or "message" in body:
        code = read_code(body.get("code"))
        fields = as_field_errors(body.get("errors"))
        return Failure(as_text(body.get("message") or _NO_MESSAGE), code, fields, _MEANT_STATUS.get(code))
    if "error" in body:
        reason = body.get("reason") or body.get("error_description") or body["error"] or "Zoom gave an empty error"
        return Failure(as_text(reason), read_code(body["error"]))
    return None
