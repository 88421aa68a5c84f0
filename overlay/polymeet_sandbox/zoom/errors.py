"""Zoom's refusals: a code, a message, sometimes the fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NoReturn

from ..documents import Operation
from ..messages import Answer, ProviderError, Record
from ..provider import Call
from ..validation import Problem
from .state import ZoomState

INVALID = 300
NO_TOKEN = 124
NOT_FOUND = 404
UNKNOWN_USER = 1001
UNKNOWN_MEETING = 3001
IN_PROGRESS = 3002
UNREADABLE = 3000
POLL_LIMIT = 4400
WRONG_TYPE = 303
MEETING_OVER = 3038
REGISTRANT_LIMIT = 3043
NO_RECORDING = 3301
NOT_ENDED = 3303
STORAGE_FULL = 3309
SIMULIVE = 3310


def zoom_error(status: int, code: int, message: str, problems: Sequence[Problem] = ()) -> ProviderError:
    """An error body with Zoom's own code."""
    body: Record = {"code": code, "message": message}
    if problems:
        body["errors"] = [{"field": problem.field or "body", "message": problem.message} for problem in problems]
    return ProviderError(Answer(status, body))


def invalid(problems: Sequence[Problem]) -> ProviderError:
    """A request that breaks the document."""
    return zoom_error(400, INVALID, "Validation Failed.", problems)


def invalid_field(field: str, message: str) -> ProviderError:
    """A body member that the schema allows but the provider does not."""
    return invalid([Problem("body", field, message)])


def refuse(call: Call[ZoomState], code: int, message: str, *, status: int = 400) -> NoReturn:
    """Refuse with a code, with its status in the operation's document."""
    raise zoom_error(_status(call.operation, code) or status, code, message)


def unknown_meeting(call: Call[ZoomState], reference: Any) -> ProviderError:
    """The refusal of an unknown meeting; a few operations have their own code for it."""
    operation = call.operation
    code = UNKNOWN_MEETING
    if _status(operation, code) is None:
        code = next((row.code for row in operation.errors if row.status == NOT_FOUND and row.code), code)
    return zoom_error(_status(operation, code) or 404, code, f"Meeting does not exist: {reference}.")


def unknown_user(call: Call[ZoomState], reference: Any) -> ProviderError:
    """The refusal of an unknown user."""
    return zoom_error(404, UNKNOWN_USER, f"User does not exist: {reference}.")


def _status(operation: Operation, code: int) -> int | None:
    """The documented status of a code; 404 if there are several."""
    statuses = [row.status for row in operation.errors if row.code == code]
    return NOT_FOUND if NOT_FOUND in statuses else next(iter(statuses), None)
