"""Errors of requests that did not run."""

from datetime import datetime

from polymeet_runtime import PolymeetError


class CredentialError(PolymeetError):
    """There is no usable credential: it is missing, empty, dead, or cannot be put into a header. The request was not sent."""


class TokenError(CredentialError):
    """The token endpoint refused, failed, or gave no token. All calls that waited for the token get this error.

    A later call asks the endpoint again: one second after a failure, or after `retry_after` seconds if that is set.
    """

    def __init__(
        self,
        message: str,
        *,
        fate_unknown: bool = False,
        refused: bool = False,
        retry_after: float | None = None,
        client_closed: bool = False,
    ) -> None:
        super().__init__(message)
        self.fate_unknown = fate_unknown
        """Whether the endpoint may have issued a token that never arrived."""
        self.refused = refused
        """Whether the endpoint rejected these keys or this password. False if it failed or is overloaded."""
        self.retry_after = retry_after
        """Seconds until the next token request: the `Retry-After` of the endpoint, or the pause after a refusal; None for neither."""
        self.client_closed = client_closed
        """Whether the client whose call began the renewal was closed before the renewal ended."""


class ReauthorizationRequired(CredentialError):
    """The grant of a user is dead (revoked, expired, or its last refresh was lost), or was signed out. No retry can help.

    Every call raises it at once until a person has authorized the app again. Credentials of an app (its keys, a password) do not die:
    their refusals are a `TokenError`, because they may be accepted again later.
    """


class TokenStoreError(CredentialError):
    """A token store cannot be read, locked in time, or written. Its previous content is unchanged."""


class ClientClosed(PolymeetError, RuntimeError):
    """The client was used after `aclose()` or outside its `async with` block."""


class WrongEventLoop(PolymeetError, RuntimeError):
    """The client was used in another event loop than the one that its connections belong to. Make a client in each."""


class ServiceUnavailable(PolymeetError):
    """The circuit breaker is open: the last requests to the host all failed, so this one was not sent.

    `retry_after`: seconds until the next request is let through. Calls wait for that as long as their deadline allows, unless
    `Retry(wait_for_host=False)`.
    """

    def __init__(self, message: str, *, retry_after: float) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class DailyLimitReached(PolymeetError):
    """The daily quota is used up: the request did not run, and a retry before `resets_at` cannot succeed.

    Raised before anything is sent if the quota is known to be used up, and in place of `RateLimited` for a 429 that says so.
    """

    def __init__(self, message: str, *, provider: str, operation: str, resets_at: datetime) -> None:
        super().__init__(message)
        self.provider = provider
        self.operation = operation
        """Operation id, as in the specs."""
        self.resets_at = resets_at
        """Time at which the quota resets, in UTC by our clock: as stated by the provider, or its next 00:00."""


class RateLimitWaitTooLong(PolymeetError):
    """The rate budget has room for the call only after its deadline. Raised at once; nothing was sent."""

    def __init__(self, message: str, *, wait: float) -> None:
        super().__init__(message)
        self.wait = wait
        """Seconds until there is room."""
