"""Errors of requests that did not run."""

from datetime import datetime

from polymeet_runtime import PolymeetError


class CredentialError(PolymeetError):
    """There is no usable credential: it is missing, empty, dead, or cannot be put into a header. The request was not sent."""


class TokenError(CredentialError):
    """The token endpoint refused, failed, or gave no token. All calls that waited for the token get this error.

    It is asked again by a later call: after a second where it failed, after `retry_after` where that is given.
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
        """Whether the endpoint may have given out a token that never arrived."""
        self.refused = refused
        """Whether the endpoint answered no, to these keys or this password, rather than that it failed or has too much to do."""
        self.retry_after = retry_after
        """Seconds until it is asked again: the `Retry-After` of the endpoint, or the pause after a refusal; None for neither."""
        self.client_closed = client_closed
        """Whether the client whose call had begun the renewal was closed before it ended."""


class ReauthorizationRequired(CredentialError):
    """The grant of a user is dead (revoked, expired, or its last refresh was lost), or was signed out, and no retry can revive it.

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
        """Moment when the quota is whole again, in UTC by our clock: as the provider said, or its next 00:00."""


class RateLimitWaitTooLong(PolymeetError):
    """The rate budget has room for the call only after its deadline. Nothing was sent, and nothing was waited for."""

    def __init__(self, message: str, *, wait: float) -> None:
        super().__init__(message)
        self.wait = wait
        """Seconds until there is room."""
