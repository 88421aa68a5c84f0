"""Every exception that polymeet raises on its own account.

    PolymeetError
      + InvalidRequest           bad arguments; nothing was sent (also a ValueError)
      + CredentialError          there is no usable credential; the request was not sent
      |   + TokenError             the token endpoint refused or failed; trying again later may help
      |   + ReauthorizationRequired  it never will: somebody has to authorize anew
      |   + TokenStoreError        a token cannot be read or saved
      + ClientClosed             the client was used after it was closed
      + WrongEventLoop           the client was used in another event loop than before
      + DailyLimitReached        the quota of the day is used up: known before sending, or said by a 429
      + RateLimitWaitTooLong     the rate budget has room only after the deadline; nothing was sent
      + TransportError           no complete answer came back
      |   + ConnectFailed        no connection was made: the request surely did not run
      |   + ConnectionLost       the connection broke after that: the request may have run
      |   + TimedOut             a wait ended before the answer was there: the request may have run
      |   + ResponseTooLarge     the answer is larger than allowed: the request has run
      + DecodeError              a 2xx answer whose body cannot be read, or a created thing without its id; it carries the answer
      + ServiceUnavailable       the host failed many times in a row; the request was not sent
      + OutcomeUnknown           a create may or may not have run; `await error.reconcile()` looks for what it made
      + CursorExpired            a page was asked for after its cursor had died
      + CursorLoop               a chain of pages that leads back to itself, or nowhere
      + ListCutShort             a chain of pages that ends before the total that the provider states
      + APIError                 the provider said no
          + Redirected           301, 302, 303, 307, 308, which are not followed
          + BadRequest           400
          + AuthenticationError  401, and provider codes that mean the same
          + PermissionDenied     403, and provider codes that mean the same
          + NotFound             404
          + Conflict             409
          + ValidationFailed     422
          + RateLimited          429
          + ServerError          5xx, also the unregistered ones of gateways such as 520

An error that arrives inside a 200 is raised like any other; its `status` is then 200. No httpx exception leaves polymeet.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from attrs import define

from polymeet_runtime import InvalidRequest, PolymeetError, Request

from ._base.reconciling import Reconcilable, Reconcile, Reconciled

__all__ = (
    "APIError",
    "AuthenticationError",
    "BadRequest",
    "ClientClosed",
    "Conflict",
    "ConnectFailed",
    "ConnectionLost",
    "CredentialError",
    "CursorExpired",
    "CursorLoop",
    "DailyLimitReached",
    "DecodeError",
    "FieldError",
    "InvalidRequest",
    "ListCutShort",
    "NotFound",
    "OutcomeUnknown",
    "PermissionDenied",
    "PolymeetError",
    "RateLimitWaitTooLong",
    "RateLimited",
    "Reconciled",
    "Redirected",
    "ReauthorizationRequired",
    "ResponseTooLarge",
    "ServerError",
    "ServiceUnavailable",
    "TimedOut",
    "TokenError",
    "TokenStoreError",
    "TransportError",
    "ValidationFailed",
    "WrongEventLoop",
    "error_class",
)


class CredentialError(PolymeetError):
    """There is no usable credential: it is missing, empty, dead, or cannot be put into a header. The request was not sent."""


class TokenError(CredentialError):
    """The token endpoint refused, failed, or gave no token. All calls that waited for the token get this error.

    It is asked again by a later call: after a second where it failed, after `retry_after` where that is given.
    """

    def __init__(
        self, message: str, *, fate_unknown: bool = False, refused: bool = False, retry_after: float | None = None
    ) -> None:
        super().__init__(message)
        self.fate_unknown = fate_unknown
        """Whether the endpoint may have given out a token that never arrived."""
        self.refused = refused
        """Whether the endpoint answered no, to these keys or this password, rather than that it failed or has too much to do."""
        self.retry_after = retry_after
        """Seconds until it is asked again: what the endpoint wants (`Retry-After`), or the pause after a refusal; None for neither."""


class ReauthorizationRequired(CredentialError):
    """What a user granted is dead (revoked, expired, or its last refresh was lost), or was signed out, and no retry can revive it.

    It is raised at once for every call until new credentials are given: somebody has to authorize the app again. Credentials of an app
    (its keys, a password) do not die: their refusals are a `TokenError`, since they may be good again later.
    """


class TokenStoreError(CredentialError):
    """A token store cannot be read, locked in time, or written. What it held before is still there."""


class ClientClosed(PolymeetError, RuntimeError):
    """The client was used after `aclose()` or outside its `async with` block."""


class WrongEventLoop(PolymeetError, RuntimeError):
    """The client was used in another event loop than the one that its connections belong to. Make a client in each."""


class ServiceUnavailable(PolymeetError):
    """The last requests to the host all failed, so that this one was not sent. `retry_after`: seconds until one will be.

    Calls wait for that as long as their deadline allows, unless `Retry(wait_for_host=False)`.
    """

    def __init__(self, message: str, *, retry_after: float) -> None:
        super().__init__(message)
        self.retry_after = retry_after

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.args, self.__dict__)


class OutcomeUnknown(PolymeetError, Reconcilable):
    """The request of a create was sent, and no answer says whether it ran. It was not sent again, for that could make a second one.

    `__cause__` is what happened; `await error.reconcile()` looks for what was made.
    """

    def __init__(self, message: str, *, operation: str, request: Request, search: Reconcile | None = None) -> None:
        super().__init__(message)
        self.operation = operation
        """Operation id, as in the specs."""
        self.request = request
        """What was sent, without the credential."""
        self.look_with(search)

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.args, {**self.__dict__, "_search": None})


class CursorExpired(PolymeetError):
    """A page was asked for after its cursor had died: Zoom's page tokens live 15 minutes. Nothing that was given is lost.

    `resume(client, error.checkpoint, restart=True)` reads the list from its beginning and leaves out what was given. A call outside
    `paginate` has no checkpoint, for nobody kept account of what it gave.
    """


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
        """How many items came, of the list or, by month, of the month."""
        self.total = total
        """The smallest number of items that was stated for it."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.args, self.__dict__)


