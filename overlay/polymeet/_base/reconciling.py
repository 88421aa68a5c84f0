"""Errors of creates that may have run, or have, and looking for what they made."""

from collections.abc import Awaitable, Callable
from typing import Any

from attrs import define

from polymeet_runtime import InvalidRequest

__all__ = ("Reconcilable", "Reconciled", "Reconcile")

Reconcile = Callable[[Any], Awaitable["Reconciled | None"]]
"""Looks for what a request made, with the mark that proves it, or None."""


@define(frozen=True)
class Reconciled:
    """What may have been made by a request whose answer is not known."""

    meeting: Any
    """The likeliest meeting or event: the one that carries the mark, or else the newest of *candidates*."""
    proven: bool
    """Whether the request made it for certain, because it carries the mark. Otherwise it may be somebody else's: do not delete it."""
    candidates: tuple[Any, ...]
    """All that are alike, the newest first; where one is proven, that alone."""


class Reconcilable:
    """What the errors have in common of a create that may have made something, or has."""

    mark: Any = None
    """What proves a meeting to be the one that was made; `create_series(mark=...)` sets it."""
    _search: Reconcile | None = None

    @property
    def can_reconcile(self) -> bool:
        """Whether `reconcile` knows how to look for what this operation makes."""
        return self._search is not None

    def look_with(self, search: Reconcile | None) -> None:
        """Let `reconcile` look with *search*."""
        self._search = search

    async def reconcile(self, *, mark: Any = None) -> Reconciled | None:
        """Look at the provider for what the request may have made. Returns None when nothing like it is there.

        What is looked for has the same host, title and start as what was asked for, no other value in a tracking field that was sent,
        and was made since, or a moment before, for clocks differ. So it may be an equal one that somebody else made at that time:
        only a mark tells, and without one nothing is `proven`. Look again after a minute before you conclude that the request did not
        run: a provider may be slow.

        Args:
            mark: What was sent that no other meeting has. Zoom: a `TrackingFieldInput` of the body, such as one with a random value.
                The other providers have no place for one. Unless given, that of `create_series`.

        Raises:
            InvalidRequest: Nothing that this operation makes can be found again (see `can_reconcile`), or *mark* was not sent.
            PolymeetError: The search failed.
        """
        if self._search is None:
            raise InvalidRequest("there is no way to find what this operation makes; look for it yourself")
        return await self._search(self.mark if mark is None else mark)
