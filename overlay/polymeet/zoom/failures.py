"""Zoom's error bodies: REST `{code, message, errors}`, OAuth `{reason, error}`, the older `{status: false, errorCode}`, or none."""

from collections.abc import Mapping
from typing import Any, Final

from ..answer import Answer
from ..failures import Failure, as_field_errors, unreadable_failure

__all__ = ("is_expired_token", "read_failure")

_REST_KEYS: Final = frozenset({"code", "message", "errors"})
_EXPIRED_TOKEN: Final = 124
_MEANT_STATUS: Final = {_EXPIRED_TOKEN: 401, 200: 403, 4700: 403, 4711: 403}
"""Codes that say more than the status they come with: 124 came with 400 for years; 200 is "no permission"; 4700 and 4711 are scopes."""


def read_failure(answer: Answer) -> Failure | None:
    """Return what Zoom complains of, or None for a success. A bare `{code, message}` or `{status: false}` in a 2xx is a complaint."""
    body = answer.json_object()
    if answer.is_success and (body is None or not _is_complaint(body)):
        return None
    return (None if body is None else _from_object(body)) or unreadable_failure(answer)


def is_expired_token(answer: Answer) -> bool:
    """Whether Zoom refused a request because its access token has expired, and for no other reason.

    That is code 124 in each shape of an error, also inside a success, and a 401 without a body, which its hosts of files send.
    """
    if answer.status_code == 401 and not answer.content.strip():
        return True
    if b"124" not in answer.content or not (answer.is_success or answer.status_code in (400, 401)):
        return False
    failure = read_failure(answer)
    return failure is not None and str(failure.code) == str(_EXPIRED_TOKEN)


def _is_complaint(body: Mapping[str, Any]) -> bool:
    return ("code" in body and "message" in body and body.keys() <= _REST_KEYS) or (
        body.get("status") is False and "errorCode" in body
    )


def _from_object(body: Mapping[str, Any]) -> Failure | None:
    if "errorCode" in body:
        code = body["errorCode"]
        message = body.get("errorMessage") or body.get("message") or "Zoom gave an error code and no message"
        return Failure(str(message), code, meant_status=code if isinstance(code, int) and 400 <= code <= 599 else None)
    if "code" in body or "message" in body:
        code = body.get("code")
        return Failure(
            str(body.get("message") or "Zoom gave an error code and no message"),
            code,
            as_field_errors(body.get("errors"), field="field", message="message"),
            _MEANT_STATUS.get(code) if isinstance(code, int) else None,
        )
    if "error" in body:
        reason = body.get("reason") or body.get("error_description") or body["error"]
        return Failure(str(reason), str(body["error"]))
    return None