class DailyLimitReached(PolymeetError):
    """The quota of the day is used up, so the request did not run, and trying again before `resets_at` is of no use.

    It is raised before anything is sent where the day is known to be used up, and in place of `RateLimited` for a 429 that says so.
    """

    def __init__(self, message: str, *, provider: str, operation: str, resets_at: datetime) -> None:
        super().__init__(message)
        self.provider = provider
        self.operation = operation
        """Operation id, as in the specs."""
        self.resets_at = resets_at
        """When the quota is whole again, in UTC by our clock: what the provider said, or its next 00:00."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.args, self.__dict__)


class RateLimitWaitTooLong(PolymeetError):
    """The rate budget has room for the call only after its deadline. Nothing was sent, and nothing was waited for."""

    def __init__(self, message: str, *, wait: float) -> None:
        super().__init__(message)
        self.wait = wait
        """Seconds until there is room."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.args, self.__dict__)


class TransportError(PolymeetError):
    """No complete answer came back."""


class ConnectFailed(TransportError):
    """No connection was made, so the request surely did not run."""


class ConnectionLost(TransportError):
    """The connection broke after it was made. Whether the request ran is not known."""


class TimedOut(TransportError):
    """A wait ended before the answer was complete. Whether the request ran is not known, unless `may_have_run` is False."""

    may_have_run: bool = True
    """False where the time of the whole call was over before anything was sent."""


class ResponseTooLarge(TransportError, Reconcilable):
    """The answer is larger than `ConnectionSettings.maximum_response_bytes`; reading it was stopped. The request has run.

    `status` tells how: a create that was answered with a 2xx has made what it should, so do not send it again; `reconcile` looks for it.
    """

    def __init__(self, message: str, *, status: int, headers: Mapping[str, str], maximum: int) -> None:
        super().__init__(message)
        self.status = status
        self.headers = headers
        self.maximum = maximum
        """Bytes that were allowed."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.args, {**self.__dict__, "headers": dict(self.headers), "_search": None})


class DecodeError(PolymeetError, Reconcilable):
    """A successful answer whose body cannot be read, or that of a create without the id of what was made.

    The operation has run, unless the body is a web page (`is_html`) of a gateway; for a create, `reconcile` looks for what it made.
    The body is kept for the caller in `content`; it is left out of the text, because it may hold secrets.
    """

    def __init__(
        self, message: str, *, status: int, headers: Mapping[str, str], content: bytes, is_html: bool = False
    ) -> None:
        super().__init__(message)
        self.status = status
        self.headers = headers
        self.content = content
        self.is_html = is_html

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.args, {**self.__dict__, "headers": dict(self.headers), "_search": None})


@define(frozen=True)
class FieldError:
    """What the provider found wrong with one field of the request."""

    field: str
    message: str
    location: str | None = None
    """Where the field was, for example `query` or `body`, if the provider says so."""


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
        """What the provider said, or what stands for it when it said nothing readable."""
        self.provider = provider
        self.operation = operation
        """Operation id, as in the specs."""
        self.status = status
        """HTTP status; 200 for an error inside a success."""
        self.code = code
        """The provider's own error code."""
        self.meaning = meaning
        """What the provider's document says of this status and code."""
        self.request_id = request_id
        """The provider's id for this request: what its support asks for."""
        self.retry_after = retry_after
        """Seconds the provider asks to wait before the next try."""
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

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.args, self.__dict__)


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


def _rebuild(kind: type[PolymeetError], args: tuple[Any, ...], state: Mapping[str, Any]) -> PolymeetError:
    """Unpickle an exception with keyword-only arguments."""
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error
