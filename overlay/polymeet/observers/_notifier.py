"""Telling all observers of a client, without letting one of them disturb a call."""

import logging
from collections.abc import Callable, Iterable

from ._log import LogObserver
from ._protocol import Observer, Refreshed, RequestStarted, ResponseReceived, RetryPlanned, Waited

__all__ = ("Watch",)

_logger = logging.getLogger("polymeet.observers")


class Watch:
    """The observers of one client, and its log."""

    __slots__ = ("_log", "_observers")

    def __init__(self, provider: str, observers: Iterable[Observer] = ()) -> None:
        self._log = LogObserver(provider)
        self._observers = tuple(observers)

    @property
    def is_on(self) -> bool:
        """Whether anybody wants to be told."""
        return bool(self._observers) or self._log.is_on

    def request(self, event: RequestStarted) -> None:
        """Tell that an attempt begins."""
        self._tell(lambda observer: observer.on_request(event))

    def response(self, event: ResponseReceived) -> None:
        """Tell that an attempt has ended."""
        self._tell(lambda observer: observer.on_response(event))

    def retry(self, event: RetryPlanned) -> None:
        """Tell that an attempt will be repeated."""
        self._tell(lambda observer: observer.on_retry(event))

    def wait(self, event: Waited) -> None:
        """Tell that a call waited before it was sent."""
        self._tell(lambda observer: observer.on_wait(event))

    def refresh(self, event: Refreshed) -> None:
        """Tell that a token was asked for."""
        self._tell(lambda observer: observer.on_refresh(event))

    def _tell(self, tell: Callable[[Observer], None]) -> None:
        for observer in (*self._observers, self._log):
            try:
                tell(observer)
            except Exception:  # an observer is a guest: its fault is its own, but it is not hidden
                _logger.exception("an observer failed: %s", type(observer).__name__)
