"""One line for each request, through `logging`."""

import logging

from ._protocol import Observer, Refreshed, ResponseReceived, RetryPlanned, Waited

__all__ = ("LogObserver",)


class LogObserver(Observer):
    """Writes to `polymeet.<provider>` at DEBUG. Every client has one."""

    def __init__(self, provider: str) -> None:
        self._logger = logging.getLogger(f"polymeet.{provider}")

    @property
    def is_on(self) -> bool:
        """Whether anybody reads the lines."""
        return self._logger.isEnabledFor(logging.DEBUG)

    def on_response(self, event: ResponseReceived) -> None:
        """Write what was asked and what came."""
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
        """Write why a request will be sent again."""
        self._logger.debug(
            "%s %s: attempt %d failed with %s, next in %.2f s",
            event.operation.provider,
            event.operation.id,
            event.attempt,
            type(event.error).__name__,
            event.wait,
        )

    def on_wait(self, event: Waited) -> None:
        """Write how long a call waited, and what for."""
        self._logger.debug(
            "%s %s: waited %.2f s (%s)", event.operation.provider, event.operation.id, event.seconds, event.reason
        )

    def on_refresh(self, event: Refreshed) -> None:
        """Write that a token was asked for."""
        self._logger.debug(
            "token endpoint %s: %s in %.0f ms", event.host, event.status or "no answer", event.seconds * 1000
        )
