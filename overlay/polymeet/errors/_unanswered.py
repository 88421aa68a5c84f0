"""Errors of requests without a complete, readable answer, and the search for what a create among them made."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from attrs import define

from polymeet_runtime import InvalidRequest, PolymeetError, Request

Reconcile = Callable[[Any], Awaitable["Reconciled | None"]]
"""Search for what a request made; it is given the mark that proves it, or None."""


@define(frozen=True)
class Reconciled:
    """A meeting that a request whose answer is not known may have made."""

    meeting: Any
    """The likeliest meeting or event: the one that carries the mark, or else the newest of *candidates*."""
    proven: bool
    """Whether the request made it for certain, because it carries the mark. Otherwise it may be somebody else's: do not delete it."""
    candidates: tuple[Any, ...]
    """All that are alike, the newest first; where one is proven, that alone."""


class Reconcilable:
    """An error of a create that may have made something, or has."""

    mark: Any = None
    """Proof that a meeting is the one that was made; `create_series(mark=...)` sets it."""
    _search: Reconcile | None = None

    @property
    def can_reconcile(self) -> bool:
        """Whether `reconcile` knows how to look for what this operation makes."""
        return self._search is not None

    def look_with(self, search: Reconcile | None) -> None:
        """Let `reconcile` look with *search*."""
        self._search = search

    async def reconcile(self, *, mark: Any = None) -> Reconciled | None:
        """Ask the provider for what the request may have made. Returns None when nothing like it is there.

        A candidate has the host, title and start that were asked for, no other value in a tracking field that was sent, and was made
        since, or a moment before, for clocks differ. It may be an equal one that somebody else made at that time: only a mark tells,
        and without one nothing is `proven`. Look again after a minute before you conclude that the request did not run: a provider
        may be slow.

        Args:
            mark: A value that was sent and that no other meeting has. Zoom: a `TrackingFieldInput` of the body, such as one with a
                random value. The other providers have no place for one. Unless given, that of `create_series`.

        Raises:
            InvalidRequest: Nothing that this operation makes can be found again (see `can_reconcile`), or *mark* was not sent.
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
    """Whether the host was reached, and its certificate is not trusted: it will not be the next time either."""
    pool_exhausted: bool = False
    """Whether all connections were in use for too long, which says nothing of the host."""


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

    def _pickled(self) -> dict[str, Any]:
        return {**super()._pickled(), "headers": dict(self.headers), "_search": None}


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

    def _pickled(self) -> dict[str, Any]:
        return {**super()._pickled(), "headers": dict(self.headers), "_search": None}


class OutcomeUnknown(PolymeetError, Reconcilable):
    """The request of a create was sent, and no answer says whether it ran. It was not sent again, for that could make a second one.

    `__cause__` is what happened; `await error.reconcile()` looks for what was made.
    """

    def __init__(self, message: str, *, operation: str, request: Request, search: Reconcile | None = None) -> None:
        super().__init__(message)
        self.operation = operation
        """Operation id, as in the specs."""
        self.request = request
        """The request that was sent, without the credential."""
        self.look_with(search)

    def _pickled(self) -> dict[str, Any]:
        return {**super()._pickled(), "_search": None}
