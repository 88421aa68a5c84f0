"""Pyas' refusals, which have a shape for each status."""

from __future__ import annotations

from collections.abc import Sequence

from ..faults import ProviderError
from ..messages import Answer
from ..validation import Problem


def unauthorized() -> ProviderError:
    """The key is missing or wrong."""
    return ProviderError(Answer(401, {"error": "Unauthorized: the API key is missing or wrong."}))


def not_found(what: str) -> ProviderError:
    """No such account, calendar, meeting, event or route."""
    return ProviderError(Answer(404, {"success": False, "error": f"{what} not found", "code": 404}))


def invalid(problems: Sequence[Problem]) -> ProviderError:
    """Values that are missing or wrong, each with its name and place."""
    errors = [{"msg": problem.message, "param": problem.field, "location": _location(problem)} for problem in problems]
    return ProviderError(Answer(400, {"errors": errors}))


def invalid_field(field: str, message: str) -> ProviderError:
    """A body member that the schema allows but Pyas does not."""
    return invalid([Problem("body", field, message)])


def _location(problem: Problem) -> str:
    """Where a value was looked for, in the words of Pyas' checker."""
    return "params" if problem.location == "path" else problem.location
