"""OpenTelemetry spans for requests (extra `polymeet[opentelemetry]`, which is imported when an observer is made)."""

from typing import TYPE_CHECKING

from ._events import Observer, RequestStarted, ResponseReceived, RetryPlanned, Waited

if TYPE_CHECKING:
    from opentelemetry.trace import Span, TracerProvider

__all__ = ("OpenTelemetryObserver",)


class OpenTelemetryObserver(Observer):
    """Observer that makes a client span for each attempt, named by its operation, such as `zoom get_meeting`.

    Attributes follow OpenTelemetry's conventions for HTTP: method, route, status, resend count, error type; and `polymeet.request_id`.
    Waits and retries are events of the span that is current around the call. Paths show the names of their parameters, never the values.
    """

    def __init__(self, tracer_provider: "TracerProvider | None" = None) -> None:
        """Use *tracer_provider*, or the global one. Raises `ImportError` where the extra is not installed."""
        try:
            from opentelemetry import trace
        except ImportError as error:
            raise ImportError(
                "OpenTelemetryObserver needs opentelemetry-api: pip install 'polymeet[opentelemetry]'", name=error.name
            ) from error

        self._api = trace
        self._tracer = trace.get_tracer("polymeet", tracer_provider=tracer_provider)
        self._spans: dict[RequestStarted, Span] = {}

    def on_request(self, event: RequestStarted) -> None:
        """Start a span."""
        operation = event.operation
        self._spans[event] = self._tracer.start_span(
            f"{operation.provider} {operation.id}",
            kind=self._api.SpanKind.CLIENT,
            attributes={
                "http.request.method": operation.method,
                "http.route": operation.path,
                "http.request.resend_count": event.attempt - 1,
                "polymeet.provider": operation.provider,
                "polymeet.operation": operation.id,
            },
        )

    def on_response(self, event: ResponseReceived) -> None:
        """End the span of the attempt."""
        span = self._spans.pop(event.started, None)
        if span is None:
            return
        if event.status is not None:
            span.set_attribute("http.response.status_code", event.status)
        if event.request_id is not None:
            span.set_attribute("polymeet.request_id", event.request_id)
        if event.failure is not None:
            span.set_attribute("error.type", event.failure)
            span.set_status(self._api.StatusCode.ERROR)
        span.end()

    def on_retry(self, event: RetryPlanned) -> None:
        """Add the retry to the current span."""
        self._api.get_current_span().add_event(
            "polymeet.retry",
            {"polymeet.operation": event.operation.id, "polymeet.attempt": event.attempt, "polymeet.wait": event.wait},
        )

    def on_wait(self, event: Waited) -> None:
        """Add the wait and its reason to the current span."""
        self._api.get_current_span().add_event(
            "polymeet.wait",
            {
                "polymeet.operation": event.operation.id,
                "polymeet.seconds": event.seconds,
                "polymeet.reason": event.reason,
            },
        )
