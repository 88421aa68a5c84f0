"""Notification of the observers of a client and its log. An error in one does not disturb the call."""

import logging
from collections.abc import Callable, Iterable

from ._events import Observer, Refreshed, RequestStarted, ResponseReceived, RetryPlanned, Waited

__all__ = ("Notifier",)

_logger = logging.getLogger("polymeet.observers")


class _LogObserver(Observer):
    """Log of a client: a DEBUG line for each event, to `polymeet.<provider>`."""

    def __init__(self, provider: str) -> None:
        self._logger = logging.getLogger(f"polymeet.{provider}")

    @property
    def is_on(self) -> bool:
        """Whether DEBUG lines are logged."""
        return self._logger.isEnabledFor(logging.DEBUG)

    def on_response(self, event: ResponseReceived) -> None:
        operation = event.started.operation
        outcome = event.status or event.failure
        self._logger.debug(
            "%s %s: %s in %.0f ms, attempt %d, request id %s",
            operation.provider,
            operation.id,
            outcome,
            event.seconds * 1000,
            event.started.attempt,
            event.request_id or "unknown",
        )

    def on_retry(self, event: RetryPlanned) -> None:
        self._logger.debug(
            "%s %s: attempt %d failed with %s, next in %.2f s",
            event.operation.provider,
            event.operation.id,
            event.attempt,
            type(event.error).__name__,
            event.wait,
        )

    def on_wait(self, event: Waited) -> None:
        self._logger.debug(
            "%s %s: waited %.2f s (%s)", event.operation.provider, event.operation.id, event.seconds, event.reason
        )

    def on_refresh(self, event: Refreshed) -> None:
        self._logger.debug(
            "token endpoint %s: %s in %.0f ms", event.host, event.status or "no answer", event.seconds * 1000
        )


class Notifier:
    """The observers of one client, and its log."""

    __slots__ = ("_log", "_observers")

    def __init__(self, provider: str, observers: Iterable[Observer] = ()) -> None:
        self._log = _LogObserver(provider)
        self._observers = tuple(observers)

    @property
    def is_on(self) -> bool:
        """Whether there is an observer, or the log is on."""
        return bool(self._observers) or self._log.is_on

    def request(self, event: RequestStarted) -> None:
        """Notify of the start of an attempt."""
        self._notify(lambda observer: observer.on_request(event))

    def response(self, event: ResponseReceived) -> None:
        """Notify of the end of an attempt."""
        self._notify(lambda observer: observer.on_response(event))

    def retry(self, event: RetryPlanned) -> None:
        """Notify of a planned retry."""
        self._notify(lambda observer: observer.on_retry(event))

    def wait(self, event: Waited) -> None:
        """Notify of a wait before a call was sent."""
        self._notify(lambda observer: observer.on_wait(event))

    def refresh(self, event: Refreshed) -> None:
        """Notify of a token request."""
        self._notify(lambda observer: observer.on_refresh(event))

    def _notify(self, call: Callable[[Observer], None]) -> None:
        for observer in (*self._observers, self._log):
            try:
                call(observer)
            except Exception:  # an error in an observer does not reach the call, but it is logged
                _logger.exception("an observer failed: %s", type(observer).__name__)
