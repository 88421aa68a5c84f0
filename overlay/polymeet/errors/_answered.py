"""Errors of requests that were answered: by the provider's refusal, or by pages that make no list."""

from collections.abc import Mapping
from typing import Any, Final

from attrs import define

from polymeet_runtime import PolymeetError


@define(frozen=True)
class FieldError:
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
        """The body: parsed JSON, or text. It may repeat what was sent, so it is no part of the text of this exception."""

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
    """301, 302, 303, 307 or 308: the answer is at another URL. It is not followed, for the credential is meant for this host."""


class BadRequest(APIError):
    """400: the provider does not accept the request as it is."""


class AuthenticationError(APIError):
    """401: the credential is missing, wrong or expired."""


class PermissionDenied(APIError):
    """403: the credential is good, but not for this."""


class NotFound(APIError):
    """404: what the request names does not exist, or not for this credential."""


class Conflict(APIError):
    """409: the request contradicts the state of what it names."""


class ValidationFailed(APIError):
    """422: the body is well formed but its content is not accepted."""


class RateLimited(APIError):
    """429: too many requests. `retry_after` says how long to wait, where the provider does."""


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
    """A page was asked for after its cursor had died: Zoom's page tokens live 15 minutes. Nothing that was given is lost.

    `resume(client, error.checkpoint, restart=True)` reads the list from its beginning and leaves out what was given. A call outside
    `paginate` has no checkpoint, for nobody kept account of what it gave.
    """

    refusal: APIError | None = None
    """Answer with which the provider refused the cursor; None where the cursor died of age, and nothing was sent."""


class CursorLoop(PolymeetError):
    """The server handed out a page cursor a second time; going on would never end."""


class ListCutShort(PolymeetError):
    """The pages came to an end with fewer items than the provider itself states. All that came were given.

    The page that claims to be the last one is read again by `resume(client, error.checkpoint)`, and by the loop itself when it goes on.
    `pager.with_options(check_total=False)` takes what comes for the whole list, where the provider's total is wrong.
    """

    def __init__(self, operation: str, *, found: int, total: int) -> None:
        super().__init__(
            f"{operation}: the pages end after {found} items, and the provider states {total}; try again, "
            "or take this for the whole list with with_options(check_total=False)"
        )
        self.found = found
        """Number of items that came, of the list or, by month, of the month."""
        self.total = total
        """The smallest number of items that was stated for it."""
