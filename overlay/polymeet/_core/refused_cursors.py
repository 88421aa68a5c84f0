"""Telling a page cursor that the provider takes no more from the other faults of a request."""

from polymeet_runtime import Operation, Request

from ..errors import APIError, BadRequest, CursorExpired, ValidationFailed

__all__ = ("refused_cursor",)


def refused_cursor(error: APIError, operation: Operation, request: Request) -> CursorExpired | None:
    """Return what to raise for a refusal that speaks of the cursor that was sent; None for any other."""
    page = operation.page
    if page is None or page.style != "token" or not isinstance(error, (BadRequest, ValidationFailed)):
        return None
    name = next(each.wire for each in operation.parameters if each.argument == page.cursor_argument)
    said = [error.message, *(text for each in error.field_errors for text in (each.field, each.message))]
    if not dict(request.query).get(name) or not any(_letters(name) in _letters(text) for text in said):
        return None
    expired = CursorExpired(
        f"{operation.id}: the provider refused {name}: {error}. Call it again without, or read the list with paginate, "
        "which can go on after that"
    )
    expired.__cause__ = error
    return expired


def _letters(text: str) -> str:
    """Return the letters alone: a name is `next_page_token`, `nextPageToken` or "next page token" in a sentence."""
    return "".join(character for character in text.lower() if character.isalpha())
