"""Errors of requests without a complete, readable answer, and the search for the meeting that a lost create made."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from polymeet_runtime import InvalidRequest, PolymeetError, Record, Request

Reconcile = Callable[[Any], Awaitable["Reconciled | None"]]
"""Search for the meeting that a request made. Its argument is the mark that proves it, or None."""


class Reconciled(Record):
    """Meeting that may have been made by a request whose outcome is unknown."""

    meeting: Any
    """The likeliest meeting or event: the one with the mark, else the newest of *candidates*."""
    proven: bool
    """Whether the request made it for certain, because it has the mark. Otherwise it may belong to another user: do not delete it."""
    candidates: tuple[Any, ...]
    """All matching meetings, the newest first; only the proven one if there is one."""


class Reconcilable:
    """Error of a create that has run, or may have."""

    mark: Any = None
    """Value that proves which meeting was made; `create_series(mark=...)` sets it."""
    _search: Reconcile | None = None

    @property
    def can_reconcile(self) -> bool:
        """Whether `reconcile` can search for what this operation makes."""
        return self._search is not None

    def set_search(self, search: Reconcile | None) -> None:
        """Set the *search* of `reconcile`."""
        self._search = search

    async def reconcile(self, *, mark: Any = None) -> Reconciled | None:
        """Search the provider for the meeting that the request may have made. Returns None when there is no match.

        A candidate has the host, title and start of the request and no other value in a tracking field that was sent. It was made after
        the request, or a moment before it, because clocks differ. Another user may have made an equal meeting at that time: only a
        mark proves the difference, and without one `proven` is false. Search again after a minute before you conclude that the request
        did not run: a provider may be slow.

        Args:
            mark: A value that was sent and that no other meeting has. Zoom: a `TrackingFieldInput` of the body, such as one with a
                random value. The other providers have no field for it. Default: the mark of `create_series`.

        Raises:
            InvalidRequest: There is no search for this operation (see `can_reconcile`), or *mark* was not sent.
            PolymeetError: The search failed.
        """
        if self._search is None:
            raise InvalidRequest("there is no way to find what this operation makes; look for it yourself")
        return await self._search(self.mark if mark is None else mark)


class TransportError(PolymeetError):
    """No complete answer came back."""


class ConnectFailed(TransportError):
    """No connection was made, so the request surely did not run."""

    certificate_rejected: bool = False
    """Whether the host was reached but its certificate is not trusted. A retry does not help."""
    pool_exhausted: bool = False
    """Whether no connection of the pool became free in time. It does not count as a failure of the host."""


class ConnectionLost(TransportError):
    """The connection broke after it was made. Whether the request ran is not known."""


class TimedOut(TransportError):
    """A wait ended before the answer was complete. Whether the request ran is not known, unless `may_have_run` is False."""

    may_have_run: bool = True
    """False if the deadline of the call passed before anything was sent."""


class ResponseTooLarge(TransportError, Reconcilable):
    """The answer is larger than `ConnectionSettings.maximum_response_bytes`; reading it was stopped. The request has run.

    `status` is its result: a create answered with a 2xx has succeeded, so do not send it again; `reconcile` looks for the meeting.
    """

    def __init__(self, message: str, *, status: int, headers: Mapping[str, str], maximum: int) -> None:
        super().__init__(message)
        self.status = status
        self.headers = headers
        self.maximum = maximum
        """Largest size allowed, in bytes."""

    def _pickled(self) -> dict[str, Any]:
        return {**super()._pickled(), "headers": dict(self.headers), "_search": None}


class DecodeError(PolymeetError, Reconcilable):
    """A successful answer whose body cannot be read, or that of a create without the id of the new meeting.

    The operation has run, unless the body is a web page (`is_html`) of a gateway; for a create, `reconcile` looks for the meeting.
    The body is in `content`, and not in the text of the error, because it may hold secrets.
    """

    def __init__(
        self, message: str, *, status: int, headers: Mapping[str, str], content: bytes, is_html: bool = False
    ) -> None:
        super().__init__(message)
        self.status = status
        self.headers = headers
        self.content = content
        self.is_html = is_html

    def _pickled(self) -> dict[str, Any]:
        return {**super()._pickled(), "headers": dict(self.headers), "_search": None}


class OutcomeUnknown(PolymeetError, Reconcilable):
    """A create was sent, and no answer says whether it ran. It was not sent again, because that could create a second meeting.

    `__cause__` is the underlying error; `await error.reconcile()` looks for the meeting.
    """

    def __init__(self, message: str, *, operation: str, request: Request, search: Reconcile | None = None) -> None:
        super().__init__(message)
        self.operation = operation
        """Operation id, as in the specs."""
        self.request = request
        """The request that was sent, without the credential."""
        self.set_search(search)

    def _pickled(self) -> dict[str, Any]:
        return {**super()._pickled(), "_search": None}
