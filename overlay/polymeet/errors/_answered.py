"""Errors of requests that were answered: refusals of the provider, and pages that do not add up to a list."""

from collections.abc import Mapping
from typing import Any, Final

from polymeet_runtime import PolymeetError, Record


class FieldError(Record):
    """The provider's complaint about one field of the request."""

    field: str
    message: str
    location: str | None = None
    """Place of the field, for example `query` or `body`, if the provider names it."""


class APIError(PolymeetError):
    """The provider answered, and the answer is an error."""

    def __init__(
        self,
        message: str,
        *,
        provider: str,
        operation: str,
        status: int,
        code: int | str | None = None,
        meaning: str | None = None,
        request_id: str | None = None,
        retry_after: float | None = None,
        field_errors: tuple[FieldError, ...] = (),
        body: Any = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        """The provider's message, or a description of the answer when it holds none that is readable."""
        self.provider = provider
        self.operation = operation
        """Operation id, as in the specs."""
        self.status = status
        """HTTP status; 200 for an error inside a success."""
        self.code = code
        """The provider's own error code."""
        self.meaning = meaning
        """Meaning of this status and code in the provider's document."""
        self.request_id = request_id
        """The provider's id for this request; its support asks for it."""
        self.retry_after = retry_after
        """Seconds that the provider asks to wait before the next try."""
        self.field_errors = field_errors
        self.body = body
        """The body: parsed JSON, or text. It may quote the request, so it is not in the text of this exception."""

    def __str__(self) -> str:
        code = f", code {self.code}" if self.code is not None else ""
        parts = [f"{self.provider} {self.operation}: {self.status}{code}: {self.message}"]
        parts += [
            f"{error.field}: {error.message}" if error.field else error.message
            for error in self.field_errors
            if error.field or error.message != self.message
        ]
        if self.meaning and self.meaning != self.message:
            parts.append(f"documented as: {self.meaning}")
        if self.request_id:
            parts.append(f"request id {self.request_id}")
        return "; ".join(parts)


class Redirected(APIError):
    """301, 302, 303, 307 or 308: the answer is at another URL. It is not followed, because the credential is meant for this host."""


class BadRequest(APIError):
    """400: the provider does not accept the request."""


class AuthenticationError(APIError):
    """401: the credential is missing, wrong or expired."""


class PermissionDenied(APIError):
    """403: the credential is good, but not for this."""


class NotFound(APIError):
    """404: the resource does not exist, or this credential cannot see it."""


class Conflict(APIError):
    """409: the request contradicts the state of the resource."""


class ValidationFailed(APIError):
    """422: the body is well formed but its content is not accepted."""


class RateLimited(APIError):
    """429: too many requests. `retry_after`: seconds to wait, if the provider states them."""


class ServerError(APIError):
    """5xx: the provider or a gateway before it failed."""


_BY_STATUS: Final[Mapping[int, type[APIError]]] = {
    **dict.fromkeys((301, 302, 303, 307, 308), Redirected),
    400: BadRequest,
    401: AuthenticationError,
    403: PermissionDenied,
    404: NotFound,
    409: Conflict,
    422: ValidationFailed,
    429: RateLimited,
}


def error_class(status: int) -> type[APIError]:
    """Return the class for an HTTP status, which need not be a registered one."""
    return _BY_STATUS.get(status) or (ServerError if status >= 500 else APIError)


class CursorExpired(PolymeetError):
    """The cursor of a page has expired: Zoom's page tokens live 15 minutes. Items that were returned already are not lost.

    `resume(client, error.checkpoint, restart=True)` reads the list from its beginning and skips the items already returned. A call
    outside `paginate` has no checkpoint, because nothing records its items.
    """

    refusal: APIError | None = None
    """Answer with which the provider refused the cursor; None where the cursor died of age, and nothing was sent."""


class CursorLoop(PolymeetError):
    """The server handed out a page cursor a second time; going on would never end."""


class ListCutShort(PolymeetError):
    """The pages ended with fewer items than the total that the provider states. All items received were returned.

    `resume(client, error.checkpoint)` reads the last page again, and so does the loop if it continues.
    `pager.with_options(check_total=False)` accepts the shorter list, for a provider whose total is wrong.
    """

    def __init__(self, operation: str, *, found: int, total: int) -> None:
        super().__init__(
            f"{operation}: the pages end after {found} items, and the provider states {total}; try again, "
            "or take this for the whole list with with_options(check_total=False)"
        )
        self.found = found
        """Number of items received, in the list or, with `by_month`, in the month."""
        self.total = total
        """Smallest total that the provider stated for it."""
