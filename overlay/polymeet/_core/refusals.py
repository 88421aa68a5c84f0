"""Refusals that mean more than their status: an expired page cursor, a used-up daily quota, a delete that has already run."""

from collections.abc import Iterable, Mapping
from time import time

from polymeet_runtime import Operation, PolymeetError

from .._base.answer import Answer
from ..errors import APIError, BadRequest, CursorExpired, NotFound, RateLimited, ValidationFailed
from .profile import Profile

__all__ = ("means_deleted", "refusal")


def refusal(error: APIError, operation: Operation, query: Iterable[tuple[str, str]], answer: Answer) -> PolymeetError:
    """Return the error to raise for a refusal: *error*, or a more specific one that is raised from it."""
    specific = _refused_cursor(error, operation, query) or _daily_limit(error, operation, answer)
    if specific is None:
        return error
    specific.__cause__ = error
    return specific


def means_deleted(error: APIError, operation: Operation, profile: Profile) -> bool:
    """Whether *error*, the answer to a repeated delete, shows that the lost attempt has run: a 404 of the provider for this resource."""
    return (
        operation.method == "DELETE"
        and operation.result is None
        and isinstance(error, NotFound)
        and isinstance(error.body, Mapping)  # a JSON object: any other body is from a gateway
        and error.code not in profile.unrelated_not_found_codes
    )


def _refused_cursor(error: APIError, operation: Operation, query: Iterable[tuple[str, str]]) -> CursorExpired | None:
    """Return the error for a refusal that mentions the page cursor of the request; None for any other."""
    page = operation.page
    if page is None or page.style != "token" or not isinstance(error, (BadRequest, ValidationFailed)):
        return None
    name = next(each.wire for each in operation.parameters if each.argument == page.cursor_argument)
    said = [error.message, *(text for each in error.field_errors for text in (each.field, each.message))]
    if not dict(query).get(name) or not any(_letters(name) in _letters(text) for text in said):
        return None
    expired = CursorExpired(
        f"{operation.id}: the provider refused {name}: {error}. Call it again without, or read the list with paginate, "
        "which can go on after that"
    )
    expired.refusal = error
    return expired


def _letters(text: str) -> str:
    """Return only the letters: a message may write the name as `next_page_token`, `nextPageToken` or "next page token"."""
    return "".join(character for character in text.lower() if character.isalpha())


def _daily_limit(error: APIError, operation: Operation, answer: Answer) -> PolymeetError | None:
    """Return the error for a 429 that lasts for the rest of the day, so that a retry would be of no use."""
    if not isinstance(error, RateLimited):
        return None
    from ..rate_limits._feedback import daily_limit_error  # imported here, because most programs never get one

    return daily_limit_error(operation, answer.status_code, answer.headers, error.message, now=time())
